import classes from './empty-state.module.css'

/** Nothing here: says why, and what to do next. */
export function EmptyState({
  title,
  hint,
  action,
}: {
  title: React.ReactNode
  hint?: React.ReactNode | undefined
  action?: React.ReactNode | undefined
}) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
