import { useTranslations } from 'next-intl'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { ENTRY_CHANGES } from '#lib/core/lists/entry-difference.ts'
import { MEASURES } from '#lib/core/lists/listed-entity.ts'
import type { ListActivation } from '#lib/queries/lists/list-activation.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** The entries that change, by kind of change and by what they demand; each bar leads to its entries. */
export function PreviewEntries({ activation: { source, version, preview } }: { activation: ListActivation }) {
  const t = useTranslations('lists')
  const measures = useTranslations('reasons.measure')
  if (preview?.figures == null) return null
  const { entries } = preview.figures
  const bars = ENTRY_CHANGES.flatMap((change) =>
    MEASURES.flatMap((measure) => {
      const value = entries[change][measure] ?? 0
      if (value === 0) return []
      const href = withQuery(paths.listVersion(source.id, String(version.number)), { change, measure })
      const label = `${t(`entry.change.${change}`)} · ${measures(measure)}`
      return [{ label, value, figure: groupDigits(String(value)), loud: change === 'removed', href }]
    }),
  )
  return (
    <Panel title={t('preview.entries')} minHeight={120}>
      {bars.length === 0 ? (
        <p>{t('preview.noEntries')}</p>
      ) : (
        <BarChart title={t('preview.entries')} valueHead={t('preview.entriesHead')} bars={bars} />
      )}
    </Panel>
  )
}
