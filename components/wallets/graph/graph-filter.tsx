'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DropDown } from '#components/ui/drop-down.tsx'
import { SelectField, TextField } from '#components/ui/text-field.tsx'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { focusGraph } from '#lib/core/wallets/graph/change-graph.ts'
import { EVERYTHING_IN_FOCUS, type GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { isDecimal } from '#lib/std/decimal.ts'

/** What of the flows is shown: an asset, an amount from which on, a time. Hidden ones stay in the picture. */
export function GraphFilter({ graph }: { graph: Graph }) {
  const t = useTranslations('wallets.graph.focus')
  const now = graph.view.focus.now
  const [draft, setDraft] = useState(now)
  const isOn = now.asset !== '' || now.least !== '' || now.since !== '' || now.until !== ''
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const least = draft.least.trim()
  const valid = least === '' || (isDecimal(least) && !least.startsWith('-'))
  return (
    <DropDown label={t('title')} trigger={isOn ? `${t('title')} ●` : t('title')} align="start">
      <form
        className={classes.filter}
        onSubmit={(event) => {
          event.preventDefault()
          if (valid) graph.change(focusGraph(graph.view, { ...draft, least, trace: now.trace }))
        }}
      >
        <SelectField
          id="graph-asset"
          label={t('asset')}
          value={draft.asset}
          onChange={(event) => set({ asset: event.currentTarget.value })}
        >
          <option value="">{t('all')}</option>
          {assetsIn(graph.view).map(([id, symbol]) => (
            <option key={id} value={id}>
              {symbol}
            </option>
          ))}
        </SelectField>
        <TextField
          id="graph-least"
          label={t('least')}
          hint={draft.asset === '' ? t('leastHint') : undefined}
          value={draft.least}
          inputMode="decimal"
          disabled={draft.asset === ''}
          onChange={(event) => set({ least: event.currentTarget.value })}
        />
        <TextField
          id="graph-since"
          label={t('since')}
          type="date"
          value={draft.since}
          onChange={(event) => set({ since: event.currentTarget.value })}
        />
        <TextField
          id="graph-until"
          label={t('until')}
          type="date"
          value={draft.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button
            size="small"
            onClick={() => {
              const open = { ...EVERYTHING_IN_FOCUS, trace: now.trace }
              setDraft(open)
              graph.change(focusGraph(graph.view, open))
            }}
          >
            {t('clear')}
          </Button>
          <Button size="small" type="submit" variant="primary" disabled={!valid}>
            {t('apply')}
          </Button>
        </div>
      </form>
    </DropDown>
  )
}

/** Assets of the picture by id, with their symbols. */
export function assetsIn(view: GraphView): readonly (readonly [string, string])[] {
  const assets = new Map(
    Object.values(view.edges).map(({ chain, token, symbol }) => [`${chain}/${token}`, symbol] as const),
  )
  return [...assets].sort(([, a], [, b]) => (a < b ? -1 : 1))
}
