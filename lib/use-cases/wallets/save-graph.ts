import { digestJson, sha256Hex } from '#lib/core/digest.ts'
import { failure } from '#lib/core/errors.ts'
import { type Colours, drawSvg, scaleFor } from '#lib/core/wallets/graph/draw-svg.ts'
import { drawGraph } from '#lib/core/wallets/graph/drawn-graph.ts'
import type { SaveGraphInput } from '#lib/core/wallets/graph/graph-input.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import { type PictureWords, pictureBox, pictureLines } from '#lib/core/wallets/graph/picture.ts'
import { countCaseGraphs, insertWalletGraph } from '#lib/db/wallet-graphs.ts'
import { drawPng } from '#lib/gateways/png.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** A picture to be laid into a case, and what the desk draws it with: words of the reader's language, the scheme's colours. */
export interface GraphToSave extends SaveGraphInput {
  readonly words: PictureWords & { readonly caption: (drawn: { nodes: number; edges: number }) => string }
  readonly colours: Colours
}

/**
 * Lays a picture of the flow of funds into a case as evidence, as it was seen: facts with the moment each was read, what
 * the officer made of them, and the drawing that the desk itself makes of both. Errors: `case/not-found`,
 * `case/wrong-state`, `graph/too-many`.
 */
export const saveGraph = defineUseCase<GraphToSave, { readonly graphId: string }>({
  name: 'wallets/save-graph',
  permission: 'cases:work',
  run: async (context, input) => {
    const { tx, actor, now, newId } = context
    const { caseId, title, view } = input
    const found = await caseInState(tx, caseId, 'save-graph')
    if (!found.ok) return found
    if ((await countCaseGraphs(tx, caseId)) >= GRAPH_LIMITS.perCase)
      return err(failure('graph/too-many', { most: GRAPH_LIMITS.perCase }))
    const drawing = await draw(input)
    const [graphId, nodes, edges] = [newId(), Object.keys(view.nodes).length, Object.keys(view.edges).length]
    const digest = digestJson({ title, view, svg: sha256Hex(drawing.svg), png: sha256Hex(drawing.png) })
    const walletId = view.nodes[view.root]?.walletId ?? null
    await insertWalletGraph(tx, {
      ...{ id: graphId, root: view.root, walletId, caseId, title, view, digest, drawing },
      ...{ authorId: staffIdOf(actor), at: now },
    })
    const facts = { graphId, digest, nodes, edges }
    const ofCase = await recordCaseEvent(context, { caseId, type: 'case.graph-saved', facts })
    return ok({
      value: { graphId },
      events: [
        ofCase,
        {
          type: 'wallet.graph-saved',
          subject: { kind: 'wallet_graph', id: graphId },
          facts: { caseId, root: view.root, digest, nodes, edges },
        },
      ],
    })
  },
})

async function draw({ title, view, words, colours }: GraphToSave) {
  const drawn = drawGraph(view)
  const drawing = drawSvg(
    {
      title,
      caption: words.caption({ nodes: drawn.nodes.length, edges: drawn.edges.length }),
      boxes: drawn.nodes.map((node) => pictureBox(node, words)),
      lines: pictureLines(drawn),
    },
    colours,
  )
  return { svg: drawing.svg, png: await drawPng(drawing.svg, scaleFor(drawing)) }
}
