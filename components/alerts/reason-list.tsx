import { useTranslations } from 'next-intl'
import classes from '#components/alerts/reason-list.module.css'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import type { Reason } from '#lib/core/alerts/reasons.ts'

/** Why, first: each reason in words, strongest first, with list, programme, measure and rule version beneath. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  const dot = useTranslations('common')('dot')
  return (
    <ul className={classes.list}>
      {reasons.map((reason, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stored reasons never move
        <li key={index} className={classes.item}>
          <SeverityMark severity={reason.severity} label={severity(reason.severity)} />
          <div>
            <p className={classes.text}>{words.sentence(reason)}</p>
            <p className={classes.note}>{words.notes(reason).join(dot)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
