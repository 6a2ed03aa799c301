import { useTranslations } from 'next-intl'
import classes from '#components/customers/version-history.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import { type ChangedField, changedFields } from '#lib/core/customers/changed-fields.ts'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'

/** Every state the record was in, newest first, with what changed from one to the next. */
export function VersionHistory({ versions }: { versions: CustomerDetail['versions'] }) {
  const t = useTranslations('customers.detail')
  const actor = useActorWords()
  return (
    <Timeline>
      {versions.map((version, index) => {
        const before = versions[index + 1]
        const changes = before === undefined ? [] : changedFields(before.payload, version.payload)
        return (
          <TimelineItem
            key={version.version}
            tone={index === 0 ? 'accent' : 'quiet'}
            title={`${t('version', { version: version.version })} · ${version.version === 1 ? t('first') : t('changed', { count: changes.length })}`}
            meta={
              <>
                <DateTime at={version.recordedAt} seconds />
                <Dot />
                {actor(version.recordedBy)}
              </>
            }
          >
            {changes.length > 0 && <Changes changes={changes} />}
          </TimelineItem>
        )
      })}
    </Timeline>
  )
}

type FieldKey = Parameters<ReturnType<typeof useTranslations<'customers.field'>>>[0]

function Changes({ changes }: { changes: readonly ChangedField[] }) {
  const t = useTranslations('customers.detail')
  const fields = useTranslations('customers.field')
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ pointer, before, after }) => {
          const key = pointer.slice(1) as FieldKey
          return (
            <tr key={pointer}>
              <th scope="row">{fields.has(key) ? fields(key) : pointer}</th>
              <td>{shown(before) ?? t('nothing')}</td>
              <td className={classes.after}>{shown(after) ?? t('nothing')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A stored value as it was handed in, lists and records as their leaves; null when there was none. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return String(value)
  const parts = Object.values(value).map(shown)
  const text = parts.filter((part) => part !== null).join(Array.isArray(value) ? '、' : ' ')
  return text === '' ? null : text
}
