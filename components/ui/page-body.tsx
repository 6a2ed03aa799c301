import classes from './page-body.module.css'

/** The body of an ordinary page: padded, panels stacked 12 px apart, the page scrolls. */
export function PageBody({ children }: { children: React.ReactNode }) {
  return <div className={classes.body}>{children}</div>
}

/** Panels side by side; each column stacks its own. Falls to one column where there is no room. */
export function Columns({
  layout,
  children,
}: {
  /**
   * `single`: one; `even`: equal parts; `main-side`: 2 to 1; `case`: decide, evidence, history; `file`: who it is, a
   * wide middle, what came of it – the third stands under the first where three have no room.
   */
  layout: 'single' | 'even' | 'main-side' | 'case' | 'file'
  children: React.ReactNode
}) {
  return (
    <div className={classes.columns} data-layout={layout}>
      {children}
    </div>
  )
}

/** One column of `Columns`; `sticky` stays in view, scrolling on its own, while a longer one beside it is worked. */
export function Column({ sticky = false, children }: { sticky?: boolean; children: React.ReactNode }) {
  return (
    <div className={classes.column} data-sticky={sticky || undefined}>
      {children}
    </div>
  )
}

/** Queue left, what one needs to decide right; both fill the height and scroll on their own. */
export function Split({ children, preview }: { children: React.ReactNode; preview: React.ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.queue}>{children}</div>
      <aside className={classes.preview}>{preview}</aside>
    </div>
  )
}

/** The body of a page that is one table: it takes all the height that is left, edge to edge. */
export function FillBody({ children }: { children: React.ReactNode }) {
  return <div className={classes.fill}>{children}</div>
}
