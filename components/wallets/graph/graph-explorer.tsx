'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { GraphActions, GraphCase } from '#components/wallets/graph/graph-actions.ts'
import { type Flow, GraphCanvas } from '#components/wallets/graph/graph-canvas.tsx'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import { GraphTable } from '#components/wallets/graph/graph-table.tsx'
import { GraphToolbar } from '#components/wallets/graph/graph-toolbar.tsx'
import { NodePanel } from '#components/wallets/graph/node-panel.tsx'
import { NOTE_FIELD } from '#components/wallets/graph/note-field.tsx'
import { SaveGraphDialog } from '#components/wallets/graph/save-graph-dialog.tsx'
import { ShareGraphDialog } from '#components/wallets/graph/share-graph-dialog.tsx'
import { type Graph, useGraph } from '#components/wallets/graph/use-graph.ts'
import { graphKeyHandler, toggleService } from '#components/wallets/graph/use-graph-keys.ts'
import { useTidy } from '#components/wallets/graph/use-tidy.ts'
import { moveNode } from '#lib/core/wallets/graph/change-graph.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { BOX } from '#lib/core/wallets/graph/place-nodes.ts'

export interface ExplorerProps {
  readonly start: GraphView
  readonly title: string
  /** Null: the picture is looked at only. */
  readonly actions: GraphActions | null
  readonly cases: readonly GraphCase[]
  /** Without the panel at the side, for a picture within another page. */
  readonly compact?: boolean
}

const FIT = { padding: 0.08, maxZoom: 1, duration: 0 } as const

/** The graph of the flow of funds: a picture to investigate in, its panel, its table, its way into a case. */
export function GraphExplorer({ start, title, actions, cases, compact = false }: ExplorerProps) {
  const graph = useGraph(start, actions)
  const [selected, setSelected] = useState<string | null>(null)
  const [asTable, setAsTable] = useState(false)
  const [open, setOpen] = useState<'save' | 'share' | null>(null)
  const flow = useRef<Flow | null>(null)
  const readOnly = actions === null
  const fit = useCallback(
    () => void requestAnimationFrame(() => requestAnimationFrame(() => void flow.current?.fitView(FIT))),
    [],
  )
  const { tidy, tidying } = useTidy(graph, fit)
  const select = useCallback((id: string) => {
    setSelected(id)
    bringIntoView(flow.current, id)
  }, [])
  const expand = useCallback((id: string) => openBox(graph, id), [graph])
  const onKeyDown = graphKeyHandler({ graph, selected, readOnly, select, expand, writeNote: focusNote, fit })
  const panel = { graph, selected, actions, readOnly, onSelect: select }
  return (
    <div className={classes.explorer} data-compact={compact || undefined}>
      <GraphToolbar
        graph={graph}
        readOnly={readOnly}
        asTable={asTable}
        tidying={tidying}
        onTable={() => setAsTable(!asTable)}
        onTidy={tidy}
        onFit={fit}
        onShare={actions?.share ? () => setOpen('share') : null}
        onSave={actions?.save ? () => setOpen('save') : null}
      />
      <div className={classes.body}>
        {asTable ? (
          <GraphTable graph={graph} onSelect={setSelected} />
        ) : (
          <Canvas
            graph={graph}
            selected={selected}
            readOnly={readOnly}
            onSelect={setSelected}
            onExpand={expand}
            onReady={(ready) => {
              flow.current = ready
            }}
            onKeyDown={onKeyDown}
          />
        )}
        {(!compact || selected !== null) && <NodePanel {...panel} />}
      </div>
      <StatusLine graph={graph} selected={selected} />
      {open === 'save' && actions?.save && (
        <SaveGraphDialog
          view={graph.view}
          title={title}
          cases={cases}
          save={actions.save}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'share' && actions?.share && (
        <ShareGraphDialog
          view={graph.view}
          title={title}
          share={actions.share}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function Canvas({
  graph,
  readOnly,
  ...props
}: {
  graph: Graph
  selected: string | null
  readOnly: boolean
  onSelect: (id: string | null) => void
  onExpand: (id: string) => void
  onReady: (flow: Flow) => void
  onKeyDown: (event: React.KeyboardEvent) => void
}) {
  const t = useTranslations('wallets.graph')
  const { change, boxes, lines } = graph
  const onMove = useCallback(
    (id: string, place: { x: number; y: number }) => change(moveNode(id, place)),
    [change],
  )
  return (
    <GraphCanvas
      {...props}
      boxes={boxes}
      lines={lines}
      movable={!readOnly}
      label={t('canvas')}
      onMove={onMove}
    />
  )
}

/** A service opens into its addresses, an address brings its counterparties. */
function openBox(graph: Graph, id: string): void {
  const box = graph.drawn.nodes.find((one) => one.id === id)
  if (box === undefined) return
  if (box.service === null) graph.expand([box.node.id], 'both')
  else toggleService(graph, id)
}

function focusNote(): void {
  document.getElementById(NOTE_FIELD)?.focus()
}

/** Moves the view only when the box is out of sight: nothing else moves by itself. */
function bringIntoView(flow: Flow | null, id: string): void {
  const node = flow?.getNode(id)
  const canvas = document.querySelector(`.${classes.body} .react-flow`)?.getBoundingClientRect()
  if (flow === null || node === undefined || canvas === undefined) return
  const corner = flow.flowToScreenPosition(node.position)
  const end = flow.flowToScreenPosition({ x: node.position.x + BOX.width, y: node.position.y + BOX.height })
  const inside =
    corner.x >= canvas.left && corner.y >= canvas.top && end.x <= canvas.right && end.y <= canvas.bottom
  if (inside) return
  void flow.setCenter(node.position.x + BOX.width / 2, node.position.y + BOX.height / 2, {
    zoom: flow.getZoom(),
    duration: 0,
  })
}

/** What the picture holds, what the last step did, and what is selected: read out as it changes. */
function StatusLine({ graph, selected }: { graph: Graph; selected: string | null }) {
  const t = useTranslations('wallets.graph')
  const { drawn, view, news, failed, busy } = graph
  const box = useMemo(() => graph.boxes.find(({ id }) => id === selected), [graph.boxes, selected])
  return (
    <p className={classes.status} aria-busy={busy}>
      <span>
        {t('counts', { nodes: Object.keys(view.nodes).length, edges: Object.keys(view.edges).length })}
      </span>
      {drawn.listed > 0 && <span className={classes.loud}>◆ {t('listed', { count: drawn.listed })}</span>}
      {drawn.hiddenNodes > 0 && <span>{t('hidden', { nodes: drawn.hiddenNodes })}</span>}
      <span role="status">
        {failed ??
          (news === null
            ? ''
            : news.added === 0 && news.left === 0
              ? t('nothing')
              : t('added', { count: news.added }))}
        {news !== null && news.left > 0 && ` ${t('limit', { most: GRAPH_LIMITS.nodes, left: news.left })}`}
      </span>
      <span className="visually-hidden" role="status">
        {box === undefined ? '' : t('selected', { name: box.title, detail: box.subtitle })}
      </span>
    </p>
  )
}
