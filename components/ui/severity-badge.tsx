import { type Severity, SeverityShape } from '#components/ui/severity-shape.tsx'
import classes from './severity-badge.module.css'

/** Severity as colour, shape and word together: ◆ critical, ▲ high, ● medium, ○ low, ● done. */
export function SeverityBadge({ severity, children }: { severity: Severity; children: React.ReactNode }) {
  return (
    <span className={classes.badge} data-severity={severity}>
      <SeverityShape severity={severity} />
      {children}
    </span>
  )
}

/** The shape alone on its tint, for dense lists of reasons; `label` is read out. */
export function SeverityMark({ severity, label }: { severity: Severity; label: string }) {
  return (
    <span className={classes.mark} data-severity={severity} role="img" aria-label={label} title={label}>
      <SeverityShape severity={severity} />
    </span>
  )
}
