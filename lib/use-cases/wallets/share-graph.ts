import { digestJson } from '#lib/core/digest.ts'
import type { ShareGraphInput } from '#lib/core/wallets/graph/graph-input.ts'
import { insertWalletGraph } from '#lib/db/wallet-graphs.ts'
import { ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Keeps a picture of the flow of funds under an address that others who may read wallets can open. */
export const shareGraph = defineUseCase<ShareGraphInput, { readonly graphId: string }>({
  name: 'wallets/share-graph',
  permission: 'wallets:work',
  run: async ({ tx, actor, now, newId }, { title, view }) => {
    const graphId = newId()
    const digest = digestJson({ title, view })
    const walletId = view.nodes[view.root]?.walletId ?? null
    await insertWalletGraph(tx, {
      ...{ id: graphId, root: view.root, walletId, caseId: null, title, view, digest, drawing: null },
      ...{ authorId: staffIdOf(actor), at: now },
    })
    return ok({
      value: { graphId },
      events: [
        {
          type: 'wallet.graph-shared',
          subject: { kind: 'wallet_graph', id: graphId },
          facts: { root: view.root, digest, nodes: Object.keys(view.nodes).length },
        },
      ],
    })
  },
})
