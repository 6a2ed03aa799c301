import { groupDigits } from '#components/ui/money.tsx'
import classes from './figure-row.module.css'

/** Counts side by side, the figure above its word; each a fact of the record shown. */
export function FigureRow({ children, label }: { children: React.ReactNode; label?: string }) {
  return (
    <dl className={classes.row} aria-label={label}>
      {children}
    </dl>
  )
}

/** One count with its word; `loud` when it asks for a look. */
export function Figure({ label, value, loud = false }: { label: string; value: number; loud?: boolean }) {
  return (
    <div className={classes.figure} data-loud={loud || undefined}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{groupDigits(String(value))}</dd>
    </div>
  )
}
