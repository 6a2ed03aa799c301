import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { GateMark } from '#components/frame/gate-mark.tsx'
import { PLACES, type Place, type PlaceGroup, type PlaceId } from '#components/frame/places.ts'
import classes from '#components/frame/rail.module.css'
import { RailLink } from '#components/frame/rail-link.tsx'
import { isAllowed, type StaffRole } from '#lib/core/staff/permissions.ts'
import { paths } from '#lib/web/paths.ts'

/** How many wait at a place; `urgent` makes it the one loud thing of the rail. */
export type RailCounts = Partial<Record<PlaceId, { readonly count: number; readonly urgent?: boolean }>>

/** Places that a role may see: what is not allowed is not shown. */
export function placesFor(role: StaffRole): readonly Place[] {
  return PLACES.filter(({ permission }) => isAllowed({ kind: 'staff', id: '', role }, permission))
}

const GROUPS: readonly PlaceGroup[] = ['work', 'look', 'prepare', 'keep', 'people']

/** The left rail in four groups, as the work goes; people and keys at the foot. */
export function Rail({ role, counts }: { role: StaffRole; counts: RailCounts }) {
  const t = useTranslations('frame')
  const product = useTranslations('common')('product')
  const places = placesFor(role)
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      <Link href={paths.today} className={classes.mark} aria-label={product}>
        <GateMark />
        <span className={classes.product}>{product}</span>
      </Link>
      {GROUPS.map((group) => {
        const inGroup = places.filter((place) => place.group === group)
        if (inGroup.length === 0) return null
        return (
          <div key={group} className={classes.group} data-group={group}>
            {group !== 'work' && group !== 'people' && <p className={classes.label}>{t(`group.${group}`)}</p>}
            <ul>
              {inGroup.map((place) => {
                const waiting = counts[place.id]
                return (
                  <li key={place.id}>
                    <RailLink
                      place={place.id}
                      href={place.href}
                      label={t(`place.${place.id}`)}
                      letter={place.letter}
                      count={waiting?.count}
                      urgent={waiting?.urgent ?? false}
                      waiting={waiting === undefined ? undefined : t('waiting', { count: waiting.count })}
                    />
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
