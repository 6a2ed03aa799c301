import Link from 'next/link'
import { AskedByLink } from '#components/ui/rows-on-the-way.tsx'
import classes from './filter-chip.module.css'

/** A filter in force, read as a sentence (重大度：重大・高); pressing it takes the condition away. */
export function FilterChip({
  label,
  href,
  removeLabel,
}: {
  label: string
  href: string
  removeLabel: string
}) {
  return (
    <Link className={classes.chip} href={href} aria-label={removeLabel} title={removeLabel} scroll={false}>
      {label}
      <span aria-hidden="true">✕</span>
      <AskedByLink />
    </Link>
  )
}

/** A choice among few, as a chip that is a link; the chosen one is tinted. */
export function ChoiceChip({ label, href, chosen }: { label: string; href: string; chosen: boolean }) {
  return (
    <Link
      className={classes.chip}
      data-choice=""
      href={href}
      aria-current={chosen ? 'true' : undefined}
      scroll={false}
    >
      {label}
      <AskedByLink />
    </Link>
  )
}
