import { useLocale, useTranslations } from 'next-intl'
import { ACTION_TONES } from '#components/cases/decision-facts.ts'
import classes from '#components/cases/decision-view.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DecisionRow } from '#lib/queries/cases/case-detail.ts'

/** A decision as it was put forward and judged: actions, reasons, why, by whom, over which evidence. */
function DecisionView({ decision }: { decision: DecisionRow }) {
  const t = useTranslations('cases')
  const { approval } = decision
  const era = useLocale() === 'ja'
  return (
    <div className={classes.view}>
      {approval?.outcome === 'returned' && <Judgement approval={approval} />}
      <div className={classes.badges}>
        {decision.actions.map((action) => (
          <StatusBadge key={action} tone={ACTION_TONES[action]}>
            {t(`action.${action}`)}
          </StatusBadge>
        ))}
      </div>
      <KeyValueList labelWidth={88}>
        <KeyValue label={t('decision.reasons')}>
          <ul className={classes.codes}>
            {decision.reasonCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
                {t(`reasonCode.${code}`)}
              </li>
            ))}
          </ul>
        </KeyValue>
        <KeyValue label={t('decision.rationale')}>
          <p className={classes.words}>{decision.rationale}</p>
        </KeyValue>
        <KeyValue label={t('decision.proposed')}>
          {decision.proposedBy.name}　<DateTime at={decision.proposedAt} era={era} />
        </KeyValue>
        {approval?.outcome === 'approved' && (
          <KeyValue label={t('decision.approved')}>
            {approval.approver.name}　<DateTime at={approval.at} era={era} />
          </KeyValue>
        )}
        <KeyValue label={t('decision.digest')}>
          <MonoAddress value={decision.evidenceDigest} short />
        </KeyValue>
      </KeyValueList>
      {approval?.outcome === 'approved' && approval.comment !== null && <Judgement approval={approval} />}
    </div>
  )
}

/** What the second person wrote. */
function Judgement({ approval }: { approval: NonNullable<DecisionRow['approval']> }) {
  const t = useTranslations('cases.decision')
  return (
    <div className={classes.comment} data-outcome={approval.outcome}>
      <strong>
        {t(approval.outcome === 'approved' ? 'comment' : 'returned')}
        <Dot />
        {approval.approver.name}
        <Dot />
        <DateTime at={approval.at} />
      </strong>
      <p>{approval.comment}</p>
    </div>
  )
}

/** The newest decision open to the eye, earlier ones folded away. */
export function DecisionPanel({ decisions }: { decisions: readonly DecisionRow[] }) {
  const t = useTranslations('cases.decision')
  const [newest, ...earlier] = decisions
  if (newest === undefined) return null
  const outcome = newest.approval?.outcome
  const title =
    outcome === 'approved' ? 'titleDecided' : outcome === 'returned' ? 'titleReturned' : ('title' as const)
  return (
    <Panel title={t(title)} aside={<StatusBadge>{t('number', { number: newest.number })}</StatusBadge>}>
      <DecisionView decision={newest} />
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>
            {t('earlier')} · {earlier.length}
          </summary>
          <div>
            {earlier.map((decision) => (
              <DecisionView key={decision.id} decision={decision} />
            ))}
          </div>
        </details>
      )}
    </Panel>
  )
}
