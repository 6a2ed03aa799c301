'use client'

import { useTranslations } from 'next-intl'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import type { ActivityDay } from '#lib/queries/alerts/alert-detail.ts'

const WEEKS = 13
const WEEK_DAYS = 7
const DAY_MS = 86_400_000

/** The customer's in- and outflow of the last 90 days by week, the week of the alert loud. */
export function ActivityChart({
  days,
  until,
  loudest = true,
}: {
  days: readonly ActivityDay[]
  until: string
  /** False where the last week is no answer to anything. */
  loudest?: boolean
}) {
  const t = useTranslations('alerts.detail')
  const last = Date.parse(until.slice(0, 10))
  const bars = Array.from({ length: WEEKS }, (_, index) => {
    const end = last - (WEEKS - 1 - index) * WEEK_DAYS * DAY_MS
    const start = end - (WEEK_DAYS - 1) * DAY_MS
    const yen = days
      .filter((day) => Date.parse(day.day) >= start && Date.parse(day.day) <= end)
      .reduce((sum, day) => sum + BigInt(day.inJpy) + BigInt(day.outJpy), 0n)
    return {
      label: new Date(start).toISOString().slice(5, 10),
      value: Number(yen),
      figure: groupDigits(yen.toString()),
      loud: loudest && index === WEEKS - 1,
    }
  })
  if (days.length === 0) return <p>{t('noActivity')}</p>
  return <BarChart bars={bars} title={t('activity')} valueHead={t('activityHead')} height={110} />
}
