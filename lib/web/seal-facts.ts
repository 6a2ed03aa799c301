import { createHmac, timingSafeEqual } from 'node:crypto'
import type { GraphEdge, GraphNode, GraphView, SealedFact } from '#lib/core/wallets/graph/graph-view.ts'
import { authSecret } from '#lib/env.ts'
import type { FoundFacts, Unsealed } from '#lib/queries/wallets/wallet-graph.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** Apart from what the secret signs elsewhere. */
const PURPOSE = 'sekisho graph fact 1\n'

/**
 * Facts on their way to the browser, each with the moment at which it was read and a keyed hash: what comes back as
 * evidence is what this desk gave out, whatever the browser did with it.
 */
export function sealFacts(
  facts: FoundFacts,
  now: Date,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const readAt = now.toISOString()
  const sealed = <T extends SealedFact>(fact: Unsealed<T>): T => {
    const open = { ...fact, readAt }
    return { ...open, seal: sealOf(open) } as unknown as T
  }
  return {
    nodes: facts.nodes.map((node) => sealed<GraphNode>(node)),
    edges: facts.edges.map((edge) => sealed<GraphEdge>(edge)),
  }
}

/** Were all facts of the picture given out by this desk, as they are? */
export function isSealed(view: GraphView): boolean {
  return [...Object.values(view.nodes), ...Object.values(view.edges)].every(({ seal, ...fact }) => {
    const [given, due] = [Buffer.from(seal), Buffer.from(sealOf(fact))]
    return given.length === due.length && timingSafeEqual(given, due)
  })
}

function sealOf(fact: object): string {
  return createHmac('sha256', authSecret()).update(PURPOSE).update(canonicalJson(fact)).digest('base64url')
}
