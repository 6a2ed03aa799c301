'use client'

import { useTranslations } from 'next-intl'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { amountOf } from '#lib/core/wallets/graph/picture.ts'

/** Flows of one box shown at most; the table holds all. */
const SHOWN_MAX = 50

/** The flows of the selected box, each leading to its other end. */
export function BoxFlows({
  graph,
  id,
  onSelect,
}: {
  graph: Graph
  id: string
  onSelect: (id: string) => void
}) {
  const t = useTranslations('wallets.graph.panel')
  const names = new Map(graph.boxes.map((box) => [box.id, box.title]))
  const flows = graph.drawn.edges.filter(({ source, target }) => source === id || target === id)
  if (flows.length === 0) return null
  return (
    <section>
      <h3 className={classes.label}>{t('flows')}</h3>
      <ul className={classes.flows}>
        {flows.slice(0, SHOWN_MAX).map((flow) => {
          const incoming = flow.target === id
          const other = incoming ? flow.source : flow.target
          return (
            <li key={flow.id} data-way={flow.onWay || undefined}>
              <button type="button" onClick={() => onSelect(other)}>
                <span>{incoming ? t('in') : t('out')}</span>
                <span className={classes.other}>{names.get(other) ?? other}</span>
                <span className={classes.figure}>{amountOf(flow)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
