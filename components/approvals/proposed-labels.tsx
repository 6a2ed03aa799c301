import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/approvals/waiting-choices.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { LabelProposalRow } from '#lib/queries/labels/label-proposals.ts'
import { paths } from '#lib/web/paths.ts'

/** Labels of the house that wait; each is judged on the page of the labels that wait. */
export function ProposedLabels({ rows }: { rows: readonly LabelProposalRow[] }) {
  const t = useTranslations('approvals')
  if (rows.length === 0) return null
  return (
    <Panel title={t('labels')}>
      <ul className={classes.list}>
        {rows.map(({ id, canonical, tag, proposedBy, proposedAt }) => (
          <li key={id}>
            <Link href={paths.labelsWaiting} className={classes.address}>
              {canonical}
            </Link>
            <p className={classes.note}>
              {proposedBy}
              <Dot />
              <DateTime at={proposedAt} />
            </p>
            <p className={classes.reason}>{tag.label}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
