import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annotateNode,
  collapseAll,
  collapseService,
  expandGraph,
  focusGraph,
  markNode,
  moveNode,
  openGraph,
  openService,
  pinNode,
  removeNodes,
  servicesIn,
} from '#lib/core/wallets/graph/change-graph.ts'
import { GRAPH_LIMITS, graphMarks } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { graphViewSchema } from '#lib/core/wallets/graph/graph-view-schema.ts'
import { applyPatch, type GraphPatch, openHistory, stepGraph } from '#lib/core/wallets/graph/patch.ts'
import { makeEdge, makeNode } from '#scripts/testing/graphs-for-tests.ts'

const MIXER = {
  label: 'Mixer',
  category: 'mixer',
  source: 'pack',
  confidence: 50,
  severity: 'critical',
  service: true,
} as const
const NAMES = [...'abcdefghij']
const node = (name: string) =>
  makeNode(name, NAMES.indexOf(name) % 3 === 1 ? { label: MIXER, labels: 1 } : {})
const ROOT = makeNode('a').id

const flows = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), {
  maxLength: 30,
  selector: ([from, to]) => `${from} ${to}`,
})
const facts = flows.map((pairs) => ({
  nodes: [...new Set(['a', ...pairs.flat()])].map(node),
  edges: pairs.map(([from, to]) => makeEdge(from, to)),
}))
const name = fc.constantFrom(...NAMES).map((one) => makeNode(one).id)

/** Any change an officer can make to the picture as it stands. */
const change: fc.Arbitrary<(view: GraphView) => GraphPatch> = fc.oneof(
  fc.tuple(name, facts).map(
    ([parent, found]) =>
      (view: GraphView) =>
        expandGraph(view, parent, found).patch,
  ),
  name.map((id) => (view: GraphView) => removeNodes(view, [id])),
  fc.constant((view: GraphView) => collapseService(view, 'mixer:Mixer')),
  fc.constant(() => openService('mixer:Mixer')),
  fc.boolean().map((all) => (view: GraphView) => collapseAll(view, all)),
  fc.tuple(name, fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })).map(
    ([id, x, y]) =>
      () =>
        moveNode(id, { x, y }),
  ),
  name.map((id) => (view: GraphView) => pinNode(view, id)),
  fc.tuple(name, fc.option(fc.constantFrom(...graphMarks))).map(
    ([id, mark]) =>
      () =>
        markNode(id, mark),
  ),
  fc.tuple(name, fc.string({ maxLength: 400 })).map(
    ([id, text]) =>
      () =>
        annotateNode(id, text),
  ),
  fc.boolean().map((trace) => (view: GraphView) => focusGraph(view, { trace })),
)

describe('a change of the graph', () => {
  it('is taken back whole by its inverse, and the inverse by its own', () => {
    fc.assert(
      fc.property(facts, fc.array(change, { maxLength: 8 }), change, (found, before, last) => {
        const view = before.reduce((at, make) => applyPatch(at, make(at)).view, openGraph(ROOT, found))
        const done = applyPatch(view, last(view))
        const undone = applyPatch(done.view, done.inverse)
        expect(undone.view).toEqual(view)
        expect(applyPatch(undone.view, undone.inverse).view).toEqual(done.view)
      }),
    )
  })

  it('leaves the picture it was made from as it was', () => {
    fc.assert(
      fc.property(facts, change, (found, make) => {
        const view = openGraph(ROOT, found)
        const copy = structuredClone(view)
        applyPatch(view, make(view))
        expect(view).toEqual(copy)
      }),
    )
  })

  it('can be undone back to the first picture and redone to the last, in any number', () => {
    fc.assert(
      fc.property(facts, fc.array(change, { maxLength: 20 }), (found, changes) => {
        const first = openHistory(openGraph(ROOT, found))
        const last = changes.reduce(
          (at, make) => stepGraph(at, { kind: 'change', patch: make(at.view) }),
          first,
        )
        let back = last
        while (back.past.length > 0) back = stepGraph(back, { kind: 'undo' })
        expect(back.view).toEqual(first.view)
        while (back.future.length > 0) back = stepGraph(back, { kind: 'redo' })
        expect(back.view).toEqual(last.view)
        expect(back.past).toHaveLength(last.past.length)
      }),
    )
  })

  it('never leaves a line without its ends, a place of nobody, or the root out', () => {
    fc.assert(
      fc.property(facts, fc.array(change, { maxLength: 12 }), (found, changes) => {
        const view = changes.reduce((at, make) => applyPatch(at, make(at)).view, openGraph(ROOT, found))
        expect(view.nodes[ROOT]).toBeDefined()
        for (const { from, to } of Object.values(view.edges)) {
          expect(view.nodes[from]).toBeDefined()
          expect(view.nodes[to]).toBeDefined()
        }
        for (const id of Object.keys(view.nodes)) expect(view.places[id]).toBeDefined()
      }),
    )
  })

  it('forgets the oldest when more than the limit were made, and what was undone when another is made', () => {
    let history = openHistory(openGraph(ROOT, { nodes: [node('a')], edges: [] }))
    for (let nth = 0; nth <= GRAPH_LIMITS.history; nth++)
      history = stepGraph(history, { kind: 'change', patch: annotateNode(ROOT, `note ${nth}`) })
    expect(history.past).toHaveLength(GRAPH_LIMITS.history)
    const undone = stepGraph(history, { kind: 'undo' })
    expect(undone.view.notes[ROOT]).toBe(`note ${GRAPH_LIMITS.history - 1}`)
    expect(stepGraph(undone, { kind: 'change', patch: markNode(ROOT, 'watch') }).future).toEqual([])
  })

  it('counts as none when it changes nothing', () => {
    const history = openHistory(openGraph(ROOT, { nodes: [node('a')], edges: [] }))
    expect(stepGraph(history, { kind: 'change', patch: markNode(ROOT, null) })).toBe(history)
    expect(stepGraph(history, { kind: 'undo' })).toBe(history)
    expect(stepGraph(history, { kind: 'redo' })).toBe(history)
  })
})

