'use client'

import { useCallback, useState } from 'react'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { arrangeGraph } from '#lib/core/wallets/graph/change-graph.ts'
import type { Place } from '#lib/core/wallets/graph/graph-view.ts'
import { BOX } from '#lib/core/wallets/graph/place-nodes.ts'

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '96',
  'elk.spacing.nodeNode': '16',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.thoroughness': '5',
  'elk.separateConnectedComponents': 'true',
}

/** Arranges the boxes in layers along the flow, in a worker so that the page stays quick; pinned ones stay. */
export function useTidy(graph: Graph, onDone: () => void) {
  const [tidying, setTidying] = useState(false)
  const { drawn, view, change } = graph
  const tidy = useCallback(() => {
    setTidying(true)
    void layOut(drawn)
      .then((places) => change(arrangeGraph(view, places)))
      .finally(() => {
        setTidying(false)
        onDone()
      })
  }, [drawn, view, change, onDone])
  return { tidy, tidying }
}

async function layOut(drawn: Graph['drawn']): Promise<Record<string, Place>> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  const elk = new Elk({
    workerFactory: () => new Worker(new URL('./layout.worker.ts', import.meta.url)),
  })
  try {
    const laid = await elk.layout({
      id: 'graph',
      layoutOptions: OPTIONS,
      children: drawn.nodes.map(({ id }) => ({ id, ...BOX })),
      edges: drawn.edges.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
    })
    return Object.fromEntries(
      (laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]),
    )
  } finally {
    elk.terminateWorker()
  }
}
