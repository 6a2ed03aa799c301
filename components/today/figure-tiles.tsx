import Link from 'next/link'
import classes from '#components/today/figure-tiles.module.css'
import { type Severity, SeverityShape } from '#components/ui/severity-shape.tsx'

/** One figure of the day: its words, its value, where its rows are. */
export interface Figure {
  readonly label: string
  readonly value: React.ReactNode
  readonly note?: string | undefined
  readonly href: string
  /** Only for figures that are loud when they are not zero. */
  readonly severity?: Severity | undefined
}

/** The day's figures in one band; each leads to the rows behind it. */
export function FigureTiles({ figures, label }: { figures: readonly Figure[]; label: string }) {
  return (
    <ul className={classes.band} aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.label}>
          <Link href={figure.href} className={classes.tile} data-severity={figure.severity}>
            <span className={classes.label}>{figure.label}</span>
            <span className={classes.value}>
              {figure.severity !== undefined && <SeverityShape severity={figure.severity} />}
              {figure.value}
            </span>
            <span className={classes.note}>{figure.note}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
