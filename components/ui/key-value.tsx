import classes from './key-value.module.css'

/** Facts as label and value, labels in one column (a definition list). */
export function KeyValueList({
  children,
  labelWidth = 96,
}: {
  children: React.ReactNode
  labelWidth?: number
}) {
  return (
    <dl className={classes.list} style={{ '--label-width': `${labelWidth}px` } as React.CSSProperties}>
      {children}
    </dl>
  )
}

/** One fact; `note` is its source, version or date in small type beneath. */
export function KeyValue({
  label,
  note,
  strong = false,
  children,
}: {
  label: React.ReactNode
  note?: React.ReactNode
  strong?: boolean
  children: React.ReactNode
}) {
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} data-strong={strong || undefined}>
        {children}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  )
}
