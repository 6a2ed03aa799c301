import classes from './skeleton-rows.module.css'

/** Rows of a table that is on its way; they have the height of the rows that will come. */
export function SkeletonRows({ rows, label }: { rows: number; label: string }) {
  return (
    <div className={classes.rows} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders have no other identity
        <div key={index} className={classes.row}>
          <span className={classes.bar} style={{ width: `${WIDTHS[index % WIDTHS.length]}%` }} />
        </div>
      ))}
    </div>
  )
}

const WIDTHS = [62, 48, 71, 55, 66]
