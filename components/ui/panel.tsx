import classes from './panel.module.css'

export interface PanelProps {
  readonly title?: React.ReactNode
  /** Badges, chips or buttons at the right of the title. */
  readonly aside?: React.ReactNode
  /** Removes the inner padding, for a table that reaches the edges. */
  readonly flush?: boolean
  /** Smallest height in px, so that nothing jumps when data arrives. */
  readonly minHeight?: number
  readonly id?: string
  readonly children: React.ReactNode
}

/** A card with a title: one question, one answer. */
export function Panel({ title, aside, flush = false, minHeight, id, children }: PanelProps) {
  return (
    <section className={classes.panel} data-flush={flush || undefined} style={{ minHeight }} id={id}>
      {title !== undefined && (
        <header className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  )
}
