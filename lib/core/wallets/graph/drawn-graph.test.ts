import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapseService, focusGraph, openGraph } from '#lib/core/wallets/graph/change-graph.ts'
import { drawSvg, scaleFor } from '#lib/core/wallets/graph/draw-svg.ts'
import { drawGraph } from '#lib/core/wallets/graph/drawn-graph.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { applyPatch, type GraphPatch } from '#lib/core/wallets/graph/patch.ts'
import { amountOf, pictureBox, pictureLines, wholeAmount } from '#lib/core/wallets/graph/picture.ts'
import { BOX, layersFrom, nextInDirection, placeInLayers } from '#lib/core/wallets/graph/place-nodes.ts'
import { waysToListed } from '#lib/core/wallets/graph/ways-to-listed.ts'
import { makeEdge, makeNode } from '#scripts/testing/graphs-for-tests.ts'

const POOL = {
  label: 'Pool',
  category: 'mining_pool',
  source: 'pools',
  confidence: 50,
  severity: 'low',
  service: true,
} as const
const WORDS = {
  category: (category: string) => category,
  source: (id: string) => id,
  confidence: (confidence: number) => `c${confidence}`,
  customers: (count: number) => `${count} customers`,
  members: (count: number) => `${count} addresses`,
  unknown: 'unknown',
  mark: (mark: string) => mark,
}
const changed = (view: GraphView, patch: GraphPatch) => applyPatch(view, patch).view
const id = (name: string) => makeNode(name).id

describe('a collapsed service', () => {
  const view = openGraph(id('a'), {
    nodes: [
      makeNode('a'),
      makeNode('p', { label: POOL }),
      makeNode('q', { label: POOL }),
      makeNode('z', { listedOn: ['ofac-sdn'], party: 'GARANTEX' }),
    ],
    edges: [
      makeEdge('p', 'a', { value: '100', transfers: 2 }),
      makeEdge('q', 'a', { value: '50', transfers: 3, firstAt: '2025-01-01T00:00:00.000Z' }),
      makeEdge('p', 'q'),
      makeEdge('a', 'z'),
    ],
  })
  const drawn = drawGraph(changed(view, collapseService(view, 'mining_pool:Pool')))

  it('is one box with the sums of its addresses, and without what moved inside it', () => {
    expect(drawn.nodes.map(({ id: box, members }) => [box, members.length])).toEqual([
      [id('a'), 1],
      ['service:mining_pool:Pool', 2],
      [id('z'), 1],
    ])
    const into = drawn.edges.find(({ target }) => target === id('a'))
    expect(into).toMatchObject({ value: '150', transfers: 5, firstAt: '2025-01-01T00:00:00.000Z' })
    expect(drawn.edges).toHaveLength(2)
  })

  it('moves no value into or out of the picture, whatever is collapsed', () => {
    const names = [...'abcdef']
    const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
      selector: ([from, to]) => `${from}${to}`,
    })
    fc.assert(
      fc.property(pairs, fc.subarray(names), (flows, members) => {
        const open = openGraph(id('a'), {
          nodes: names.map((name) => makeNode(name, members.includes(name) ? { label: POOL } : {})),
          edges: flows.map(([from, to]) => makeEdge(from, to, { value: '7' })),
        })
        const shut = drawGraph(changed(open, collapseService(open, 'mining_pool:Pool')))
        const inside = (name: string) => members.includes(name) && name !== 'a'
        const between = flows.filter(([from, to]) => from !== to && !(inside(from) && inside(to)))
        const sum = shut.edges.reduce((total, { value }) => total + BigInt(value), 0n)
        expect(sum).toBe(BigInt(between.length * 7))
      }),
    )
  })
})

describe('what is in focus', () => {
  const view = openGraph(id('a'), {
    nodes: [makeNode('a'), makeNode('b'), makeNode('c')],
    edges: [
      makeEdge('a', 'b', { value: '150000000' }),
      makeEdge('a', 'c', { value: '99999999', lastAt: '2026-01-31T00:00:00.000Z' }),
    ],
  })
  const shown = (focus: Parameters<typeof focusGraph>[1]) =>
    drawGraph(changed(view, focusGraph(view, focus))).nodes.map(({ node }) => node.canonical)

  it('is told by amounts in whole units, exactly', () => {
    expect(shown({ least: '1' })).toEqual(['a', 'b'])
    expect(shown({ least: '0.99999999' })).toEqual(['a', 'b', 'c'])
    expect(shown({ least: '1.50000001' })).toEqual(['a'])
  })

  it('is told by days, and hides nothing for good', () => {
    expect(shown({ since: '2026-02-01' })).toEqual(['a', 'b'])
    expect(shown({ until: '2026-02-28' })).toEqual(['a'])
    expect(shown({})).toEqual(['a', 'b', 'c'])
    expect(drawGraph(changed(view, focusGraph(view, { since: '2026-02-01' }))).hiddenNodes).toBe(1)
  })

  it('counts a night transfer to the day in Tokyo, as the table beside the picture does', () => {
    const night = makeEdge('a', 'b', {
      firstAt: '2026-02-01T16:00:00.000Z',
      lastAt: '2026-02-01T16:00:00.000Z',
    })
    const view = openGraph(id('a'), { nodes: [makeNode('a'), makeNode('b')], edges: [night] })
    const shown = (focus: Parameters<typeof focusGraph>[1]) =>
      drawGraph(changed(view, focusGraph(view, focus))).edges.length
    expect([shown({ since: '2026-02-02' }), shown({ until: '2026-02-01' })]).toEqual([1, 0])
  })
})

