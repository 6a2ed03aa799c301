'use client'

import { useTranslations } from 'next-intl'
import { weeksOfActivity } from '#components/alerts/activity-weeks.ts'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import type { ActivityDay } from '#lib/queries/alerts/alert-detail.ts'

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
  const weeks = weeksOfActivity(days, until)
  const bars = weeks.map(({ firstDay, yen }, index) => ({
    label: firstDay.slice(5),
    value: Number(yen),
    figure: groupDigits(yen.toString()),
    loud: loudest && index === weeks.length - 1,
  }))
  if (days.length === 0) return <p>{t('noActivity')}</p>
  return <BarChart bars={bars} title={t('activity')} valueHead={t('activityHead')} height={110} />
}
