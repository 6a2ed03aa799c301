import { useTranslations } from 'next-intl'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { RuleFirings } from '#lib/queries/rules/rule-firings.ts'

const MONTH_AND_DAY_AT = 5
const CHART_HEIGHT_PX = 140

/** How often a rule fired, day by day. */
export function RuleFiringChart({ firings }: { firings: RuleFirings }) {
  const t = useTranslations('rules')
  const { days, total } = firings
  return (
    <Panel
      title={t('fired')}
      aside={total === 0 ? undefined : t('firedTotal', { count: total })}
      minHeight={total === 0 ? 0 : CHART_HEIGHT_PX}
    >
      {total === 0 ? (
        <p>{t('firedNone')}</p>
      ) : (
        <>
          <BarChart
            title={t('fired')}
            valueHead={t('firedUnit')}
            height={CHART_HEIGHT_PX}
            bars={days.map(({ day, count }) => ({
              label: day.slice(MONTH_AND_DAY_AT),
              value: count,
              figure: groupDigits(String(count)),
            }))}
          />
          <p>{t('firedNote', { from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' })}</p>
        </>
      )}
    </Panel>
  )
}
