'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '#components/ui/text-field.tsx'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'

/** Which flows are meant: an asset, an amount from which on, days from and until; empty for all. */
export interface FlowChoice {
  readonly asset: string
  readonly least: string
  readonly since: string
  readonly until: string
}

/** The fields by which flows are chosen, wherever they are: an amount means something only within one asset. */
export function FlowFields({
  id,
  choice,
  onChoice,
  view,
  leastHint,
}: {
  /** Begins the ids of the fields. */
  id: string
  choice: FlowChoice
  onChoice: (part: Partial<FlowChoice>) => void
  view: GraphView
  leastHint?: string | undefined
}) {
  const t = useTranslations('wallets.graph.focus')
  return (
    <>
      <SelectField
        id={`${id}-asset`}
        label={t('asset')}
        value={choice.asset}
        onChange={(event) => onChoice({ asset: event.currentTarget.value })}
      >
        <option value="">{t('all')}</option>
        {assetsIn(view).map(([asset, symbol]) => (
          <option key={asset} value={asset}>
            {symbol}
          </option>
        ))}
      </SelectField>
      <TextField
        id={`${id}-least`}
        label={t('least')}
        hint={leastHint}
        inputMode="decimal"
        disabled={choice.asset === ''}
        value={choice.least}
        onChange={(event) => onChoice({ least: event.currentTarget.value })}
      />
      <TextField
        id={`${id}-since`}
        label={t('since')}
        type="date"
        value={choice.since}
        onChange={(event) => onChoice({ since: event.currentTarget.value })}
      />
      <TextField
        id={`${id}-until`}
        label={t('until')}
        type="date"
        value={choice.until}
        onChange={(event) => onChoice({ until: event.currentTarget.value })}
      />
    </>
  )
}

/** Assets of the picture by id, with their symbols. */
function assetsIn(view: GraphView): readonly (readonly [string, string])[] {
  const assets = new Map(
    Object.values(view.edges).map(({ chain, token, symbol }) => [`${chain}/${token}`, symbol] as const),
  )
  return [...assets].sort(([, a], [, b]) => (a < b ? -1 : 1))
}
