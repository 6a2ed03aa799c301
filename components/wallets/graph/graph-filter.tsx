'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DropDown } from '#components/ui/drop-down.tsx'
import { FlowFields } from '#components/wallets/graph/flow-fields.tsx'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { focusGraph } from '#lib/core/wallets/graph/change-graph.ts'
import { EVERYTHING_IN_FOCUS } from '#lib/core/wallets/graph/graph-view.ts'
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
        <FlowFields
          id="graph"
          choice={draft}
          onChoice={set}
          view={graph.view}
          leastHint={draft.asset === '' ? t('leastHint') : undefined}
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
