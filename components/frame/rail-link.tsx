'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { PlaceIcon } from '#components/frame/place-icon.tsx'
import { type PlaceId, placeOf } from '#components/frame/places.ts'
import classes from '#components/frame/rail.module.css'

const COUNT_SHOWN_MAX = 999

/** One place of the rail: its word, how many wait, and on hover the keys that lead there. */
export function RailLink({
  place,
  href,
  label,
  letter,
  count,
  urgent,
  waiting,
}: {
  place: PlaceId
  href: string
  label: string
  letter: string
  count: number | undefined
  urgent: boolean
  waiting: string | undefined
}) {
  const current = placeOf(usePathname()) === place
  const shown = count !== undefined && count > 0
  return (
    <Link
      href={href}
      className={classes.link}
      aria-current={current ? 'page' : undefined}
      title={shown ? `${label} · ${waiting ?? ''}` : label}
    >
      <span className={classes.icon}>
        <PlaceIcon place={place} />
      </span>
      <span className={classes.word}>{label}</span>
      {shown ? (
        <span className={classes.count} data-urgent={urgent || undefined}>
          <span aria-hidden="true">{count > COUNT_SHOWN_MAX ? `${COUNT_SHOWN_MAX}+` : count}</span>
          <span className="visually-hidden">{waiting}</span>
        </span>
      ) : (
        <span className={classes.keys} aria-hidden="true">
          G {letter.toUpperCase()}
        </span>
      )}
    </Link>
  )
}
