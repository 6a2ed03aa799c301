import { edgeIdOf, type GraphEdge, type GraphNode, nodeIdOf } from '#lib/core/wallets/graph/graph-view.ts'

/** An address of a made-up graph: nobody knows it, nobody dealt with it. */
export function makeNode(name: string, facts: Partial<GraphNode> = {}): GraphNode {
  return {
    id: nodeIdOf('bitcoin', name),
    family: 'bitcoin',
    canonical: name,
    walletId: null,
    listedOn: [],
    party: null,
    label: null,
    labels: 0,
    customers: 0,
    payers: 0,
    payees: 0,
    readAt: '2026-11-27T00:00:00.000Z',
    seal: '',
    ...facts,
  }
}

/** A flow of whole bitcoins between two addresses of a made-up graph. */
export function makeEdge(from: string, to: string, facts: Partial<GraphEdge> = {}): GraphEdge {
  const ends = {
    from: nodeIdOf('bitcoin', from),
    to: nodeIdOf('bitcoin', to),
    chain: 'bip122:000000000019d6689c085ae165831e93',
    token: '',
    ...facts,
  }
  return {
    symbol: 'BTC',
    decimals: 8,
    transfers: 1,
    value: '100000000',
    firstAt: '2026-03-01T00:00:00.000Z',
    lastAt: '2026-03-02T00:00:00.000Z',
    readAt: '2026-11-27T00:00:00.000Z',
    seal: '',
    ...ends,
    id: edgeIdOf(ends),
  }
}
