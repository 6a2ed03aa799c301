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
