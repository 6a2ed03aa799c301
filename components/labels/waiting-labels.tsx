'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import type { DecideLabelInput } from '#lib/core/labels/label-input.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import type { LabelProposalRow } from '#lib/queries/labels/label-proposals.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Action = (input: DecideLabelInput) => Promise<ActionResult<unknown>>

/** Labels of the house that would lower a risk, each with what it says and what it would change. */
export function WaitingLabels({
  rows,
  staffId,
  mayDecide,
  action,
}: {
  readonly rows: readonly LabelProposalRow[]
  readonly staffId: string
  readonly mayDecide: boolean
  readonly action: Action
}) {
  const t = useTranslations('labels.waiting')
  if (rows.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />
  return rows.map((row) => (
    <WaitingLabel key={row.id} row={row} action={mayDecide && row.proposedById !== staffId ? action : null} />
  ))
}

function WaitingLabel({ row, action }: { readonly row: LabelProposalRow; readonly action: Action | null }) {
  const t = useTranslations('labels.waiting')
  const words = useTranslations('labels')
  const category = WALLET_CATEGORY_IDS.find((id) => id === row.tag.category) ?? 'other'
  return (
    <Panel title={row.tag.label ?? ''} aside={<Step row={row} />}>
      <KeyValueList labelWidth={110}>
        <KeyValue label={words('column.address')}>
          <MonoAddress value={row.canonical} />
        </KeyValue>
        <KeyValue label={words('column.category')}>{words(`category.${category}`)}</KeyValue>
        <KeyValue label={words('column.source')}>{row.tag.source}</KeyValue>
        <KeyValue label={words('add.evidence')}>{row.tag.evidence}</KeyValue>
        <KeyValue label={words('column.confidence')}>{row.tag.confidence}</KeyValue>
        <KeyValue label={words('column.review')}>{row.tag.reviewOn}</KeyValue>
        <KeyValue label={t('proposed')}>
          {row.proposedBy} <DateTime at={row.proposedAt} />
        </KeyValue>
      </KeyValueList>
      {action === null ? <p>{t('another')}</p> : <Decide id={row.id} action={action} />}
    </Panel>
  )
}

/** How grave the address was, and what would become of it. */
function Step({ row }: { readonly row: LabelProposalRow }) {
  const severities = useTranslations('common.severity')
  const t = useTranslations('labels.waiting')
  const before = SEVERITIES.find((one) => one === row.severityBefore) ?? 'low'
  const after = SEVERITIES.find((one) => one === row.severityAfter)
  return (
    <>
      <SeverityBadge severity={before}>{severities(before)}</SeverityBadge>
      <span aria-hidden="true">→</span>
      <SeverityBadge severity={after ?? 'done'}>
        {after === undefined ? t('noRisk') : severities(after)}
      </SeverityBadge>
    </>
  )
}

function Decide({ id, action }: { readonly id: string; readonly action: Action }) {
  const t = useTranslations('labels.waiting')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <Button variant="primary" disabled={busy} onClick={() => run({ proposalId: id, outcome: 'approved' })}>
        {t('approve')}
      </Button>{' '}
      <Button disabled={busy} onClick={() => run({ proposalId: id, outcome: 'declined' })}>
        {t('decline')}
      </Button>
    </>
  )
}
