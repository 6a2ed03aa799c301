import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import { DECISION_ACTIONS } from '#lib/core/cases/actions.ts'
import { CASE_EVENTS } from '#lib/core/cases/events.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { CaseDetail, CaseTimelineEntry } from '#lib/queries/cases/case-detail.ts'

type Facts = CaseTimelineEntry['facts']
type History = Pick<CaseDetail, 'timeline' | 'notes' | 'assignable' | 'assignee' | 'decisions'>

/** What happened to the case, newest first; `limit` for the column beside the decision. */
export function CaseTimeline({ history, limit }: { history: History; limit?: number }) {
  const t = useTranslations('cases.timeline')
  const words = useCaseEventWords(history)
  const entries = limit === undefined ? history.timeline : history.timeline.slice(0, limit)
  if (entries.length === 0) return <p>{t('none')}</p>
  return (
    <Timeline>
      {entries.map((entry) => {
        const written = writtenIn(entry, history)
        return (
          <TimelineItem
            key={entry.id}
            title={words(entry)}
            tone={toneOf(entry.type)}
            short={limit !== undefined}
            meta={
              <>
                {entry.actor.name ?? t('system')}
                <Dot />
                <DateTime at={entry.at} seconds={limit === undefined} />
              </>
            }
          >
            {written}
          </TimelineItem>
        )
      })}
    </Timeline>
  )
}

function toneOf(type: string): 'accent' | 'critical' | 'quiet' {
  if (type === 'case.decision-returned') return 'critical'
  return type === 'case.note-added' || type === 'case.assigned' ? 'quiet' : 'accent'
}

/** The words that a person wrote with the event: a note, or the comment of a return. */
function writtenIn({ type, facts }: CaseTimelineEntry, { notes }: History): string | undefined {
  if (type === 'case.decision-returned') return typeof facts.comment === 'string' ? facts.comment : undefined
  if (type === 'case.note-added') return notes.find((note) => note.id === facts.noteId)?.body
  return undefined
}

/** An event in words, from its stored type and facts. */
function useCaseEventWords(history: History): (entry: CaseTimelineEntry) => string {
  const t = useTranslations('cases')
  const people = new Map(
    [...history.assignable, history.assignee].map((person) => [person.id, person.name] as const),
  )
  return ({ type, facts }) => {
    const known = CASE_EVENTS.find((one) => one === type)
    if (known === undefined) return type
    return t(`event.${known}`, {
      count: listOf(facts.alerts).length,
      number: typeof facts.number === 'number' ? formatAlertNumber(facts.number) : '',
      to: people.get(String(facts.to)) ?? '—',
      again: facts.supersedesId === undefined ? 'no' : 'yes',
      nodes: Number(facts.nodes ?? 0),
      version: Number(facts.version ?? 0),
      suspicious: String(facts.suspicious ?? ''),
      actions: actionsOf(facts)
        .map((action) => t(`action.${action}`))
        .join(t('listComma')),
    })
  }
}

function listOf(value: Facts[string] | undefined): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function actionsOf(facts: Facts) {
  const named = listOf(facts.actions)
  return DECISION_ACTIONS.filter((action) => named.includes(action))
}
