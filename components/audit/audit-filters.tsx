import Form from 'next/form'
import { useTranslations } from 'next-intl'
import classes from '#components/audit/audit.module.css'
import { type AuditQuery, auditHref, auditQuery } from '#components/audit/audit-href.ts'
import { EVENT_NOUNS, typesOf } from '#components/audit/event-nouns.ts'
import { useAuditWords } from '#components/audit/use-audit-words.ts'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { Button } from '#components/ui/button.tsx'
import { DropDown } from '#components/ui/drop-down.tsx'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { AUDIT_SUBJECTS } from '#lib/core/audit/event.ts'
import type { AuditTrailFilter } from '#lib/queries/audit/audit-trail.ts'
import type { ActorRef } from '#lib/queries/staff/actors-of-refs.ts'
import { paths } from '#lib/web/paths.ts'

interface AuditFiltersProps {
  readonly filter: AuditTrailFilter
  readonly actors: readonly ActorRef[]
}

/** The trail's filters as chips that read as a sentence, each a link, and what can be added to them. */
export function AuditFilters({ filter, actors }: AuditFiltersProps) {
  const t = useTranslations('audit.filter')
  const subject = useTranslations('audit.subject')
  return (
    <>
      <InForce filter={filter} actors={actors} />
      <DropDown label={t('types')} trigger={`＋ ${t('types')}`} align="start" variant="quiet">
        <TypeChoices filter={filter} />
      </DropDown>
      <DropDown label={t('subjects')} trigger={`＋ ${t('subjects')}`} align="start" variant="quiet">
        <div className={classes.choices}>
          {AUDIT_SUBJECTS.map((kind) => (
            <ChoiceChip
              key={kind}
              label={subject(kind)}
              chosen={filter.subject.includes(kind)}
              href={auditHref(filter, { subject: toggled(filter.subject, [kind]) })}
            />
          ))}
        </div>
      </DropDown>
      <ActorChoices filter={filter} actors={actors} />
      <DropDown label={t('days')} trigger={`＋ ${t('days')}`} align="start" variant="quiet">
        <DaysForm filter={filter} />
      </DropDown>
    </>
  )
}

/** What narrows the trail now; each chip takes itself away. */
function InForce({ filter, actors }: AuditFiltersProps) {
  const t = useTranslations('audit.filter')
  const common = useTranslations('common.filter')
  const subject = useTranslations('audit.subject')
  const noun = useTranslations('audit.noun')
  const words = useAuditWords()
  const actor = useActorWords()
  const whole = EVENT_NOUNS.filter((one) => typesOf(one).every((type) => filter.type.includes(type)))
  const single = filter.type.filter((type) => !whole.some((one) => typesOf(one).includes(type)))
  const by = actors.find((one) => one.id === filter.actorId)
  const chip = (label: string, without: AuditQuery) => (
    <FilterChip
      key={label}
      label={label}
      href={auditHref(filter, without)}
      removeLabel={common('remove', { label })}
    />
  )
  const days = daysWord(filter, t)
  return (
    <>
      {whole.map((one) =>
        chip(t('wholeNoun', { noun: noun(one) }), { type: toggled(filter.type, typesOf(one)) }),
      )}
      {single.map((type) => chip(words.event(type), { type: toggled(filter.type, [type]) }))}
      {filter.subject.map((kind) => chip(subject(kind), { subject: toggled(filter.subject, [kind]) }))}
      {filter.subjectId !== null && chip(`ID ${filter.subjectId}`, { subjectId: null })}
      {filter.actorId !== null && chip(by === undefined ? filter.actorId : actor(by), { actorId: null })}
      {days !== null && chip(days, { from: null, to: null })}
    </>
  )
}

function daysWord(
  { from, to }: AuditTrailFilter,
  t: ReturnType<typeof useTranslations<'audit.filter'>>,
): string | null {
  if (from !== null && to !== null) return from === to ? from : t('between', { from, to })
  if (from !== null) return t('since', { from })
  return to === null ? null : t('until', { to })
}

/** Event types by noun; the noun itself takes all of its types. */
function TypeChoices({ filter }: { filter: AuditTrailFilter }) {
  const t = useTranslations('audit.filter')
  const noun = useTranslations('audit.noun')
  const words = useAuditWords()
  return (
    <div className={classes.types}>
      {EVENT_NOUNS.map((one) => {
        const types = typesOf(one)
        const all = types.every((type) => filter.type.includes(type))
        return (
          <div key={one} className={classes.choices}>
            <ChoiceChip
              label={t('wholeNoun', { noun: noun(one) })}
              chosen={all}
              href={auditHref(filter, {
                type: all ? toggled(filter.type, types) : joined(filter.type, types),
              })}
            />
            {types.map((type) => (
              <ChoiceChip
                key={type}
                label={words.event(type)}
                chosen={filter.type.includes(type)}
                href={auditHref(filter, { type: toggled(filter.type, [type]) })}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

function ActorChoices({ filter, actors }: AuditFiltersProps) {
  const t = useTranslations('audit.filter')
  const word = useActorWords()
  return (
    <DropDown label={t('actors')} trigger={`＋ ${t('actors')}`} align="start" variant="quiet">
      <div className={classes.choices}>
        {actors.map((actor) => {
          const chosen = filter.actorId === actor.id
          return (
            <ChoiceChip
              key={`${actor.kind}:${actor.id}`}
              label={word(actor)}
              chosen={chosen}
              href={auditHref(filter, { actorId: chosen ? null : actor.id })}
            />
          )
        })}
      </div>
    </DropDown>
  )
}

/** Days in Japan and a subject's id; the other filters stay. */
function DaysForm({ filter }: { filter: AuditTrailFilter }) {
  const t = useTranslations('audit.filter')
  const { from: _from, to: _to, subjectId: _subjectId, ...kept } = auditQuery(filter)
  return (
    <Form action={paths.audit} className={classes.days}>
      {Object.entries(kept)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
      <TextField id="audit-from" name="from" type="date" label={t('from')} defaultValue={filter.from ?? ''} />
      <TextField id="audit-to" name="to" type="date" label={t('to')} defaultValue={filter.to ?? ''} />
      <TextField
        id="audit-subject-id"
        name="subjectId"
        label={t('subjectId')}
        defaultValue={filter.subjectId ?? ''}
        autoComplete="off"
      />
      <Button type="submit">{t('apply')}</Button>
    </Form>
  )
}

function joined(list: readonly string[], more: readonly string[]): string {
  return [...new Set([...list, ...more])].join(',')
}

/** Each of `these` in or out of the list, whichever it was not. */
function toggled(list: readonly string[], these: readonly string[]): string {
  const kept = list.filter((one) => !these.includes(one))
  return [...kept, ...these.filter((one) => !list.includes(one))].join(',')
}
