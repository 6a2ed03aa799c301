import classes from './page-header.module.css'

export interface PageHeaderProps {
  readonly title: React.ReactNode
  /** Counts and dates beside the title. */
  readonly summary?: React.ReactNode
  /** Number and badges above the title, as on a case. */
  readonly over?: React.ReactNode
  /** Buttons at the right; at most one primary. */
  readonly actions?: React.ReactNode
  /** Filter chips or tabs below. */
  readonly children?: React.ReactNode
}

/** The head of a page: what this is, in which state, what one can do. */
export function PageHeader({ title, summary, over, actions, children }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <div className={classes.words}>
          {over !== undefined && <div className={classes.over}>{over}</div>}
          <div className={classes.titleLine}>
            <h1 className={classes.title}>{title}</h1>
            {summary !== undefined && <span className={classes.summary}>{summary}</span>}
          </div>
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children !== undefined && <div className={classes.below}>{children}</div>}
    </header>
  )
}
