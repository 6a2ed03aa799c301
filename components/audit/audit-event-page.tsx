import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/audit/audit.module.css'
import { AuditSubjectLink } from '#components/audit/audit-subject.tsx'
import { useAuditWords } from '#components/audit/use-audit-words.ts'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import type { AuditEventDetail } from '#lib/queries/audit/audit-event.ts'
import type { AuditSubjectName } from '#lib/queries/audit/audit-subjects.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

const JSON_INDENT = 2
const FACTS_SHOWN_MAX = 4
/** Values from this length on are shown in monospace, whole, and can be copied: ids and digests. */
const LONG_VALUE_CHARS = 32

/** One event whole: who, what about, every fact in words and as recorded, and what the same request also did. */
export function AuditEventPage({
  detail: { event, siblings },
  subjects,
}: {
  detail: AuditEventDetail
  subjects: Readonly<Record<string, AuditSubjectName>>
}) {
  const t = useTranslations('audit')
  const words = useAuditWords()
  const actor = useActorWords()
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.audit}>{t('title')}</Link>
            <code>{event.type}</code>
          </>
        }
        title={words.event(event.type)}
        summary={<DateTime at={event.at} seconds />}
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <Panel title={t('column.facts')}>
              <Facts facts={event.facts} />
            </Panel>
            <Panel title={t('raw')}>
              <pre className={classes.raw}>{JSON.stringify(event.facts, null, JSON_INDENT)}</pre>
            </Panel>
          </Column>
          <Column>
            <Panel title={t('eventTitle')}>
              <KeyValueList labelWidth={84}>
                <KeyValue label={t('column.actor')} note={`${event.actor.kind}:${event.actor.id}`}>
                  {actor(event.actor)}
                </KeyValue>
                <KeyValue label={t('column.subject')} note={event.subjectId}>
                  <AuditSubjectLink row={event} names={subjects} />
                </KeyValue>
                <KeyValue label={t('column.useCase')}>
                  <code>{event.useCase}</code>
                </KeyValue>
                <KeyValue label={t('column.requestId')}>
                  <MonoAddress value={event.requestId} />
                </KeyValue>
                <KeyValue label={t('column.position')}>{event.position}</KeyValue>
              </KeyValueList>
              <p className={classes.links}>
                <Link
                  href={withQuery(paths.audit, { subject: event.subjectKind, subjectId: event.subjectId })}
                >
                  {t('allOfSubject')}
                </Link>
                <Link href={withQuery(paths.audit, { actorId: event.actor.id })}>{t('allOfActor')}</Link>
              </p>
            </Panel>
            {siblings.length > 0 && (
              <Panel title={t('sameRequest')}>
                <Timeline>
                  {siblings.map((row) => (
                    <TimelineItem
                      key={row.id}
                      tone="quiet"
                      title={<Link href={paths.auditEvent(row.id)}>{words.event(row.type)}</Link>}
                      meta={<AuditSubjectLink row={row} names={subjects} />}
                    >
                      {words.summary(row.facts, FACTS_SHOWN_MAX)}
                    </TimelineItem>
                  ))}
                </Timeline>
              </Panel>
            )}
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Facts({ facts }: { facts: Readonly<Record<string, Json>> }) {
  const t = useTranslations('audit')
  const words = useAuditWords()
  const entries = Object.entries(facts)
  if (entries.length === 0) return <p>{t('noFacts')}</p>
  return (
    <KeyValueList labelWidth={156}>
      {entries.map(([key, value]) => (
        <KeyValue key={key} label={words.fact(key)}>
          {typeof value === 'string' && value.length >= LONG_VALUE_CHARS && !/\s/.test(value) ? (
            <MonoAddress value={value} />
          ) : (
            words.value(key, value)
          )}
        </KeyValue>
      ))}
    </KeyValueList>
  )
}
