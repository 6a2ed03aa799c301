'use client'

import { useCallback, useMemo, useReducer, useRef, useState, useTransition } from 'react'
import type { GraphActions, GraphAnswer, NeighboursWanted } from '#components/wallets/graph/graph-actions.ts'
import { useGraphWords } from '#components/wallets/graph/use-graph-words.ts'
import { expandGraph } from '#lib/core/wallets/graph/change-graph.ts'
import { type DrawnGraph, type DrawnNode, drawGraph } from '#lib/core/wallets/graph/drawn-graph.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { applyPatch, type GraphPatch, openHistory, stepGraph } from '#lib/core/wallets/graph/patch.ts'
import { type PictureBox, pictureBox, pictureLines } from '#lib/core/wallets/graph/picture.ts'

export type NeighbourOptions = Omit<NeighboursWanted, 'ids' | 'way'>

/** What an expansion did, for the officer to read. */
export interface ExpansionNews {
  readonly added: number
  readonly left: number
}

/** The investigation: the picture, what is drawn of it, and everything that can be done to it. */
export function useGraph(start: GraphView, actions: GraphActions | null) {
  const [history, step] = useReducer(stepGraph, start, openHistory)
  const { view } = history
  const latest = useRef(view)
  latest.current = view
  const [news, setNews] = useState<ExpansionNews | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, begin] = useTransition()
  const change = useCallback((patch: GraphPatch) => step({ kind: 'change', patch }), [])
  const drawn = useMemo(() => drawGraph(view), [view])

  const expand = useCallback(
    (ids: readonly string[], way: NeighboursWanted['way'], options: NeighbourOptions = WEIGHTIEST) => {
      if (actions === null || ids.length === 0) return
      begin(async () => {
        const answer = await actions.neighbours({ ids, way, ...options })
        setFailed(answer.ok ? null : answer.message)
        if (!answer.ok) return
        const { patch, added, left } = mergeAnswer(latest.current, ids, answer.value)
        change(patch)
        setNews({ added, left })
      })
    },
    [actions, change],
  )

  return {
    view,
    drawn,
    ...usePicture(drawn),
    change,
    expand,
    busy,
    news,
    failed,
    undo: useCallback(() => step({ kind: 'undo' }), []),
    redo: useCallback(() => step({ kind: 'redo' }), []),
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
  }
}

export type Graph = ReturnType<typeof useGraph>

export const WEIGHTIEST: NeighbourOptions = {
  asset: null,
  least: null,
  since: null,
  until: null,
  order: 'value',
  perAddress: GRAPH_LIMITS.perExpansion,
  offset: 0,
}

/** The facts of one answer, laid beside the addresses they belong to; all of it is one change, taken back as one. */
export function mergeAnswer(view: GraphView, ids: readonly string[], answer: GraphAnswer) {
  let grown = view
  let [added, left] = [0, 0]
  const known = new Map(answer.nodes.map((node) => [node.id, node]))
  for (const id of ids) {
    const edges = answer.edges.filter(({ from, to }) => from === id || to === id)
    const others = new Set(edges.flatMap(({ from, to }) => [from, to]))
    const nodes = [...others].flatMap((other) => known.get(other) ?? [])
    const expansion = expandGraph(grown, id, { nodes, edges })
    grown = applyPatch(grown, expansion.patch).view
    added += expansion.added
    left += expansion.left
  }
  return { patch: differenceOf(view, grown), added, left }
}

function differenceOf(before: GraphView, after: GraphView): GraphPatch {
  const fresh = <T>(old: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(now).filter(([key]) => !Object.hasOwn(old, key)))
  return {
    nodes: fresh(before.nodes, after.nodes),
    edges: fresh(before.edges, after.edges),
    places: fresh(before.places, after.places),
  }
}

/** Boxes and lines with their words; a box that says the same stays the same object. */
function usePicture(drawn: DrawnGraph) {
  const words = useGraphWords()
  const known = useRef(new Map<string, { readonly drawn: DrawnNode; readonly box: PictureBox }>())
  const boxes = useMemo(() => {
    const next = new Map<string, { readonly drawn: DrawnNode; readonly box: PictureBox }>()
    for (const node of drawn.nodes) {
      const before = known.current.get(node.id)
      const box = before !== undefined && isSame(before.drawn, node) ? before.box : pictureBox(node, words)
      next.set(node.id, { drawn: node, box })
    }
    known.current = next
    return [...next.values()].map(({ box }) => box)
  }, [drawn, words])
  const lines = useMemo(() => pictureLines(drawn), [drawn])
  return { boxes, lines, words }
}

function isSame(one: DrawnNode, other: DrawnNode): boolean {
  return (Object.keys(one) as (keyof DrawnNode)[]).every((key) =>
    key === 'members' ? one.members.length === other.members.length : one[key] === other[key],
  )
}
