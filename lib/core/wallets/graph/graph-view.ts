import { z } from 'zod'
import type { Severity } from '#lib/core/alerts/severity.ts'
import { GRAPH_LIMITS, graphMarks } from '#lib/core/wallets/graph/graph-limits.ts'
import { isDecimal } from '#lib/std/decimal.ts'

/** An address as the graph shows it: every fact was read from the database, none is the browser's. */
export interface GraphNode {
  /** `family:canonical`. */
  readonly id: string
  readonly family: string
  readonly canonical: string
  /** The wallet's page; null where no customer ever dealt with the address. */
  readonly walletId: string | null
  /** Sources of the lists in force that name it. */
  readonly listedOn: readonly string[]
  /** Name of the listed party; null when not listed. */
  readonly party: string | null
  /** The strongest standing label; null when nobody says anything. */
  readonly label: GraphLabel | null
  /** How many standing labels there are. */
  readonly labels: number
  /** Our customers who dealt with it. */
  readonly customers: number
  /** Counterparties that it received from and sent to, counted to `GRAPH_LIMITS.countedMax`. */
  readonly payers: number
  readonly payees: number
}

export interface GraphLabel {
  readonly label: string
  readonly category: string
  readonly source: string
  /** 0–100 on GraphSense's scale. */
  readonly confidence: number
  /** How grave a contact with it is; null: says nothing by itself. */
  readonly severity: Severity | null
  /** A service holds the funds of many in one pool: tracing stops at it. */
  readonly service: boolean
}

/** Everything of one asset that moved from one address to another. */
export interface GraphEdge {
  /** `from>to:chain/token`. */
  readonly id: string
  readonly from: string
  readonly to: string
  /** CAIP-2. */
  readonly chain: string
  /** Empty for the chain's own coin. */
  readonly token: string
  readonly symbol: string
  /** Digits after the point of a whole unit; null where nobody said. */
  readonly decimals: number | null
  readonly transfers: number
  /** In the smallest unit. */
  readonly value: string
  readonly firstAt: string
  readonly lastAt: string
}

/** Where a node's upper left corner stands, in the picture's units (1 = 1 CSS px at full size). */
export interface Place {
  readonly x: number
  readonly y: number
}

export type GraphMark = (typeof graphMarks)[number]

/** What is looked at: transfers of one asset, of a time, from a value on; and whether the ways to listed parties are shown. */
export interface GraphFocus {
  /** `chain/token`; empty for all. */
  readonly asset: string
  /** Least value of an edge, in whole units of the asset; empty for none. */
  readonly least: string
  /** `YYYY-MM-DD`; empty for none. */
  readonly since: string
  readonly until: string
  readonly trace: boolean
}

/** The state of an investigation: facts, and what the officer made of them. Sections are maps, so that changes are patches. */
export interface GraphView {
  readonly root: string
  readonly nodes: Readonly<Record<string, GraphNode>>
  readonly edges: Readonly<Record<string, GraphEdge>>
  readonly places: Readonly<Record<string, Place>>
  readonly pins: Readonly<Record<string, true>>
  readonly marks: Readonly<Record<string, GraphMark>>
  readonly notes: Readonly<Record<string, string>>
  /** Services drawn as one box: the key of `serviceOf`. */
  readonly collapsed: Readonly<Record<string, true>>
  readonly focus: { readonly now: GraphFocus }
}

export const EVERYTHING_IN_FOCUS: GraphFocus = { asset: '', least: '', since: '', until: '', trace: true }

export function nodeIdOf(family: string, canonical: string): string {
  return `${family}:${canonical}`
}

export function edgeIdOf(edge: Pick<GraphEdge, 'from' | 'to' | 'chain' | 'token'>): string {
  return `${edge.from}>${edge.to}:${edge.chain}/${edge.token}`
}

const SERVICE_BOX = 'service:'

/** The box that a collapsed service is drawn as. */
export function serviceBoxOf(service: string): string {
  return `${SERVICE_BOX}${service}`
}

/** The service that a node belongs to, by the label's words; null for everybody else. Listed addresses stand alone. */
export function serviceOf(node: GraphNode): string | null {
  if (node.label === null || !node.label.service || node.listedOn.length > 0) return null
  return `${node.label.category}:${node.label.label}`
}

/** A box of the picture: an address or `service:` with the service's key. */
const boxId = z.string().min(1).max(GRAPH_LIMITS.idChars * 2)
const nodeId = z
  .string()
  .max(GRAPH_LIMITS.idChars)
  .regex(/^[a-z0-9_-]+:\S+$/)
const edgeId = z.string().max(GRAPH_LIMITS.idChars * 3)
const day = z.union([z.literal(''), z.iso.date()])
/** Something said of boxes; no more than there can be. */
const perBox = <T extends z.ZodType>(value: T) =>
  z.record(boxId, value).refine((map) => Object.keys(map).length <= GRAPH_LIMITS.nodes * 2)
const finite = z.number().min(-GRAPH_LIMITS.reach).max(GRAPH_LIMITS.reach)

/** What the browser sends of a picture: names of the facts and what the officer made of them, never the facts. */
export const graphSketch = z.strictObject({
  root: nodeId,
  nodes: z.array(nodeId).min(1).max(GRAPH_LIMITS.nodes),
  edges: z.array(edgeId).max(GRAPH_LIMITS.edges),
  places: perBox(z.strictObject({ x: finite, y: finite })),
  pins: perBox(z.literal(true)),
  marks: perBox(z.enum(graphMarks)),
  notes: perBox(z.string().trim().min(1).max(GRAPH_LIMITS.noteChars)),
  collapsed: perBox(z.literal(true)),
  focus: z.strictObject({
    asset: z.string().max(GRAPH_LIMITS.idChars),
    least: z.string().refine((text) => text === '' || (isDecimal(text) && !text.startsWith('-'))),
    since: day,
    until: day,
    trace: z.boolean(),
  }),
})
export type GraphSketch = z.infer<typeof graphSketch>

/** The picture without its facts. */
export function sketchOf(view: GraphView): GraphSketch {
  return {
    root: view.root,
    nodes: Object.keys(view.nodes).sort(),
    edges: Object.keys(view.edges).sort(),
    places: { ...view.places },
    pins: { ...view.pins },
    marks: { ...view.marks },
    notes: { ...view.notes },
    collapsed: { ...view.collapsed },
    focus: view.focus.now,
  }
}

/** The picture of a sketch over facts; what the facts no longer hold is left out with all that was said of it. */
export function viewOf(sketch: GraphSketch, facts: Pick<GraphView, 'nodes' | 'edges'>): GraphView {
  const kept = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(map).filter(([id]) => Object.hasOwn(facts.nodes, id) || id.startsWith(SERVICE_BOX)),
    )
  return {
    root: sketch.root,
    nodes: facts.nodes,
    edges: facts.edges,
    places: kept(sketch.places),
    pins: kept(sketch.pins),
    marks: kept(sketch.marks),
    notes: kept(sketch.notes),
    collapsed: { ...sketch.collapsed },
    focus: { now: sketch.focus },
  }
}
