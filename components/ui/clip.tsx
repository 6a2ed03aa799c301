import classes from '#components/ui/clip.module.css'

/** Width in px that is left to words on a screen of 1,024 px, where the table does not say otherwise. */
const NARROW_PX = 160

/** Words in a cell that may be longer than their column: cut at a width in px, and whole when pointed at. */
export function Clip({
  max,
  narrow = NARROW_PX,
  title,
  children,
}: {
  max: number
  /** Width in px on a screen of 1,024 px. */
  narrow?: number | undefined
  title: string
  children: React.ReactNode
}) {
  const widths = { '--clip': `${max}px`, '--clip-narrow': `${narrow}px` }
  return (
    <span className={classes.clip} style={widths as React.CSSProperties} title={title}>
      {children}
    </span>
  )
}
