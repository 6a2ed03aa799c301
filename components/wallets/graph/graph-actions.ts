import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import type { GraphEdge, GraphNode, GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Counterparties to be asked for, as the route's action takes them. */
export interface NeighboursWanted {
  readonly ids: readonly string[]
  readonly way: 'payers' | 'payees' | 'both'
  readonly asset: { readonly chain: string; readonly token: string } | null
  /** In the smallest unit. */
  readonly least: string | null
  readonly since: string | null
  readonly until: string | null
  readonly order: 'value' | 'time' | 'transfers'
  readonly perAddress: number
  readonly offset: number
}

/** Facts as they come, sealed. */
export interface GraphAnswer {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Flows of each address asked about that fit. */
  readonly totals: Readonly<Record<string, number>>
}

/** Whose picture: a wallet's of ours, or any address's. */
export type GraphOf =
  | { readonly walletId: string }
  | { readonly address: string; readonly family?: AddressFamily | undefined }

/** What the explorer asks of the desk, handed in by the route. */
export interface GraphActions {
  readonly start: (of: GraphOf, hops: number) => Promise<ActionResult<GraphAnswer & { root: string }>>
  readonly neighbours: (wanted: NeighboursWanted) => Promise<ActionResult<GraphAnswer>>
  /** Null for those who may not. */
  readonly share:
    | ((input: { title: string; view: GraphView }) => Promise<ActionResult<{ graphId: string }>>)
    | null
  readonly save:
    | ((input: {
        caseId: string
        title: string
        view: GraphView
        scheme: 'light' | 'dark'
      }) => Promise<ActionResult<{ graphId: string }>>)
    | null
}

/** A case that a picture can be laid into. */
export interface GraphCase {
  readonly id: string
  readonly number: string
}
