import classes from './status-badge.module.css'

/** How loud a state is; `plain` is text without a ground. */
export type StatusTone = 'plain' | 'neutral' | 'accent' | 'critical' | 'high' | 'medium' | 'done'

/** A state in one word (保留中, 承認待ち); the word carries the meaning, the tone only its loudness. */
export function StatusBadge({
  tone = 'neutral',
  children,
}: {
  tone?: StatusTone
  children: React.ReactNode
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  )
}
