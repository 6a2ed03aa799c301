import { useTranslations } from 'next-intl'
import classes from '#components/staff/staff-change.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { StaffChange } from '#lib/queries/staff/staff-changes.ts'

const TONES = { approved: 'done', refused: 'plain', withdrawn: 'plain' } as const
/** The reason that the desk itself gives for the role of somebody new. */
const NEWCOMER = 'newcomer'

/** One change of somebody's standing: what, why, who asked, what became of it. */
export function StaffChangeLine({
  change,
  brief = false,
  children,
}: {
  change: StaffChange
  /** In one line, without the reason. */
  brief?: boolean
  children?: React.ReactNode
}) {
  const t = useTranslations('staff.change')
  const role = useTranslations('common.role')(change.role)
  const who = useActorWords()
  const { kind, name, reason, asker, askedAt, outcome, judge, judgedAt, usedAt } = change
  const alone = judge !== null && judge.kind === asker.kind && judge.id === asker.id
  return (
    <li className={classes.line} data-brief={brief || undefined}>
      <p className={classes.what}>
        <span>{t(`what.${kind}`, { name, role })}</span>
        <StatusBadge tone={outcome === null ? 'accent' : TONES[outcome]}>
          {t(`outcome.${outcome ?? 'waits'}`)}
        </StatusBadge>
      </p>
      <p className={classes.note}>
        {t('asked', { who: who(asker) })} <DateTime at={askedAt} />
        {judge !== null && judgedAt !== null && !alone && (
          <>
            <Dot />
            {t('judged', { who: who(judge) })} <DateTime at={judgedAt} />
          </>
        )}
        {kind === 'reset' && outcome === 'approved' && (
          <>
            <Dot />
            {usedAt === null ? (
              t('codeUnused')
            ) : (
              <>
                {t('codeUsed')} <DateTime at={usedAt} />
              </>
            )}
          </>
        )}
      </p>
      {!brief && <p className={classes.reason}>{reason === NEWCOMER ? t('newcomer') : reason}</p>}
      {children}
    </li>
  )
}

/** Changes of standing as a list to read. */
export function StaffChangeList({
  rows,
  empty,
  brief = false,
}: {
  rows: readonly StaffChange[]
  empty: string
  brief?: boolean
}) {
  if (rows.length === 0) return <p className={classes.note}>{empty}</p>
  return (
    <ul className={classes.list} data-brief={brief || undefined}>
      {rows.map((row) => (
        <StaffChangeLine key={row.id} change={row} brief={brief} />
      ))}
    </ul>
  )
}
