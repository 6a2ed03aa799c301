'use client'

import { useTranslations } from 'next-intl'
import type { Bar } from '#components/ui/bar.ts'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { formatDayTime } from '#components/ui/format-instant.ts'
import type { ExposureAnswer } from '#components/wallets/exposure-answer.ts'
import classes from '#components/wallets/wallet-exposure.module.css'
import { severityOf } from '#lib/core/wallets/categories.ts'

const MOMENTS_SHOWN = 12
/** Ten-thousandths in a hundredth. */
const PER_CENT = 100

/** What kept figures said over time: the share of money with a tie to a grave category, direct and indirect. */
export function ExposureHistory({ moments, token }: { moments: ExposureAnswer['moments']; token: string }) {
  const t = useTranslations('wallets.exposure')
  const own = moments.filter((one) => one.token === token).slice(0, MOMENTS_SHOWN)
  if (own.length < 2) return null
  const bars = own.toReversed().map(({ at, shares }): Bar => {
    const grave = shares.filter(({ category }) => {
      const severity = severityOf(category)
      return severity !== null && severity !== 'low'
    })
    const part = grave.reduce((sum, { direct, indirect }) => sum + direct + indirect, 0)
    return {
      label: formatDayTime(new Date(at), true),
      value: part / PER_CENT,
      figure: `${(part / PER_CENT).toFixed(2)} %`,
    }
  })
  return (
    <section>
      <h4 className={classes.history}>{t('history')}</h4>
      <BarChart bars={bars} title={t('history')} valueHead={t('share')} height={110} />
    </section>
  )
}
