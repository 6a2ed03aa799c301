'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import type { GraphActions, GraphAnswer } from '#components/wallets/graph/graph-actions.ts'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import { type Graph, mergeAnswer, type NeighbourOptions } from '#components/wallets/graph/use-graph.ts'
import type { GraphEdge, GraphNode } from '#lib/core/wallets/graph/graph-view.ts'
import { amountOf, shortAddress } from '#lib/core/wallets/graph/picture.ts'

interface ChooserProps {
  readonly graph: Graph
  readonly id: string
  readonly options: NeighbourOptions
  readonly actions: GraphActions
  readonly onClose: () => void
}

/** Counterparties of an address one by one: the officer takes those that matter. */
export function ChooseNeighbours({ graph, id, options, actions, onClose }: ChooserProps) {
  const t = useTranslations('wallets.graph.chooser')
  const common = useTranslations('common')
  const { found, total, busy, message, more } = useNeighbourPages(id, options, actions)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const toggle = (other: string) =>
    setTaken((before) => {
      const after = new Set(before)
      if (!after.delete(other)) after.add(other)
      return after
    })
  const add = () => {
    const edges = found.edges.filter(({ from, to }) => taken.has(from === id ? to : from))
    const nodes = found.nodes.filter((node) => taken.has(node.id))
    graph.change(mergeAnswer(graph.view, [id], { nodes, edges, totals: {} }).patch)
    onClose()
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <FormError message={message} />
      <ul className={classes.choices}>
        {found.edges.map((edge) => (
          <Choice
            key={edge.id}
            edge={edge}
            other={edge.from === id ? edge.to : edge.from}
            graph={graph}
            node={found.nodes.find((one) => one.id === (edge.from === id ? edge.to : edge.from))}
            taken={taken}
            onToggle={toggle}
            incoming={edge.to === id}
          />
        ))}
      </ul>
      {busy && <p>{t('loading')}</p>}
      {!busy && found.edges.length === 0 && <p>{t('empty')}</p>}
      {found.edges.length < total && (
        <Button size="small" disabled={busy} onClick={more}>
          {t('more', { count: total - found.edges.length })}
        </Button>
      )}
      <Dialog.Actions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button variant="primary" disabled={taken.size === 0} onClick={add}>
          {t('add', { count: taken.size })}
        </Button>
      </Dialog.Actions>
    </Dialog>
  )
}

function Choice({
  edge,
  other,
  node,
  graph,
  taken,
  onToggle,
  incoming,
}: {
  edge: GraphEdge
  other: string
  node: GraphNode | undefined
  graph: Graph
  taken: ReadonlySet<string>
  onToggle: (id: string) => void
  incoming: boolean
}) {
  const t = useTranslations('wallets.graph')
  const shown = Object.hasOwn(graph.view.nodes, other)
  const address = other.slice(other.indexOf(':') + 1)
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={shown || taken.has(other)}
          disabled={shown}
          onChange={() => onToggle(other)}
        />
        <span>{incoming ? t('panel.in') : t('panel.out')}</span>
        <span className={classes.other} title={address}>
          {node?.party ?? node?.label?.label ?? shortAddress(address)}
          {shown && ` · ${t('chooser.shown')}`}
        </span>
        <span className={classes.figure}>{amountOf(edge)}</span>
      </label>
    </li>
  )
}

const PAGE = 50
const NOTHING: GraphAnswer = { nodes: [], edges: [], totals: {} }

/** Pages of an address's counterparties, one after the other. */
function useNeighbourPages(id: string, options: NeighbourOptions, actions: GraphActions) {
  const [found, setFound] = useState(NOTHING)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [page, setPage] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the options are those with which the dialog was opened
  useEffect(() => {
    let gone = false
    setBusy(true)
    void actions
      .neighbours({ ids: [id], way: 'both', ...options, perAddress: PAGE, offset: page * PAGE })
      .then((answer) => {
        if (gone) return
        setBusy(false)
        setMessage(answer.ok ? null : answer.message)
        if (!answer.ok) return
        const { nodes, edges, totals } = answer.value
        setFound((before) => ({
          nodes: [...before.nodes, ...nodes],
          edges: [
            ...before.edges,
            ...edges.filter((edge) => !before.edges.some((one) => one.id === edge.id)),
          ],
          totals: { ...before.totals, ...totals },
        }))
      })
    return () => {
      gone = true
    }
  }, [id, page])
  return { found, total: found.totals[id] ?? 0, busy, message, more: () => setPage((before) => before + 1) }
}
