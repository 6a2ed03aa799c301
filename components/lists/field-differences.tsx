import { useTranslations } from 'next-intl'
import classes from '#components/lists/entry.module.css'
import type { EntryChange } from '#lib/core/lists/changed-fields.ts'
import { type FieldDifference, fieldDifference } from '#lib/core/lists/field-difference.ts'
import { ENTITY_KINDS, type ListedEntity, type ListedName, MEASURES } from '#lib/core/lists/listed-entity.ts'

const FIELDS = [
  'key',
  'kind',
  'names',
  'births',
  'birthPlaces',
  'nationalities',
  'identifiers',
  'addresses',
  'wallets',
  'programmes',
  'measure',
  'reference',
  'listedOn',
  'remarks',
  'details',
] as const

/** What each part of an entry lost and gained from one state to the next, line by line. */
export function FieldDifferences({
  before,
  after,
  change,
}: {
  before: ListedEntity | undefined
  after: ListedEntity
  change: EntryChange | null
}) {
  const t = useTranslations('lists.party')
  const wordsOf = useDifferenceWords(change)
  if (change === null || before === undefined) return null
  const fields = FIELDS.filter((field) => change.fields.includes(field))
  return (
    <dl className={classes.difference}>
      {fields.map((field) => {
        const { removed, added } = wordsOf(field, fieldDifference(before, after, field))
        return (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {removed.map((line) => (
                <del key={line} className={classes.removed}>
                  <span className="visually-hidden">{t('minus')}: </span>
                  <span>{line}</span>
                </del>
              ))}
              {added.map((line) => (
                <ins key={line} className={classes.added}>
                  <span className="visually-hidden">{t('plus')}: </span>
                  <span>{line}</span>
                </ins>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Words for what a part lost and gained, where the list shape keeps codes. */
function useDifferenceWords(
  change: EntryChange | null,
): (field: string, difference: FieldDifference) => FieldDifference {
  const kind = useTranslations('lists.party.nameKind')
  const entity = useTranslations('lists.entry.kind')
  const measure = useTranslations('reasons.measure')
  const name = (one: ListedName) => `${one.full} · ${kind(one.kind)}`
  const code = (text: string) => {
    const asKind = ENTITY_KINDS.find((one) => one === text)
    const asMeasure = MEASURES.find((one) => one === text)
    return asKind ? entity(asKind) : asMeasure ? measure(asMeasure) : text
  }
  return (field, difference) => {
    if (field === 'names' && change !== null)
      return { removed: change.namesRemoved.map(name), added: change.namesAdded.map(name) }
    if (field !== 'kind' && field !== 'measure') return difference
    return { removed: difference.removed.map(code), added: difference.added.map(code) }
  }
}
