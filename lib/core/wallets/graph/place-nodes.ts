import type { Place } from '#lib/core/wallets/graph/graph-view.ts'

/** Size of a box and the steps between boxes, in px at full size. */
export const BOX = { width: 168, height: 44 } as const
export const STEP = { x: 264, y: 60 } as const
/** Step between the columns that one layer is broken into. */
const INNER_STEP_X = BOX.width + 24
/** Boxes in one column at least before a layer is broken into several. */
const ROWS_MIN = 16
/** Width to height that a broken layer aims at. */
const SHAPE = 1.5
const SWEEPS = 4

interface Flow {
  readonly from: string
  readonly to: string
}

/** Layer of each node: payers to the left of whom they pay, nearest to the root first. The root is layer 0. */
export function layersFrom(root: string, edges: readonly Flow[]): ReadonlyMap<string, number> {
  const next = new Map<string, { readonly id: string; readonly step: 1 | -1 }[]>()
  const link = (id: string, to: { readonly id: string; readonly step: 1 | -1 }) => {
    const known = next.get(id)
    if (known === undefined) next.set(id, [to])
    else known.push(to)
  }
  for (const { from, to } of edges) {
    link(from, { id: to, step: 1 })
    link(to, { id: from, step: -1 })
  }
  const layers = new Map([[root, 0]])
  let front = [root]
  while (front.length > 0) {
    const reached: string[] = []
    for (const id of front) {
      for (const { id: other, step } of next.get(id) ?? []) {
        if (layers.has(other)) continue
        layers.set(other, (layers.get(id) ?? 0) + step)
        reached.push(other)
      }
    }
    front = reached
  }
  return layers
}

/**
 * Places all nodes in layers about the root, within each layer by the middle of their neighbours nearer to the root, so
 * that lines cross little. A layer too tall is broken into columns. At once, also for thousands; `pinned` ones stay.
 */
export function placeInLayers({
  root,
  ids,
  edges,
  pinned = {},
}: {
  readonly root: string
  readonly ids: readonly string[]
  readonly edges: readonly Flow[]
  readonly pinned?: Readonly<Record<string, Place>>
}): Record<string, Place> {
  const layers = layersFrom(root, edges)
  const rows = new Map<number, string[]>()
  for (const id of ids) {
    const layer = layers.get(id) ?? 0
    const known = rows.get(layer)
    if (known === undefined) rows.set(layer, [id])
    else known.push(id)
  }
  const neighbours = neighboursOf(edges)
  const rank = new Map<string, number>()
  const outward = [...rows.keys()].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
  for (const layer of outward) rankLayer(rows.get(layer) ?? [], rank)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of outward) sortLayer(rows.get(layer) ?? [], { rank, neighbours })
  }
  return { ...placeRows(rows), ...pinned }
}

function neighboursOf(edges: readonly Flow[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>()
  const link = (one: string, other: string) => {
    const known = neighbours.get(one)
    if (known === undefined) neighbours.set(one, [other])
    else known.push(other)
  }
  for (const { from, to } of edges) {
    link(from, to)
    link(to, from)
  }
  return neighbours
}

/** Ranks lie between 0 and 1, so that layers of different sizes compare. */
function rankLayer(row: readonly string[], rank: Map<string, number>): void {
  for (const [at, id] of row.entries()) rank.set(id, (at + 0.5) / row.length)
}

function sortLayer(
  row: string[],
  {
    rank,
    neighbours,
  }: { readonly rank: Map<string, number>; readonly neighbours: ReadonlyMap<string, readonly string[]> },
): void {
  const middle = new Map(
    row.map((id) => {
      const ranks = (neighbours.get(id) ?? []).map((other) => rank.get(other) ?? 0)
      const sum = ranks.reduce((total, one) => total + one, 0)
      return [id, ranks.length === 0 ? (rank.get(id) ?? 0) : sum / ranks.length]
    }),
  )
  row.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (a < b ? -1 : 1))
  rankLayer(row, rank)
}

