import { useTranslations } from 'next-intl'
import classes from '#components/lists/difference-filters.module.css'
import { ChoiceChip } from '#components/ui/filter-chip.tsx'
import { ENTRY_CHANGES } from '#lib/core/lists/entry-difference.ts'
import { MEASURES } from '#lib/core/lists/listed-entity.ts'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'
import type { ListVersionFilter } from '#lib/queries/lists/list-version-detail.ts'
import { withQuery } from '#lib/web/paths.ts'

/** Kinds of change and measures as chips; every choice is a link, so that the URL holds the view. */
export function DifferenceFilters({
  path,
  version,
  filter,
}: {
  path: string
  version: ListVersionRow
  filter: ListVersionFilter
}) {
  const t = useTranslations('lists')
  const measures = useTranslations('reasons.measure')
  const href = (change: readonly string[], measure: readonly string[]) =>
    withQuery(path, { change: change.join(','), measure: measure.join(',') })
  return (
    <div className={classes.filters}>
      <div className={classes.chips}>
        {version.number === 1
          ? t('version.firstDiff')
          : ENTRY_CHANGES.map((change) => (
              <ChoiceChip
                key={change}
                label={`${t(`entry.change.${change}`)} ${version[change]}`}
                chosen={filter.change.includes(change)}
                href={href(toggled(filter.change, change), filter.measure)}
              />
            ))}
      </div>
      <div className={classes.chips}>
        {MEASURES.map((measure) => (
          <ChoiceChip
            key={measure}
            label={measures(measure)}
            chosen={filter.measure.includes(measure)}
            href={href(filter.change, toggled(filter.measure, measure))}
          />
        ))}
      </div>
    </div>
  )
}

function toggled(chosen: readonly string[], one: string): readonly string[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
}
