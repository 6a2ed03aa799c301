import { SeverityShape } from '#components/ui/severity-shape.tsx'
import classes from './form-error.module.css'

/** What went wrong with a form, in words: what happened, what was kept, what to do. Nothing when null. */
export function FormError({ message }: { message: string | null }) {
  return (
    <div role="alert" className={classes.slot}>
      {message !== null && (
        <p className={classes.error}>
          <SeverityShape severity="critical" />
          {message}
        </p>
      )}
    </div>
  )
}
