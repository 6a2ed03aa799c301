'use client'

import { useTranslations } from 'next-intl'
import type { Bar } from '#components/ui/bar.ts'
import { BarChart } from '#components/ui/bar-chart.tsx'
import type { AssetByMethods, ExposureShown } from '#components/wallets/exposure-answer.ts'
import { amountOf, wholeAmount } from '#lib/core/wallets/graph/picture.ts'

const MONTH_CHARS = 7
const MONTHS_SHOWN = 24

/** When the labelled money moved to or from the address itself: the paths' first transfers by month. */
export function ExposureTime({ asset, exposure }: { asset: AssetByMethods; exposure: ExposureShown }) {
  const t = useTranslations('wallets.exposure')
  const months = new Map<string, bigint>()
  for (const { end, hops, value } of exposure.paths) {
    const first = hops[0]
    if (!('label' in end) || first === undefined) continue
    const month = first.at.slice(0, MONTH_CHARS)
    months.set(month, (months.get(month) ?? 0n) + BigInt(value))
  }
  if (months.size === 0) return null
  const bars: Bar[] = [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-MONTHS_SHOWN)
    .map(([label, value]) => ({
      label,
      // For the bar's height only; the figure beside it is exact.
      value: Number(wholeAmount(value.toString(), asset.decimals)),
      figure: amountOf({ ...asset, value: value.toString() }),
    }))
  return <BarChart bars={bars} title={t('overTime')} valueHead={asset.symbol} height={110} />
}