describe('the ways to listed parties', () => {
  const lines = (pairs: readonly string[]) =>
    pairs.map((pair) => ({ id: pair, source: pair[0] ?? '', target: pair[1] ?? '' }))

  it('follow the money forward and back, all shortest ones and no others', () => {
    const edges = lines(['ab', 'ac', 'bz', 'cz', 'ad', 'dd', 'ye', 'ea', 'zq'])
    const { edges: found, nodes } = waysToListed({ root: 'a', edges, listed: ['z', 'y'] })
    expect([...found].sort()).toEqual(['ab', 'ac', 'bz', 'cz', 'ea', 'ye'])
    expect([...nodes].sort()).toEqual(['a', 'b', 'c', 'e', 'y', 'z'])
  })

  it('do not lead through money that went the other way', () => {
    expect(waysToListed({ root: 'a', edges: lines(['ba', 'bz']), listed: ['z'] }).edges.size).toBe(0)
  })

  it('are as short as a plain search finds them, on any graph', () => {
    const names = [...'abcdefg']
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([x, y]) => `${x}${y}`)
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 20 }), (pairs) => {
        const edges = lines(pairs)
        const found = waysToListed({ root: 'a', edges, listed: ['g'] })
        const forward = shortest(edges, 'a', 'g')
        const backward = shortest(
          edges.map((edge) => ({ ...edge, source: edge.target, target: edge.source })),
          'a',
          'g',
        )
        expect(found.edges).toEqual(new Set([...forward, ...backward]))
      }),
    )
  })
})

/** Edges on any shortest way, by trying all simple ways. */
function shortest(
  edges: readonly { id: string; source: string; target: string }[],
  from: string,
  to: string,
): readonly string[] {
  const ways: string[][] = []
  const walk = (at: string, seen: readonly string[], way: readonly string[]) => {
    if (at === to) ways.push([...way])
    else
      for (const edge of edges)
        if (edge.source === at && !seen.includes(edge.target))
          walk(edge.target, [...seen, edge.target], [...way, edge.id])
  }
  walk(from, [from], [])
  const least = Math.min(...ways.map((way) => way.length))
  return ways.filter((way) => way.length === least).flat()
}

describe('the places', () => {
  it('put payers left of whom they pay, in layers about the root', () => {
    const layers = layersFrom('r', [
      { from: 'p', to: 'r' },
      { from: 'o', to: 'p' },
      { from: 'r', to: 'q' },
    ])
    expect(Object.fromEntries(layers)).toEqual({ r: 0, p: -1, o: -2, q: 1 })
  })

  it('hold two thousand addresses, none upon another, at once', () => {
    const ids = Array.from({ length: 2_000 }, (_, nth) => `n${nth}`)
    const edges = ids.slice(1).map((to, nth) => ({ from: `n${Math.floor(nth / 12)}`, to }))
    const places = placeInLayers({ root: 'n0', ids, edges })
    expect(new Set(Object.values(places).map(({ x, y }) => `${x} ${y}`)).size).toBe(2_000)
  })

  it('are gone through by arrow keys to the nearest in that direction', () => {
    const places = { a: { x: 0, y: 0 }, b: { x: 264, y: 60 }, c: { x: 264, y: -240 }, d: { x: -264, y: 0 } }
    expect(nextInDirection(places, 'a', 'right')).toBe('b')
    expect(nextInDirection(places, 'a', 'left')).toBe('d')
    expect(nextInDirection(places, 'd', 'left')).toBeNull()
    expect(nextInDirection(places, 'b', 'up')).toBe('c')
  })
})

describe('the drawing', () => {
  it('says what the boxes say, as text that no label can turn into markup', () => {
    const view = openGraph(id('a'), {
      nodes: [makeNode('a', { party: '<script>"&\u0000' }), makeNode('b', { customers: 3 })],
      edges: [makeEdge('a', 'b', { value: '31204000' })],
    })
    const drawn = drawGraph(view)
    const { svg, width, height } = drawSvg(
      {
        title: 'T <1>',
        caption: 'C & D',
        boxes: drawn.nodes.map((node) => pictureBox(node, WORDS)),
        lines: pictureLines(drawn),
      },
      { critical: '#b92d15', card: '#ffffff' },
    )
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0000')
    expect(svg).toContain('3 customers')
    expect(svg).toContain('0.31204 BTC')
    expect(svg).toContain('C &amp; D')
    expect(scaleFor({ width, height })).toBe(2)
    expect(scaleFor({ width: 8_192, height: 100 })).toBe(0.5)
  })

  it('sets the amounts of few lines clear of the boxes', () => {
    const payees = Array.from({ length: 24 }, (_, nth) => `p${nth}`)
    const view = openGraph(id('a'), {
      nodes: [makeNode('a'), ...payees.map((name) => makeNode(name))],
      edges: payees.map((name) => makeEdge('a', name, { value: '31204000' })),
    })
    const drawn = drawGraph(view)
    const lines = pictureLines(drawn).filter(({ labelled }) => labelled)
    expect(lines.length).toBeGreaterThan(12)
    for (const { middle } of lines)
      for (const { place } of drawn.nodes) {
        const beside = middle.x < place.x || middle.x > place.x + BOX.width
        expect(beside || middle.y <= place.y || middle.y > place.y + BOX.height).toBe(true)
      }
  })

  it('shows amounts exactly, and a cut one as cut', () => {
    expect(wholeAmount('1', 8)).toBe('0.00000001')
    expect(wholeAmount('100000000', 8)).toBe('1')
    expect(wholeAmount('5', null)).toBe('5')
    expect(amountOf({ value: '1234567890000000001', decimals: 18, symbol: 'ETH' })).toBe('1.234567… ETH')
    expect(amountOf({ value: '123456789000', decimals: 2, symbol: 'X' })).toBe('1,234,567,890 X')
  })
})
