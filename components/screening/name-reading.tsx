import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import { ENTITY_KINDS } from '#lib/core/lists/listed-entity.ts'
import { type NameDoubt, nameDoubt } from '#lib/core/screening/name-doubt.ts'

/** Says loudly of each name that cannot be compared, or hardly, why: no hit on it then says nothing. Else nothing. */
export function NameDoubts({ names, kind }: { names: readonly string[]; kind: string }) {
  const t = useTranslations('screening.nameReading')
  return names.flatMap((name) => {
    const doubt = doubtOfName(name, kind)
    return doubt === null ? [] : [<DoubtLine key={name}>{t(doubt, { name })}</DoubtLine>]
  })
}

function DoubtLine({ children }: { children: React.ReactNode }) {
  return <span className={classes.doubt}>{children}</span>
}

/** As `nameDoubt`, of a kind as it is stored. */
export function doubtOfName(name: string, kind: string): NameDoubt | null {
  return nameDoubt(name, ENTITY_KINDS.find((one) => one === kind) ?? 'unknown')
}
