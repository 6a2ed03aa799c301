import { useTranslations } from 'next-intl'
import classes from '#components/lists/emergency-banner.module.css'
import { ReviewEmergency } from '#components/lists/review-emergency.tsx'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { Panel } from '#components/ui/panel.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListActivation } from '#lib/queries/lists/list-activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** What one person did alone and why, and what the review of another found; or the form for it. */
export function EmergencyReviewPanel({
  activation: { activation, version },
  people,
  action,
}: {
  activation: ListActivation
  people: Readonly<Record<string, ActorRef>>
  /** Null for those who may not review it. */
  action: ((input: { versionId: string; note: string }) => Promise<ActionResult<unknown>>) | null
}) {
  const t = useTranslations('lists.activation.review')
  const word = useActorWords()
  if (activation?.way !== 'emergency') return null
  const nameOf = (ref: string) => {
    const who = people[ref]
    return who === undefined ? '' : word(who)
  }
  return (
    <Panel title={t('title')}>
      <p className={classes.lead}>
        {t('lead', { who: nameOf(activation.by) })} {activation.reason ?? t('noReason')}
      </p>
      {activation.reviewedBy !== null ? (
        <p>
          {t('done', { who: nameOf(`staff:${activation.reviewedBy}`) })}: {activation.reviewNote}
        </p>
      ) : action === null ? (
        <p>{t('own')}</p>
      ) : (
        <ReviewEmergency versionId={version.id} action={action} />
      )}
    </Panel>
  )
}
