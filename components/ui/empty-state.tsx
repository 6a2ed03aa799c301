import classes from './empty-state.module.css'

/** Nothing here: says why, and what to do next. */
export function EmptyState({
  title,
  hint,
  action,
  page = false,
}: {
  title: React.ReactNode
  hint?: React.ReactNode | undefined
  action?: React.ReactNode | undefined
  /** It is all the page has to say: the title is the page's heading. */
  page?: boolean
}) {
  return (
    <div className={classes.empty} data-page={page || undefined}>
      {page ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
