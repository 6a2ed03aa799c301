'use client'

import type { KeyboardEvent } from 'react'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import {
  collapseService,
  focusGraph,
  markNode,
  moveNode,
  openService,
  pinNode,
  removeNodes,
} from '#lib/core/wallets/graph/change-graph.ts'
import { graphMarks } from '#lib/core/wallets/graph/graph-limits.ts'
import { type GraphMark, serviceOf } from '#lib/core/wallets/graph/graph-view.ts'
import { type Direction, nextInDirection, STEP } from '#lib/core/wallets/graph/place-nodes.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Part of the step between boxes that a box moves by one key. */
const NUDGE = 0.5

export interface GraphKeys {
  readonly graph: Graph
  readonly selected: string | null
  readonly readOnly: boolean
  readonly select: (id: string) => void
  readonly expand: (id: string) => void
  readonly writeNote: () => void
  readonly fit: () => void
}

/** The keys of the picture while it has the focus; what they do stands on the buttons too. */
export function graphKeyHandler(keys: GraphKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const done = onHistoryKey(event, keys) || onArrow(event, keys) || onLetter(event, keys)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function onHistoryKey(event: KeyboardEvent, { graph, readOnly }: GraphKeys): boolean {
  if (readOnly || !(event.ctrlKey || event.metaKey)) return false
  const key = event.key.toLowerCase()
  if (key === 'z' && !event.shiftKey) graph.undo()
  else if (key === 'y' || (key === 'z' && event.shiftKey)) graph.redo()
  else return false
  return true
}

/** Arrows go from box to box; with Alt they move the box. */
function onArrow(event: KeyboardEvent, { graph, selected, select, readOnly }: GraphKeys): boolean {
  const direction = ARROWS[event.key]
  if (direction === undefined || event.ctrlKey || event.metaKey) return false
  const places = Object.fromEntries(graph.boxes.map(({ id, place }) => [id, place]))
  const from = selected ?? graph.drawn.nodes.find(({ isRoot }) => isRoot)?.id ?? null
  if (from === null) return false
  const place = places[from]
  if (event.altKey && selected !== null && place !== undefined && !readOnly) {
    const { x, y } = NUDGES[direction]
    graph.change(moveNode(selected, { x: place.x + x, y: place.y + y }))
    return true
  }
  select(selected === null ? from : (nextInDirection(places, from, direction) ?? from))
  return true
}

const NUDGES: Readonly<Record<Direction, { readonly x: number; readonly y: number }>> = {
  left: { x: -STEP.x * NUDGE, y: 0 },
  right: { x: STEP.x * NUDGE, y: 0 },
  up: { x: 0, y: -STEP.y * NUDGE },
  down: { x: 0, y: STEP.y * NUDGE },
}

function onLetter(event: KeyboardEvent, keys: GraphKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { graph, selected, readOnly } = keys
  if (event.key === '0') {
    keys.fit()
    return true
  }
  if (event.key === 'w') {
    graph.change(focusGraph(graph.view, { trace: !graph.view.focus.now.trace }))
    return true
  }
  if (selected === null || readOnly) return false
  return onBoxKey(event.key, selected, keys)
}

function onBoxKey(key: string, selected: string, { graph, expand, writeNote }: GraphKeys): boolean {
  switch (key) {
    case 'Enter':
    case 'e':
      expand(selected)
      return true
    case 'm':
      graph.change(markNode(selected, nextMark(graph.view.marks[selected] ?? null)))
      return true
    case 'n':
      writeNote()
      return true
    case 'p':
      graph.change(pinNode(graph.view, selected))
      return true
    case 'c':
      toggleService(graph, selected)
      return true
    case 'Delete':
    case 'Backspace':
      graph.change(removeNodes(graph.view, membersOf(graph, selected)))
      return true
    default:
      return false
  }
}

/** No mark, then each in turn, then none again. */
function nextMark(mark: GraphMark | null): GraphMark | null {
  return mark === null ? graphMarks[0] : (graphMarks[graphMarks.indexOf(mark) + 1] ?? null)
}

/** Collapses the service of a box, or opens the box of a service. */
export function toggleService(graph: Graph, id: string): void {
  const box = graph.drawn.nodes.find((one) => one.id === id)
  if (box === undefined) return
  const service = box.service ?? serviceOf(box.node)
  if (service === null) return
  graph.change(box.service === null ? collapseService(graph.view, service) : openService(service))
}

/** The addresses behind a box. */
export function membersOf(graph: Graph, id: string): readonly string[] {
  return graph.drawn.nodes.find((one) => one.id === id)?.members ?? []
}
