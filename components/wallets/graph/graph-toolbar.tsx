'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import { GraphFilter } from '#components/wallets/graph/graph-filter.tsx'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { collapseAll, focusGraph, servicesIn } from '#lib/core/wallets/graph/change-graph.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import { serviceOf } from '#lib/core/wallets/graph/graph-view.ts'

export interface ToolbarProps {
  readonly graph: Graph
  readonly readOnly: boolean
  readonly asTable: boolean
  readonly tidying: boolean
  readonly onTable: () => void
  readonly onTidy: () => void
  readonly onFit: () => void
  readonly onShare: (() => void) | null
  readonly onSave: (() => void) | null
}

/** What can be done to the whole picture, each with its key. */
export function GraphToolbar(props: ToolbarProps) {
  const t = useTranslations('wallets.graph')
  const { graph, readOnly } = props
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      {!readOnly && <ChangeTools {...props} />}
      <Button
        size="small"
        aria-pressed={graph.view.focus.now.trace}
        hotkey="w"
        onClick={() => graph.change(focusGraph(graph.view, { trace: !graph.view.focus.now.trace }))}
      >
        {t('trace')}
      </Button>
      <GraphFilter graph={graph} />
      <Button size="small" hotkey="0" onClick={props.onFit}>
        {t('fit')}
      </Button>
      <Button size="small" aria-pressed={props.asTable} onClick={props.onTable}>
        {props.asTable ? t('picture') : t('table')}
      </Button>
      <span className={classes.space} />
      {props.onShare !== null && (
        <Button size="small" onClick={props.onShare}>
          {t('share')}
        </Button>
      )}
      {props.onSave !== null && (
        <Button size="small" variant="primary" onClick={props.onSave}>
          {t('save')}
        </Button>
      )}
    </div>
  )
}

function ChangeTools({ graph, tidying, onTidy }: ToolbarProps) {
  const t = useTranslations('wallets.graph')
  const services = servicesIn(graph.view)
  const allCollapsed = services.length > 0 && services.every(({ service }) => graph.view.collapsed[service])
  return (
    <>
      <Button size="small" hotkey="⌃Z" disabled={!graph.mayUndo} onClick={graph.undo}>
        {t('undo')}
      </Button>
      <Button size="small" hotkey="⌃Y" disabled={!graph.mayRedo} onClick={graph.redo}>
        {t('redo')}
      </Button>
      <Button size="small" disabled={graph.busy} onClick={() => growByHop(graph)}>
        {t('hop')}
      </Button>
      <Button size="small" disabled={tidying} onClick={onTidy}>
        {t('tidy')}
      </Button>
      <Button
        size="small"
        aria-pressed={allCollapsed}
        disabled={services.length === 0}
        onClick={() => graph.change(collapseAll(graph.view, !allCollapsed))}
      >
        {t('collapse')}
      </Button>
    </>
  )
}

/** Expands the addresses at the rim whose counterparties are not all shown; services and listed parties are not followed. */
function growByHop(graph: Graph): void {
  const rim = graph.drawn.nodes
    .filter(({ node, service, moreIn, moreOut }) => {
      const stops = service !== null || serviceOf(node) !== null || node.listedOn.length > 0
      return !stops && moreIn + moreOut > 0
    })
    .map(({ node }) => node.id)
  graph.expand(rim.slice(0, GRAPH_LIMITS.expandedAtOnce), 'both')
}
