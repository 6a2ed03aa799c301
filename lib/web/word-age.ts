import { getTranslations } from 'next-intl/server'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** From here on days say more than hours. */
const HOURS_SHOWN_MAX = 48

/** How long ago, in one unit: 41 分前, 26 時間前, 3 日前. Shown only beside or instead of what is dated elsewhere. */
export async function wordAge(ageMs: number): Promise<string> {
  const t = await getTranslations('common.ago')
  if (ageMs < HOUR_MS) return t('minutes', { count: Math.floor(ageMs / MINUTE_MS) })
  if (ageMs < HOURS_SHOWN_MAX * HOUR_MS) return t('hours', { count: Math.floor(ageMs / HOUR_MS) })
  return t('days', { count: Math.floor(ageMs / DAY_MS) })
}
