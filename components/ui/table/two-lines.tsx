import classes from '#components/ui/table/two-lines.module.css'

/** A cell of two lines: what is read first, and beneath it, smaller, what belongs to it. */
export function TwoLines({ children, beneath }: { children: React.ReactNode; beneath: React.ReactNode }) {
  return (
    <span className={classes.lines}>
      <span>{children}</span>
      <small>{beneath}</small>
    </span>
  )
}