describe('an expansion', () => {
  it('brings what there is room for and says how many it left', () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, nth) => `n${String(from + nth).padStart(5, '0')}`)
    const first = many(0, GRAPH_LIMITS.nodes - 10)
    const view = openGraph(ROOT, {
      nodes: [node('a'), ...first.map((one) => makeNode(one))],
      edges: first.map((one) => makeEdge('a', one)),
    })
    const further = many(5_000, 25)
    const { patch, added, left } = expandGraph(view, ROOT, {
      nodes: further.map((one) => makeNode(one)),
      edges: further.map((one) => makeEdge('a', one)),
    })
    expect({ added, left }).toEqual({ added: 9, left: 16 })
    const grown = applyPatch(view, patch).view
    expect(Object.keys(grown.nodes)).toHaveLength(GRAPH_LIMITS.nodes)
    expect(Object.keys(grown.edges)).toHaveLength(GRAPH_LIMITS.nodes - 1)
  })

  it('moves nothing that stands, and puts nobody upon another', () => {
    fc.assert(
      fc.property(facts, facts, (found, more) => {
        const view = openGraph(ROOT, found)
        const grown = applyPatch(view, expandGraph(view, ROOT, more).patch).view
        for (const [id, place] of Object.entries(view.places)) expect(grown.places[id]).toEqual(place)
        const places = Object.values(grown.places)
        const apart = places.every((one, at) =>
          places.every(
            (other, nth) => nth === at || Math.abs(one.x - other.x) >= 168 || Math.abs(one.y - other.y) >= 44,
          ),
        )
        expect(apart).toBe(true)
      }),
    )
  })
})

describe('a service', () => {
  it('is found where several addresses share its label, listed ones and the root apart', () => {
    const view = openGraph(ROOT, {
      nodes: [
        makeNode('a', { label: MIXER }),
        makeNode('b', { label: MIXER }),
        makeNode('c', { label: MIXER }),
        makeNode('d', { label: MIXER, listedOn: ['ofac-sdn'] }),
      ],
      edges: [],
    })
    expect(servicesIn(view)).toEqual([{ service: 'mixer:Mixer', members: 2 }])
  })
})

describe('a picture', () => {
  it('comes whole through what the browser sends', () => {
    fc.assert(
      fc.property(facts, fc.array(change, { maxLength: 12 }), (found, changes) => {
        const view = changes.reduce((at, make) => applyPatch(at, make(at)).view, openGraph(ROOT, found))
        expect(graphViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view)
      }),
    )
  })

  it.each([
    ['a root that is not there', { root: 'bitcoin:zzz' }],
    ['an edge without its end', { edges: { [makeEdge('a', 'z').id]: makeEdge('a', 'z') } }],
    ['a fact under another name', { nodes: { [ROOT]: makeNode('a'), 'bitcoin:b': makeNode('c') } }],
    ['a note without words', { notes: { [ROOT]: '  ' } }],
    ['a place beyond all reach', { places: { [ROOT]: { x: 1e9, y: 0 } } }],
  ])('is refused with %s', (_what, part) => {
    const view = openGraph(ROOT, { nodes: [makeNode('a')], edges: [] })
    expect(graphViewSchema.safeParse({ ...view, ...part }).success).toBe(false)
  })

  it('is refused with more addresses than it may hold', () => {
    const ids = Array.from({ length: GRAPH_LIMITS.nodes + 1 }, (_, nth) => makeNode(`n${nth}`))
    const view = openGraph(ids[0]?.id ?? '', { nodes: ids.slice(0, 1), edges: [] })
    const nodes = Object.fromEntries(ids.map((one) => [one.id, one]))
    expect(graphViewSchema.safeParse({ ...view, nodes }).success).toBe(false)
  })
})
