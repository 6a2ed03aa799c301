import classes from '#components/staff/staff-form.module.css'
import { MonoAddress } from '#components/ui/mono-address.tsx'

/** A secret that is shown this once: copy it, and what happens if one does not. */
export function ShownOnce({
  title,
  hint,
  label,
  secret,
}: {
  title: string
  hint: string
  label: string
  secret: string
}) {
  return (
    <div className={classes.once} role="status">
      <p className={classes.onceTitle}>{title}</p>
      <p>
        {label} <MonoAddress value={secret} />
      </p>
      <p className={classes.hint}>{hint}</p>
    </div>
  )
}
