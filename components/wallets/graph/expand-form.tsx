'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/text-field.tsx'
import { ChooseNeighbours } from '#components/wallets/graph/choose-neighbours.tsx'
import { type FlowChoice, FlowFields } from '#components/wallets/graph/flow-fields.tsx'
import type { GraphActions } from '#components/wallets/graph/graph-actions.ts'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import { type Graph, type NeighbourOptions, WEIGHTIEST } from '#components/wallets/graph/use-graph.ts'
import type { DrawnNode } from '#lib/core/wallets/graph/drawn-graph.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { isDecimal } from '#lib/std/decimal.ts'

const ORDERS = { value: 'orderValue', time: 'orderTime', transfers: 'orderTransfers' } as const
const COUNTS = [10, GRAPH_LIMITS.perExpansion, 100, GRAPH_LIMITS.perExpansionMax] as const

interface Draft extends FlowChoice {
  readonly order: keyof typeof ORDERS
  readonly count: number
}

/** How an address is opened: whom it received from or sent to, by amount, time or count, or one by one. */
export function ExpandForm({
  graph,
  drawn,
  actions,
}: {
  graph: Graph
  drawn: DrawnNode
  actions: GraphActions
}) {
  const t = useTranslations('wallets.graph.panel')
  const [draft, setDraft] = useState<Draft>({
    order: 'value',
    count: GRAPH_LIMITS.perExpansion,
    asset: '',
    least: '',
    since: '',
    until: '',
  })
  const [choosing, setChoosing] = useState(false)
  const options = optionsOf(draft, graph.view)
  const id = drawn.node.id
  return (
    <section className={classes.expand}>
      <div className={classes.buttons}>
        <Button size="small" disabled={graph.busy} onClick={() => graph.expand([id], 'payers', options)}>
          {t('expandIn')}
        </Button>
        <Button size="small" disabled={graph.busy} onClick={() => graph.expand([id], 'payees', options)}>
          {t('expandOut')}
        </Button>
        <Button size="small" onClick={() => setChoosing(true)}>
          {t('choose')}
        </Button>
      </div>
      <HowFields draft={draft} onDraft={setDraft} view={graph.view} />
      {choosing && (
        <ChooseNeighbours
          graph={graph}
          id={id}
          options={options}
          actions={actions}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}

function HowFields({
  draft,
  onDraft,
  view,
}: {
  draft: Draft
  onDraft: (draft: Draft) => void
  view: GraphView
}) {
  const t = useTranslations('wallets.graph')
  const set = (part: Partial<Draft>) => onDraft({ ...draft, ...part })
  return (
    <div className={classes.how}>
      <SelectField
        id="expand-order"
        label={t('panel.order')}
        value={draft.order}
        onChange={(event) => set({ order: event.currentTarget.value as Draft['order'] })}
      >
        {Object.entries(ORDERS).map(([order, word]) => (
          <option key={order} value={order}>
            {t(`panel.${word}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="expand-count"
        label={t('panel.count')}
        value={draft.count}
        onChange={(event) => set({ count: Number(event.currentTarget.value) })}
      >
        {COUNTS.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </SelectField>
      <FlowFields id="expand" choice={draft} onChoice={set} view={view} />
    </div>
  )
}

/** The form's fields as the desk is asked; a least amount that is no number asks for none. */
function optionsOf(draft: Draft, view: GraphView): NeighbourOptions {
  const edge = Object.values(view.edges).find(({ chain, token }) => `${chain}/${token}` === draft.asset)
  return {
    ...WEIGHTIEST,
    order: draft.order,
    perAddress: draft.count,
    asset: edge === undefined ? null : { chain: edge.chain, token: edge.token },
    least: edge === undefined ? null : smallestUnits(draft.least.trim(), edge.decimals),
    since: draft.since === '' ? null : draft.since,
    until: draft.until === '' ? null : draft.until,
  }
}

function smallestUnits(amount: string, decimals: number | null): string | null {
  if (amount === '' || !isDecimal(amount) || amount.startsWith('-')) return null
  const [integer = '0', fraction = ''] = amount.split('.')
  const digits = decimals ?? 0
  return BigInt(`${integer}${fraction.slice(0, digits).padEnd(digits, '0')}`).toString()
}
