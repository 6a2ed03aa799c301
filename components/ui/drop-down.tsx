'use client'

import { useEffect, useRef } from 'react'
import classes from '#components/ui/drop-down.module.css'

/** A button that opens a small card below itself; closes on Escape, on a press outside, and on a choice of a link. */
export function DropDown({
  label,
  trigger,
  align = 'end',
  variant = 'default',
  above = false,
  children,
}: {
  /** Shown on hover; the trigger's own words are its name. */
  label: string
  trigger: React.ReactNode
  align?: 'start' | 'end'
  variant?: 'default' | 'quiet' | 'badge'
  /** Opens upwards, for a foot. */
  above?: boolean
  children: React.ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current
      if (element?.open !== true) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        element.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && element.contains(event.target)) {
        if (!(event.target instanceof Element) || event.target.closest('a') === null) return
      }
      element.open = false
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details ref={details} className={classes.drop} data-align={align} data-above={above || undefined}>
      <summary className={classes.trigger} data-variant={variant} title={label}>
        {trigger}
      </summary>
      <div className={classes.card}>{children}</div>
    </details>
  )
}
