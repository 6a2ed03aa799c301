import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import {
  EVERYTHING_IN_FOCUS,
  type GraphEdge,
  type GraphFocus,
  type GraphMark,
  type GraphNode,
  type GraphView,
  type Place,
  serviceBoxOf,
  serviceOf,
} from '#lib/core/wallets/graph/graph-view.ts'
import type { GraphPatch } from '#lib/core/wallets/graph/patch.ts'
import { placeBeside, placeInLayers } from '#lib/core/wallets/graph/place-nodes.ts'

/** Facts as they come from the database: addresses and what moved between them. */
export interface GraphFacts {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** A fresh picture about one address, laid out in layers, services collapsed where several addresses share one. */
export function openGraph(root: string, facts: GraphFacts): GraphView {
  const nodes = facts.nodes.slice(0, GRAPH_LIMITS.nodes)
  const known = new Set(nodes.map(({ id }) => id))
  const edges = facts.edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .slice(0, GRAPH_LIMITS.edges)
  return {
    root,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])),
    places: placeInLayers({ root, ids: nodes.map(({ id }) => id), edges }),
    pins: {},
    marks: {},
    notes: {},
    collapsed: {},
    focus: { now: EVERYTHING_IN_FOCUS },
  }
}

/** What an expansion brings: how many new addresses there is room for, and how many there is none for. */
export interface Expansion {
  readonly patch: GraphPatch
  readonly added: number
  readonly left: number
}

/**
 * Adds the counterparties of an address, beside it; what is known already is only joined by its lines. The picture never
 * grows past its limits: what finds no room is counted as left.
 */
export function expandGraph(view: GraphView, parent: string, facts: GraphFacts): Expansion {
  const room = GRAPH_LIMITS.nodes - Object.keys(view.nodes).length
  const fresh = facts.nodes.filter(({ id }) => !Object.hasOwn(view.nodes, id))
  const added = fresh.slice(0, Math.max(0, room))
  const present = new Set([...Object.keys(view.nodes), ...added.map(({ id }) => id)])
  const edgeRoom = GRAPH_LIMITS.edges - Object.keys(view.edges).length
  const edges = facts.edges
    .filter(({ id, from, to }) => present.has(from) && present.has(to) && !Object.hasOwn(view.edges, id))
    .slice(0, Math.max(0, edgeRoom))
  return {
    patch: {
      nodes: Object.fromEntries(added.map((node) => [node.id, node])),
      edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])),
      places: placesBeside(view, parent, { added, edges }),
    },
    added: added.length,
    left: fresh.length - added.length,
  }
}

/** Whom the parent pays stands to its right, who pays it to its left; who does both counts by the first line. */
function placesBeside(
  view: GraphView,
  parent: string,
  { added, edges }: { readonly added: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
): Record<string, Place> {
  const start = view.places[parent] ?? { x: 0, y: 0 }
  const payees = new Set(edges.flatMap(({ from, to }) => (from === parent ? [to] : [])))
  const ids = added.map(({ id }) => id)
  const taken = Object.values(view.places)
  const right = placeBeside({ parent: start, side: 1, ids: ids.filter((id) => payees.has(id)), taken })
  const left = placeBeside({ parent: start, side: -1, ids: ids.filter((id) => !payees.has(id)), taken })
  return { ...right, ...left }
}

/** Takes addresses out of the picture, with their lines and all that was said of them. The root stays. */
export function removeNodes(view: GraphView, ids: readonly string[]): GraphPatch {
  const gone = new Set(ids.filter((id) => id !== view.root && Object.hasOwn(view.nodes, id)))
  const out = <T>(map: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.keys(map).flatMap((id) => (gone.has(id) ? [[id, null] as const] : [])))
  const edges = Object.values(view.edges).filter(({ from, to }) => gone.has(from) || gone.has(to))
  return {
    nodes: out(view.nodes),
    edges: Object.fromEntries(edges.map(({ id }) => [id, null])),
    places: out(view.places),
    pins: out(view.pins),
    marks: out(view.marks),
    notes: out(view.notes),
  }
}

/** Draws a service as one box, where its first address stood. */
export function collapseService(view: GraphView, service: string): GraphPatch {
  const first = Object.values(view.nodes).find((node) => serviceOf(node) === service)
  const place = first === undefined ? undefined : view.places[first.id]
  return {
    collapsed: { [service]: true },
    ...(place === undefined ? {} : { places: { [serviceBoxOf(service)]: place } }),
  }
}

/** Draws the addresses of a service one by one again. */
export function openService(service: string): GraphPatch {
  return { collapsed: { [service]: null }, places: { [serviceBoxOf(service)]: null } }
}

/** Services with several addresses in the picture, the largest first. */
export function servicesIn(
  view: GraphView,
): readonly { readonly service: string; readonly members: number }[] {
  const members = new Map<string, number>()
  for (const node of Object.values(view.nodes)) {
    const service = node.id === view.root ? null : serviceOf(node)
    if (service !== null) members.set(service, (members.get(service) ?? 0) + 1)
  }
  return [...members]
    .filter(([, count]) => count > 1)
    .map(([service, count]) => ({ service, members: count }))
    .sort((a, b) => b.members - a.members || (a.service < b.service ? -1 : 1))
}

/** All services collapsed, or none. */
export function collapseAll(view: GraphView, collapse: boolean): GraphPatch {
  const patches = servicesIn(view)
    .filter(({ service }) => (view.collapsed[service] === true) !== collapse)
    .map(({ service }) => (collapse ? collapseService(view, service) : openService(service)))
  return {
    collapsed: Object.assign({}, ...patches.map((patch) => patch.collapsed)),
    places: Object.assign({}, ...patches.map((patch) => patch.places ?? {})),
  }
}

/** Moves a box and holds it there: tidying leaves it alone. */
export function moveNode(id: string, place: Place): GraphPatch {
  return { places: { [id]: place }, pins: { [id]: true } }
}

export function pinNode(view: GraphView, id: string): GraphPatch {
  return { pins: { [id]: view.pins[id] === true ? null : true } }
}

export function markNode(id: string, mark: GraphMark | null): GraphPatch {
  return { marks: { [id]: mark } }
}

/** A note on a box, as typed but for blanks at its ends; an empty one takes the note away. */
export function annotateNode(id: string, text: string): GraphPatch {
  const note = text.trim().slice(0, GRAPH_LIMITS.noteChars)
  return { notes: { [id]: note === '' ? null : note } }
}

export function focusGraph(view: GraphView, focus: Partial<GraphFocus>): GraphPatch {
  return { focus: { now: { ...view.focus.now, ...focus } } }
}

/** New places for all that is not pinned. */
export function arrangeGraph(view: GraphView, places: Readonly<Record<string, Place>>): GraphPatch {
  const moved = Object.entries(places).filter(
    ([id, place]) =>
      view.pins[id] !== true && (view.places[id]?.x !== place.x || view.places[id]?.y !== place.y),
  )
  return { places: Object.fromEntries(moved) }
}
