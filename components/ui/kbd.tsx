import classes from './kbd.module.css'

/** A key as printed on its button; hidden from screen readers, which have their own ways. */
export function Kbd({ children }: { children: React.ReactNode }) {
  return (
    <span className={classes.kbd} aria-hidden="true">
      {children}
    </span>
  )
}
