import { z } from 'zod'
import { compareSeverity } from '#lib/core/alerts/severity.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { assetSymbol } from '#lib/core/wallets/asset-name.ts'
import { severityOf } from '#lib/core/wallets/categories.ts'
import { ADDRESS_FAMILIES, type AddressFamily } from '#lib/core/wallets/chains.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import {
  edgeIdOf,
  type GraphEdge,
  type GraphLabel,
  type GraphNode,
  nodeIdOf,
  serviceOf,
} from '#lib/core/wallets/graph/graph-view.ts'
import type { PlacedLabel } from '#lib/core/wallets/label.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import { type AddressKey, addressKey, findLabelVersionSet, listLabelsOf } from '#lib/db/labels.ts'
import { findWalletRow } from '#lib/db/screens/wallet-rows.ts'
import {
  type FlowFilter,
  type GraphFlow,
  listGraphAddressFacts,
  listGraphFlows,
} from '#lib/db/wallet-graph.ts'
import { authorised, authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** A fact before the door seals it. */
export type Unsealed<T> = Omit<T, 'seal' | 'readAt'>

/** Facts for the picture: addresses, and what moved between them. */
export interface FoundFacts {
  readonly nodes: readonly Unsealed<GraphNode>[]
  readonly edges: readonly Unsealed<GraphEdge>[]
}

/** What an expansion found: the facts, and how many flows of each address fit what was asked. */
export interface FoundNeighbours extends FoundFacts {
  readonly totals: Readonly<Record<string, number>>
}

const nodeId = z
  .string()
  .max(GRAPH_LIMITS.idChars)
  .transform((id) => ({ family: id.slice(0, id.indexOf(':')), canonical: id.slice(id.indexOf(':') + 1) }))
  .pipe(z.object({ family: z.enum(ADDRESS_FAMILIES), canonical: z.string().min(1) }))

/** Whose counterparties, and which of them. */
export const neighboursAsked = z.strictObject({
  ids: z.array(nodeId).min(1).max(GRAPH_LIMITS.expandedAtOnce),
  way: z.enum(['payers', 'payees', 'both']),
  asset: z.strictObject({ chain: z.string().max(200), token: z.string().max(200) }).nullable(),
  /** In the smallest unit. */
  least: z
    .string()
    .regex(/^\d{1,78}$/)
    .nullable(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  order: z.enum(['value', 'time', 'transfers']),
  perAddress: z.int().min(1).max(GRAPH_LIMITS.perExpansionMax),
  offset: z
    .int()
    .min(0)
    .max(GRAPH_LIMITS.nodes * 10),
})
export type NeighboursAsked = z.infer<typeof neighboursAsked>

/** How far a picture is opened; one hop for anything unusable. */
export const graphHops = z.coerce.number().int().min(1).max(GRAPH_LIMITS.hops).default(1).catch(1)
/** Whose picture: a wallet's of ours, or any address's, read as `family` where it may be of several. */
export const graphStartAsked = z.strictObject({
  of: z.union([
    z.strictObject({ walletId: z.uuid() }),
    z.strictObject({
      address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
      family: z.enum(ADDRESS_FAMILIES).optional(),
    }),
  ]),
  hops: graphHops,
})
type GraphStartAsked = z.infer<typeof graphStartAsked>

const ALL_FLOWS: FlowFilter = {
  way: 'both',
  asset: null,
  least: null,
  since: null,
  until: null,
  order: 'value',
}

/** Counterparties of addresses in the picture, with what is known of each (`wallets:read`). */
export async function graphNeighbours(
  actor: Actor,
  asked: NeighboursAsked,
): Promise<Result<FoundNeighbours, AppError>> {
  const { ids, perAddress, offset, since, until, ...filter } = asked
  return await authorised(actor, 'wallets:read', async () => {
    const days = { since: dayStart(since, 0), until: dayStart(until, 1) }
    const flows = await listGraphFlows(ids, { ...filter, ...days }, { perAddress, offset })
    return { ...(await factsOf(flows, [])), totals: totalsOf(flows) }
  })
}

const TOKYO_OFFSET = '+09:00'
const DAY_MS = 86_400_000

/** A day of Tokyo as the instant of its beginning, or of the following day's. */
function dayStart(day: string | null, later: 0 | 1): string | null {
  if (day === null) return null
  return new Date(Date.parse(`${day}T00:00:00${TOKYO_OFFSET}`) + later * DAY_MS).toISOString()
}

/** A first picture: its facts, the box that it begins at, and the wallet of ours that this is, if it is one. */
export interface FoundStart extends FoundFacts {
  readonly root: string
  readonly walletId: string | null
}

/**
 * The first picture of a wallet or of any address: itself and its counterparties up to `hops` away, the weightiest 25 of
 * each, services and listed parties not followed further (`wallets:read`; `wallet/not-found` also where a text is no
 * address). At most 2,000 addresses.
 */
export async function graphStart(
  actor: Actor,
  { of, hops }: GraphStartAsked,
): Promise<Result<FoundStart, AppError>> {
  return await authorisedOne(actor, 'wallets:read', {
    missing: failure('wallet/not-found'),
    read: async () => {
      const root = await rootOf(of)
      if (root === null) return null
      const facts = await grow(root, hops)
      const id = addressKey(root)
      return { ...facts, root: id, walletId: facts.nodes.find((node) => node.id === id)?.walletId ?? null }
    },
  })
}

async function rootOf(of: GraphStartAsked['of']): Promise<AddressKey | null> {
  if ('walletId' in of) {
    const wallet = await findWalletRow(of.walletId)
    return wallet === null ? null : { family: wallet.family as AddressFamily, canonical: wallet.canonical }
  }
  const { readings } = parseAddress(of.address)
  return readings.find(({ family }) => family === of.family) ?? readings[0] ?? null
}

async function grow(root: AddressKey, hops: number): Promise<FoundFacts> {
  const nodes = new Map((await nodesOf([root])).map((node) => [node.id, node]))
  const edges = new Map<string, Unsealed<GraphEdge>>()
  let front: readonly AddressKey[] = [root]
  for (let hop = 0; hop < hops && front.length > 0; hop++) {
    const reached: AddressKey[] = []
    for (let start = 0; start < front.length; start += GRAPH_LIMITS.expandedAtOnce) {
      if (nodes.size >= GRAPH_LIMITS.nodes) break
      const asked = front.slice(start, start + GRAPH_LIMITS.expandedAtOnce)
      const flows = await listGraphFlows(asked, ALL_FLOWS, {
        perAddress: GRAPH_LIMITS.perExpansion,
        offset: 0,
      })
      const found = await factsOf(flows, [...nodes.keys()])
      for (const node of found.nodes) {
        if (nodes.size >= GRAPH_LIMITS.nodes) break
        nodes.set(node.id, node)
        const stops = node.listedOn.length > 0 || serviceOf(node) !== null
        if (!stops) reached.push({ family: node.family as AddressFamily, canonical: node.canonical })
      }
      for (const edge of found.edges) {
        const room = edges.size < GRAPH_LIMITS.edges
        if (room && nodes.has(edge.from) && nodes.has(edge.to)) edges.set(edge.id, edge)
      }
    }
    front = reached
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** Flows as edges, and what is known of the counterparties that are new. */
async function factsOf(flows: readonly GraphFlow[], known: readonly string[]): Promise<FoundFacts> {
  const seen = new Set(known)
  const fresh = new Map<string, AddressKey>()
  for (const { family, other } of flows) {
    const key = { family: family as AddressFamily, canonical: other }
    if (!seen.has(addressKey(key))) fresh.set(addressKey(key), key)
  }
  const edges = new Map(flows.map((flow) => edgeOf(flow)).map((edge) => [edge.id, edge]))
  return { nodes: await nodesOf([...fresh.values()]), edges: [...edges.values()] }
}

function edgeOf(flow: GraphFlow): Unsealed<GraphEdge> {
  const own = nodeIdOf(flow.ownFamily, flow.own)
  const other = nodeIdOf(flow.family, flow.other)
  const ends = {
    from: flow.incoming ? other : own,
    to: flow.incoming ? own : other,
    chain: flow.chain,
    token: flow.token,
  }
  return {
    ...ends,
    id: edgeIdOf(ends),
    symbol: flow.token === '' ? (flow.symbol ?? flow.chain) : assetSymbol(flow),
    decimals: flow.decimals,
    transfers: flow.transfers,
    value: flow.value,
    firstAt: flow.firstAt,
    lastAt: flow.lastAt,
  }
}

function totalsOf(flows: readonly GraphFlow[]): Record<string, number> {
  return Object.fromEntries(flows.map(({ ownFamily, own, total }) => [nodeIdOf(ownFamily, own), total]))
}

async function nodesOf(addresses: readonly AddressKey[]): Promise<readonly Unsealed<GraphNode>[]> {
  if (addresses.length === 0) return []
  const [facts, labels] = await Promise.all([
    listGraphAddressFacts(addresses, GRAPH_LIMITS.countedMax),
    findLabelVersionSet('pool').then((set) => listLabelsOf('pool', addresses, set)),
  ])
  return facts.map((fact) => {
    const placed = labels.get(nodeIdOf(fact.family, fact.canonical)) ?? []
    return {
      ...fact,
      id: nodeIdOf(fact.family, fact.canonical),
      listedOn: fact.listedOn.slice(0, GRAPH_LIMITS.listsPerNode),
      label: loudest(placed),
      labels: placed.length,
    }
  })
}

/** The label that a box shows: the gravest, then the most trusted. The inspector shows all side by side. */
function loudest(labels: readonly PlacedLabel[]): GraphLabel | null {
  const graded = labels.map((label) => ({ label, severity: severityOf(label.category, label.jurisdictions) }))
  const [first] = graded.toSorted(
    (a, b) =>
      compareSeverity(a.severity ?? 'low', b.severity ?? 'low') || b.label.confidence - a.label.confidence,
  )
  if (first === undefined) return null
  const { label, severity } = first
  return {
    label: label.actorLabel ?? label.label,
    category: label.category,
    source: label.sourceTitle,
    confidence: label.confidence,
    severity,
    service: label.service,
  }
}
