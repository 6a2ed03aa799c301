import type { Severity } from '#lib/core/alerts/severity.ts'
import type { graphMarks } from '#lib/core/wallets/graph/graph-limits.ts'

/** A fact of the picture, as the desk read it from the database and no browser can change it unnoticed. */
export interface SealedFact {
  /** When it was read, UTC. */
  readonly readAt: string
  /** Keyed hash of everything else in the fact: it came from this desk. */
  readonly seal: string
}

/** An address as the graph shows it. */
export interface GraphNode extends SealedFact {
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
export interface GraphEdge extends SealedFact {
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
export function serviceOf(node: Pick<GraphNode, 'label' | 'listedOn'>): string | null {
  if (node.label === null || !node.label.service || node.listedOn.length > 0) return null
  return `${node.label.category}:${node.label.label}`
}
