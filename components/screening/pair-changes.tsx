import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import type { PairChange } from '#lib/core/screening/pair-changes.ts'
import { canonicalJson, type Json } from '#lib/std/canonical-json.ts'

/** What changed since two parties were told apart, field by field, before beside after. */
export function PairChanges({ changes }: { changes: readonly PairChange[] }) {
  const t = useTranslations('memory.changes')
  const fields = useTranslations('memory.changed')
  if (changes.length === 0) return <p>{t('none')}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('side')}</th>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ side, field, before, after }) => (
            <tr key={`${side} ${field}`}>
              <td>{t(`on.${side}`)}</td>
              <th scope="row">{fields.has(field as 'names') ? fields(field as 'names') : field}</th>
              <td>
                <Value value={before} />
              </td>
              <td data-changed="">
                <Value value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A stored value: texts as written, lists one under the other, anything else as stored. */
function Value({ value }: { value: Json }) {
  const common = useTranslations('common')
  if (value === null) return '—'
  if (typeof value === 'boolean') return common(value ? 'yes' : 'no')
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return <code>{canonicalJson(value)}</code>
  if (value.length === 0) return '—'
  return (
    <ul className={classes.plain}>
      {value.map((item: Json) => (
        <li key={canonicalJson(item)}>{wordOf(item)}</li>
      ))}
    </ul>
  )
}

/** Of a listed name or date what a reader looks for; of anything else the whole. */
function wordOf(item: Json): string {
  if (typeof item === 'string') return item
  if (typeof item === 'object' && item !== null && 'full' in item) return String(item.full)
  if (typeof item === 'object' && item !== null && 'from' in item && 'to' in item)
    return item.from === item.to ? String(item.from) : `${String(item.from)}..${String(item.to)}`
  return canonicalJson(item)
}
