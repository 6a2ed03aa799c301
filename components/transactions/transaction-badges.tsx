import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { TransactionRow } from '#lib/queries/transactions/transaction-list.ts'

const STATUS_TONES: Readonly<Record<TransactionRow['status'], StatusTone>> = {
  released: 'plain',
  held: 'critical',
  rejected: 'neutral',
}

/** Where a transaction stands now; executed ones are quiet. */
export function TransactionStatusBadge({ status }: { status: TransactionRow['status'] }) {
  const t = useTranslations('transactions.status')
  return <StatusBadge tone={STATUS_TONES[status]}>{t(status)}</StatusBadge>
}

const ANSWER_TONES: Readonly<Record<TransactionRow['answer'], StatusTone>> = {
  release: 'done',
  hold: 'critical',
  reject: 'critical',
}

/** What the gate answered when the transaction came in; it never changes. */
export function GateAnswerBadge({ answer }: { answer: TransactionRow['answer'] }) {
  const t = useTranslations('transactions.answer')
  return <StatusBadge tone={ANSWER_TONES[answer]}>{t(answer)}</StatusBadge>
}