/** Lays the layers beside each other, outward from the root's, each centred on the root's height. */
function placeRows(rows: ReadonlyMap<number, readonly string[]>): Record<string, Place> {
  const places: Record<string, Place> = {}
  for (const side of [1, -1] as const) {
    let x = side === 1 ? 0 : -STEP.x
    const layers = [...rows.keys()]
      .filter((layer) => (side === 1 ? layer >= 0 : layer < 0))
      .sort((a, b) => (a - b) * side)
    for (const layer of layers) {
      const row = rows.get(layer) ?? []
      const tall = Math.max(ROWS_MIN, Math.ceil(Math.sqrt((row.length * INNER_STEP_X) / STEP.y / SHAPE)))
      const columns = Math.ceil(row.length / tall)
      const height = Math.ceil(row.length / columns)
      for (const [at, id] of row.entries()) {
        const column = Math.floor(at / height)
        const inColumn = Math.min(height, row.length - column * height)
        places[id] = {
          x: x + side * column * INNER_STEP_X,
          y: Math.round(((at % height) - (inColumn - 1) / 2) * STEP.y),
        }
      }
      x += side * ((columns - 1) * INNER_STEP_X + STEP.x)
    }
  }
  return places
}

/** Boxes above one another beside a parent before the next column is begun. */
const BESIDE_ROWS = 24
const COLUMNS_TRIED = 200

/**
 * Places for new nodes beside the one they were expanded from: payees to the right, payers to the left, in the free
 * places nearest to its height. Nothing that stands already moves.
 */
export function placeBeside({
  parent,
  side,
  ids,
  taken,
}: {
  readonly parent: Place
  readonly side: 1 | -1
  readonly ids: readonly string[]
  readonly taken: readonly Place[]
}): Record<string, Place> {
  const full = new Set(taken.flatMap(cellsUnder))
  const places: Record<string, Place> = {}
  const waiting = [...ids]
  for (let column = 0; column < COLUMNS_TRIED && waiting.length > 0; column++) {
    const x = parent.x + side * (STEP.x + column * INNER_STEP_X)
    for (let nth = 0; nth < BESIDE_ROWS && waiting.length > 0; nth++) {
      const place = { x, y: parent.y + (nth % 2 === 0 ? -nth / 2 : (nth + 1) / 2) * STEP.y }
      const cells = cellsUnder(place)
      if (cells.some((cell) => full.has(cell))) continue
      for (const cell of cells) full.add(cell)
      const id = waiting.shift()
      if (id !== undefined) places[id] = place
    }
  }
  for (const [nth, id] of waiting.entries())
    places[id] = { x: parent.x, y: parent.y + (nth + BESIDE_ROWS) * STEP.y }
  return places
}

const CELL = { x: BOX.width / 2, y: BOX.height / 2 } as const

/** The cells of a fine grid that a box at this place covers. */
function cellsUnder({ x, y }: Place): readonly string[] {
  const cells: string[] = []
  for (let left = Math.floor(x / CELL.x); left * CELL.x < x + BOX.width; left++) {
    for (let top = Math.floor(y / CELL.y); top * CELL.y < y + BOX.height; top++) cells.push(`${left} ${top}`)
  }
  return cells
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The box that an arrow key leads to: the nearest in that direction, what lies off the axis counting double. Null when
 * there is none.
 */
export function nextInDirection(
  places: Readonly<Record<string, Place>>,
  from: string,
  direction: Direction,
): string | null {
  const start = places[from]
  if (start === undefined) return null
  let best: { readonly id: string; readonly cost: number } | null = null
  for (const [id, place] of Object.entries(places)) {
    if (id === from) continue
    const [right, down] = [place.x - start.x, place.y - start.y]
    const ahead = { left: -right, right, up: -down, down }[direction]
    if (ahead <= 0) continue
    const off = direction === 'left' || direction === 'right' ? Math.abs(down) : Math.abs(right)
    const cost = ahead + off * 2
    if (best === null || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id ?? null
}
