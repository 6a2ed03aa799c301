import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/frame/list-pills.module.css'
import { SeverityShape } from '#components/ui/severity-shape.tsx'

/** How fresh one sanctions list is. */
export interface ListFreshness {
  readonly id: string
  /** Short name: 財務省, OFAC. */
  readonly name: string
  readonly state: 'fresh' | 'stale' | 'missing'
  /** The day the authority states for the version in force; null while none is. */
  readonly version: string | null
  /** How old it is, in words: 3 時間前. */
  readonly age: string
  readonly href: string
}

const SIGNALS = { fresh: 'done', stale: 'high', missing: 'critical' } as const

/** Freshness of the lists as pills that lead to them: colour, shape and words. */
export function ListPills({ lists }: { lists: readonly ListFreshness[] }) {
  const t = useTranslations('frame.lists')
  if (lists.length === 0) return null
  return (
    <ul className={classes.pills} aria-label={t('title')}>
      {lists.map((list) => {
        const label = t('pill', { source: list.name, state: t(list.state), version: list.version ?? '—' })
        return (
          <li key={list.id}>
            <Link href={list.href} className={classes.pill} data-state={list.state} title={label}>
              <SeverityShape severity={SIGNALS[list.state]} />
              {list.name}
              <span className={classes.age}>{list.state === 'missing' ? t('missing') : list.age}</span>
              <span className="visually-hidden">{label}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
