import {
  type GraphEdge,
  type GraphFocus,
  type GraphMark,
  type GraphNode,
  type GraphView,
  type Place,
  serviceBoxOf,
  serviceOf,
} from '#lib/core/wallets/graph/graph-view.ts'
import { waysToListed } from '#lib/core/wallets/graph/ways-to-listed.ts'
import { toUnits } from '#lib/std/decimal.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'

/** A box of the picture: one address, or a service with all of its addresses. */
export interface DrawnNode {
  readonly id: string
  readonly node: GraphNode
  /** Addresses behind the box: one, or those of the collapsed service. */
  readonly members: readonly string[]
  /** Key of the collapsed service; null for a single address. */
  readonly service: string | null
  readonly place: Place
  readonly pinned: boolean
  readonly mark: GraphMark | null
  readonly note: string | null
  readonly isRoot: boolean
  /** Lies on a way between the root and a listed party. */
  readonly onWay: boolean
  /** Counterparties of the address that the picture does not show, each way. */
  readonly moreIn: number
  readonly moreOut: number
}

/** A line of the picture. */
export interface DrawnEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly symbol: string
  /** Digits after the point of a whole unit. */
  readonly decimals: number | null
  readonly value: string
  readonly transfers: number
  readonly firstAt: string
  readonly lastAt: string
  readonly onWay: boolean
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  /** Addresses and flows that the focus hides. */
  readonly hiddenNodes: number
  readonly hiddenEdges: number
  /** Listed parties in the picture, and those that a way leads to. */
  readonly listed: number
}

const NOWHERE: Place = { x: 0, y: 0 }

/** What is drawn of a picture: the flows in focus, services as one box where collapsed, the ways to listed parties. */
export function drawGraph(view: GraphView): DrawnGraph {
  const focus = view.focus.now
  const edges = Object.values(view.edges).filter((edge) => isInFocus(edge, focus))
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]))
  touched.add(view.root)
  const isFocused = focus.asset !== '' || focus.least !== '' || focus.since !== '' || focus.until !== ''
  const nodes = Object.values(view.nodes).filter(({ id }) => !isFocused || touched.has(id))
  const boxOf = new Map(nodes.map((node) => [node.id, boxIdOf(view, node)]))
  const drawn = mergeEdges(edges, boxOf)
  const listed = nodes.filter(({ listedOn }) => listedOn.length > 0).map(({ id }) => boxOf.get(id) ?? id)
  const ways = focus.trace
    ? waysToListed({ root: boxOf.get(view.root) ?? view.root, edges: drawn, listed })
    : { edges: new Set<string>(), nodes: new Set<string>() }
  return {
    nodes: mergeNodes(view, nodes, { boxOf, ways: ways.nodes }),
    edges: drawn.map((edge) => ({ ...edge, onWay: ways.edges.has(edge.id) })),
    hiddenNodes: Object.keys(view.nodes).length - nodes.length,
    hiddenEdges: Object.keys(view.edges).length - edges.length,
    listed: listed.length,
  }
}

/** The root is never hidden in a box of others. */
function boxIdOf(view: GraphView, node: GraphNode): string {
  const service = node.id === view.root ? null : serviceOf(node)
  return service !== null && view.collapsed[service] === true ? serviceBoxOf(service) : node.id
}

/** Days are days in Tokyo. Least value in the smallest unit: whole units moved by the asset's decimals. */
function isInFocus(edge: GraphEdge, focus: GraphFocus): boolean {
  if (focus.asset !== '' && `${edge.chain}/${edge.token}` !== focus.asset) return false
  if (focus.since !== '' && tokyoDay(edge.lastAt) < focus.since) return false
  if (focus.until !== '' && tokyoDay(edge.firstAt) > focus.until) return false
  if (focus.least === '') return true
  return wholeUnits(edge.value, edge.decimals) >= toUnits(focus.least)
}

const FRACTION = 18

/** A value of the smallest unit as 10⁻¹⁸ of a whole one. */
function wholeUnits(value: string, decimals: number | null): bigint {
  const shift = FRACTION - (decimals ?? 0)
  return shift >= 0 ? BigInt(value) * 10n ** BigInt(shift) : BigInt(value) / 10n ** BigInt(-shift)
}

function mergeEdges(
  edges: readonly GraphEdge[],
  boxOf: ReadonlyMap<string, string>,
): readonly Omit<DrawnEdge, 'onWay'>[] {
  const merged = new Map<string, Omit<DrawnEdge, 'onWay'>>()
  for (const edge of edges) {
    const [source, target] = [boxOf.get(edge.from), boxOf.get(edge.to)]
    if (source === undefined || target === undefined) continue
    // What moves within a collapsed service is not drawn; a transfer to oneself is no line either.
    if (source === target) continue
    const id = `${source}>${target}:${edge.chain}/${edge.token}`
    const known = merged.get(id)
    merged.set(id, known === undefined ? lineOf(edge, { id, source, target }) : addLine(known, edge))
  }
  return [...merged.values()]
}

function lineOf(
  edge: GraphEdge,
  ends: { readonly id: string; readonly source: string; readonly target: string },
): Omit<DrawnEdge, 'onWay'> {
  const { symbol, decimals, value, transfers, firstAt, lastAt } = edge
  return { ...ends, symbol, decimals, value, transfers, firstAt, lastAt }
}

function addLine(known: Omit<DrawnEdge, 'onWay'>, edge: GraphEdge): Omit<DrawnEdge, 'onWay'> {
  return {
    ...known,
    value: String(BigInt(known.value) + BigInt(edge.value)),
    transfers: known.transfers + edge.transfers,
    firstAt: edge.firstAt < known.firstAt ? edge.firstAt : known.firstAt,
    lastAt: edge.lastAt > known.lastAt ? edge.lastAt : known.lastAt,
  }
}

function mergeNodes(
  view: GraphView,
  nodes: readonly GraphNode[],
  { boxOf, ways }: { readonly boxOf: ReadonlyMap<string, string>; readonly ways: ReadonlySet<string> },
): readonly DrawnNode[] {
  const seen = counterpartiesShown(view)
  const boxes = new Map<string, DrawnNode>()
  for (const node of nodes) {
    const id = boxOf.get(node.id) ?? node.id
    const known = boxes.get(id)
    if (known !== undefined) {
      boxes.set(id, { ...known, members: [...known.members, node.id] })
      continue
    }
    const single = id === node.id
    boxes.set(id, {
      id,
      node,
      members: [node.id],
      service: single ? null : serviceOf(node),
      place: view.places[id] ?? view.places[node.id] ?? NOWHERE,
      pinned: view.pins[id] === true,
      mark: view.marks[id] ?? null,
      note: view.notes[id] ?? null,
      isRoot: node.id === view.root,
      onWay: ways.has(id),
      moreIn: single ? Math.max(0, node.payers - (seen.payers.get(node.id)?.size ?? 0)) : 0,
      moreOut: single ? Math.max(0, node.payees - (seen.payees.get(node.id)?.size ?? 0)) : 0,
    })
  }
  return [...boxes.values()]
}

/** Which counterparties of each address the picture holds, whatever the focus hides. */
function counterpartiesShown(view: GraphView) {
  const payers = new Map<string, Set<string>>()
  const payees = new Map<string, Set<string>>()
  for (const { from, to } of Object.values(view.edges)) {
    addTo(payees, from, to)
    addTo(payers, to, from)
  }
  return { payers, payees }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
