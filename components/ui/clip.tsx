import classes from '#components/ui/clip.module.css'

/** Words in a cell that may be longer than their column: cut at a width in px, and whole when pointed at. */
export function Clip({ max, title, children }: { max: number; title: string; children: React.ReactNode }) {
  return (
    <span className={classes.clip} style={{ '--clip': `${max}px` } as React.CSSProperties} title={title}>
      {children}
    </span>
  )
}
