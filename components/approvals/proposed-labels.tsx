import { useTranslations } from 'next-intl'
import { WaitingItems } from '#components/approvals/waiting-items.tsx'
import type { LabelProposalRow } from '#lib/queries/labels/label-proposals.ts'
import { paths } from '#lib/web/paths.ts'

/** Labels of the house that wait; each is judged on the page of the labels that wait. */
export function ProposedLabels({ rows }: { rows: readonly LabelProposalRow[] }) {
  const t = useTranslations('approvals')
  const items = rows.map(({ id, canonical, tag, proposedBy, proposedAt }) => ({
    key: id,
    href: paths.labelsWaiting,
    title: <code>{canonical}</code>,
    notes: [proposedBy],
    proposedAt,
    reason: tag.label,
  }))
  return <WaitingItems title={t('labels')} items={items} />
}
