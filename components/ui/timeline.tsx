import classes from './timeline.module.css'

/** What happened, newest first, on one hairline. */
export function Timeline({ children }: { children: React.ReactNode }) {
  return <ol className={classes.list}>{children}</ol>
}

/** One event: what, then who and when, then what was written. */
export function TimelineItem({
  title,
  meta,
  tone = 'accent',
  short = false,
  children,
}: {
  title: React.ReactNode
  meta: React.ReactNode
  /** Shows the first lines only of what was written. */
  short?: boolean
  tone?: 'accent' | 'critical' | 'quiet'
  children?: React.ReactNode
}) {
  return (
    <li className={classes.item} data-tone={tone}>
      <p className={classes.title}>{title}</p>
      <p className={classes.meta}>{meta}</p>
      {children !== undefined && (
        <div className={classes.text} data-short={short || undefined}>
          {children}
        </div>
      )}
    </li>
  )
}
