import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import type { DoubtfulName } from '#lib/core/screening/name-doubt.ts'

type Named = Pick<DoubtfulName, 'name' | 'doubt'>

/** Says loudly of each name that cannot be compared, or hardly, why: no hit on it then says nothing. Else nothing. */
export function DoubtfulNames({ doubts }: { doubts: readonly Named[] }) {
  const t = useTranslations('screening.nameReading')
  return [...new Map(doubts.map((one) => [one.name, one])).values()].map(({ name, doubt }) => (
    <span key={name} className={classes.doubt}>
      {t(doubt, { name })}
    </span>
  ))
}

/** The same beneath the hits of a run, apart from them; nothing without a doubt. */
export function DoubtNote({ doubts }: { doubts: readonly Named[] }) {
  if (doubts.length === 0) return null
  return (
    <div className={classes.doubtNote}>
      <DoubtfulNames doubts={doubts} />
    </div>
  )
}
