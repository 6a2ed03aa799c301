import { z } from 'zod'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { GRAPH_LIMITS, graphMarks } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphEdge, GraphNode, GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { isDecimal } from '#lib/std/decimal.ts'

/** A box of the picture: an address or `service:` with the service's key. */
const boxId = z
  .string()
  .min(1)
  .max(GRAPH_LIMITS.idChars * 2)
const nodeId = z
  .string()
  .max(GRAPH_LIMITS.idChars)
  .regex(/^[a-z0-9_-]+:\S+$/)
const text = z.string().max(GRAPH_LIMITS.textChars)
const count = z.int().min(0)
const instant = z.iso.datetime()
const seal = z.string().max(GRAPH_LIMITS.idChars)
const day = z.union([z.literal(''), z.iso.date()])
const finite = z.number().min(-GRAPH_LIMITS.reach).max(GRAPH_LIMITS.reach)

const graphNode = z.strictObject({
  id: nodeId,
  family: text,
  canonical: text,
  walletId: z.uuid().nullable(),
  listedOn: z.array(text).max(GRAPH_LIMITS.listsPerNode),
  party: text.nullable(),
  label: z
    .strictObject({
      label: text,
      category: text,
      source: text,
      confidence: count,
      severity: z.enum(SEVERITIES).nullable(),
      service: z.boolean(),
    })
    .nullable(),
  labels: count,
  customers: count,
  payers: count,
  payees: count,
  readAt: instant,
  seal,
}) satisfies z.ZodType<GraphNode>

const graphEdge = z.strictObject({
  id: z.string().max(GRAPH_LIMITS.idChars * 3),
  from: nodeId,
  to: nodeId,
  chain: text,
  token: text,
  symbol: text,
  decimals: count.nullable(),
  transfers: count,
  value: z.string().regex(/^\d{1,80}$/),
  firstAt: instant,
  lastAt: instant,
  readAt: instant,
  seal,
}) satisfies z.ZodType<GraphEdge>

/** Something said of boxes; no more than there can be. */
const perBox = <T extends z.ZodType>(value: T) =>
  z.record(boxId, value).refine((map) => Object.keys(map).length <= GRAPH_LIMITS.nodes * 2)

/** A picture as the browser sends it and as it is stored. That the facts are the desk's own is told by their seals. */
export const graphViewSchema = z
  .strictObject({
    root: nodeId,
    nodes: z
      .record(nodeId, graphNode)
      .refine((nodes) => Object.keys(nodes).length <= GRAPH_LIMITS.nodes)
      .refine((nodes) => Object.entries(nodes).every(([id, node]) => node.id === id)),
    edges: z
      .record(z.string(), graphEdge)
      .refine((edges) => Object.keys(edges).length <= GRAPH_LIMITS.edges)
      .refine((edges) => Object.entries(edges).every(([id, edge]) => edge.id === id)),
    places: perBox(z.strictObject({ x: finite, y: finite })),
    pins: perBox(z.literal(true)),
    marks: perBox(z.enum(graphMarks)),
    notes: perBox(z.string().trim().min(1).max(GRAPH_LIMITS.noteChars)),
    collapsed: perBox(z.literal(true)),
    focus: z.strictObject({
      now: z.strictObject({
        asset: text,
        least: z.string().refine((value) => value === '' || (isDecimal(value) && !value.startsWith('-'))),
        since: day,
        until: day,
        trace: z.boolean(),
      }),
    }),
  })
  .refine(({ root, nodes }) => Object.hasOwn(nodes, root))
  .refine(({ nodes, edges }) =>
    Object.values(edges).every(({ from, to }) => Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to)),
  ) satisfies z.ZodType<GraphView>
