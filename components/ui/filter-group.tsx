import { useId } from 'react'
import classes from '#components/ui/filter-group.module.css'

/** Choices of one filter under its name, in the card that adds filters. */
export function FilterGroup({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise form fields; these are links
    <div role="group" aria-labelledby={id} className={classes.group}>
      <p id={id} className={classes.title}>
        {title}
      </p>
      <div className={classes.choices}>{children}</div>
    </div>
  )
}
