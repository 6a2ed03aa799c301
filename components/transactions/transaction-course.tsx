import { useTranslations } from 'next-intl'
import { useStopReason } from '#components/cases/use-stop-reason.ts'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import type { TransactionDetail } from '#lib/queries/transactions/transaction-detail.ts'

/** What happened to the transaction, newest first: received and answered, held, let go or refused. */
export function TransactionCourse({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('transactions')
  const reason = useStopReason()
  const actor = useActorWords()
  return (
    <Timeline>
      {transaction.holds.flatMap((hold) => [
        hold.endedAt !== null && (
          <TimelineItem
            key={`${hold.id} end`}
            title={t(`detail.event.${hold.outcome ?? 'released'}`)}
            meta={<Meta at={hold.endedAt} by={hold.endedBy === null ? null : actor(hold.endedBy)} />}
          />
        ),
        <TimelineItem
          key={hold.id}
          tone={hold.endedAt === null ? 'critical' : 'quiet'}
          title={t('detail.event.held')}
          meta={<Meta at={hold.placedAt} by={actor(hold.placedBy)} />}
        >
          {reason(hold.reasonCode)}
        </TimelineItem>,
      ])}
      <TimelineItem
        tone="quiet"
        title={t('detail.event.received', { answer: t(`answer.${transaction.answer}`) })}
        meta={<Meta at={transaction.receivedAt} by={actor(transaction.recordedBy)} />}
      />
    </Timeline>
  )
}

function Meta({ at, by }: { at: string; by: string | null }) {
  return (
    <>
      <DateTime at={at} seconds />
      {by !== null && ` · ${by}`}
    </>
  )
}
