import type { Severity } from '#lib/core/alerts/severity.ts'
import type { DrawnEdge, DrawnGraph, DrawnNode } from '#lib/core/wallets/graph/drawn-graph.ts'
import { fitText, textWidth } from '#lib/core/wallets/graph/fit-text.ts'
import type { GraphMark, Place } from '#lib/core/wallets/graph/graph-view.ts'
import { BOX } from '#lib/core/wallets/graph/place-nodes.ts'

/** Words of the picture in the reader's language, so that screen and stored picture say the same. */
export interface PictureWords {
  readonly category: (category: string) => string
  readonly source: (sourceId: string) => string
  readonly confidence: (confidence: number) => string
  readonly customers: (count: number) => string
  readonly members: (count: number) => string
  readonly unknown: string
  readonly mark: (mark: GraphMark) => string
}

/** How a box is coloured: the signal that it gives, or none. */
export type Tone = Severity | 'done' | 'ours' | 'plain'

/** A box ready to be drawn. */
export interface PictureBox {
  readonly id: string
  readonly place: Place
  readonly tone: Tone
  readonly title: string
  readonly subtitle: string
  readonly isRoot: boolean
  readonly onWay: boolean
  readonly pinned: boolean
  /** The officer's mark in words. */
  readonly mark: string | null
  readonly markTone: Tone | null
  readonly note: string | null
  /** Counterparties not shown, payers and payees: `+12`, `+999`. */
  readonly moreIn: string | null
  readonly moreOut: string | null
  readonly stacked: boolean
}

/** A line ready to be drawn. */
export interface PictureLine {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly path: string
  readonly onWay: boolean
  /** Amount and asset. */
  readonly label: string
  readonly labelled: boolean
  readonly middle: Place
}

/** Up to so many lines carry their amount where there is room for it; beyond, only those on a way to a listed party. */
const LABELLED_MAX = 40
/** Room for words within a box, in px, and the sizes in which they are set. */
const TITLE = { width: BOX.width - 24, size: 12 } as const
const SUBTITLE = { width: BOX.width - 24, size: 11 } as const

/** How grave what is known of a box is. The officer's own mark is drawn beside it and changes nothing of it. */
export function toneOf({ node }: Pick<DrawnNode, 'node'>): Tone {
  if (node.listedOn.length > 0) return 'critical'
  const severity = node.label?.severity ?? null
  if (severity !== null && severity !== 'low') return severity
  if (node.customers > 0) return 'ours'
  return severity ?? 'plain'
}

const MARK_TONES = { suspect: 'high', watch: 'medium', clear: 'done' } as const satisfies Record<
  GraphMark,
  Tone
>
const SHAPES: Readonly<Partial<Record<Tone, string>>> = { critical: '◆', high: '▲', medium: '●' }

/** Box of an address or service, its words cut to the width. */
export function pictureBox(drawn: DrawnNode, words: PictureWords): PictureBox {
  const tone = toneOf(drawn)
  const shape = SHAPES[tone]
  const title = titleOf(drawn)
  return {
    id: drawn.id,
    place: drawn.place,
    tone,
    title: fitText(shape === undefined ? title : `${shape} ${title}`, TITLE),
    subtitle: fitText(subtitleOf(drawn, words), SUBTITLE),
    isRoot: drawn.isRoot,
    onWay: drawn.onWay,
    pinned: drawn.pinned,
    mark: drawn.mark === null ? null : words.mark(drawn.mark),
    markTone: drawn.mark === null ? null : MARK_TONES[drawn.mark],
    note: drawn.note,
    moreIn: drawn.moreIn > 0 ? `+${drawn.moreIn}` : null,
    moreOut: drawn.moreOut > 0 ? `+${drawn.moreOut}` : null,
    stacked: drawn.members.length > 1,
  }
}

function titleOf({ node }: DrawnNode): string {
  return node.party ?? node.label?.label ?? shortAddress(node.canonical)
}

function subtitleOf({ node, members }: DrawnNode, words: PictureWords): string {
  const parts: string[] = []
  if (members.length > 1) parts.push(words.members(members.length))
  if (node.listedOn.length > 0) parts.push(node.listedOn.map(words.source).join(' · '))
  else if (node.label !== null)
    parts.push(words.category(node.label.category), words.confidence(node.label.confidence))
  if (node.customers > 0) parts.push(words.customers(node.customers))
  if (parts.length === 0) parts.push(words.unknown)
  if (node.party !== null && members.length === 1) parts.push(shortAddress(node.canonical))
  return parts.join(' · ')
}

const HEAD_CHARS = 8
const TAIL_CHARS = 6

export function shortAddress(address: string): string {
  if (address.length <= HEAD_CHARS + TAIL_CHARS + 1) return address
  return `${address.slice(0, HEAD_CHARS)}…${address.slice(-TAIL_CHARS)}`
}

/** Lines of the picture with their ends, bows and amounts. */
export function pictureLines({ nodes, edges }: DrawnGraph): readonly PictureLine[] {
  const places = new Map(nodes.map(({ id, place }) => [id, place]))
  const all = edges.length <= LABELLED_MAX
  const pairs = new Set(edges.map(({ source, target }) => `${source}>${target}`))
  const busy = new Map<string, number>()
  for (const end of edges.flatMap(({ source, target }) => [source, target]))
    busy.set(end, (busy.get(end) ?? 0) + 1)
  return edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)]
    if (from === undefined || to === undefined) return []
    // Money that goes both ways is drawn as two lines, the one to the right above.
    const both = pairs.has(`${edge.target}>${edge.source}`)
    const shift = both ? (to.x >= from.x ? -APART : APART) : 0
    const lead = (busy.get(edge.source) ?? 0) - (busy.get(edge.target) ?? 0)
    const along = lead === 0 ? HALF_WAY : lead > 0 ? FAR_ALONG : 1 - FAR_ALONG
    const label = amountOf(edge)
    const at = (part: number) => labelPlace(from, to, { along: part, shift })
    // Where lines are few, an amount keeps clear of the boxes that its line runs beneath.
    const clear = all
      ? [along, ...ELSEWHERE].map(at).find((place) => isClear(place, label, [...places.values()]))
      : undefined
    const middle = clear ?? at(along)
    return [
      {
        id: edge.id,
        source: edge.source,
        target: edge.target,
        path: bow(from, to, shift),
        onWay: edge.onWay,
        label,
        labelled: edge.onWay || clear !== undefined,
        middle,
      },
    ]
  })
}

/** Amounts stand where lines lie apart: towards the end with fewer of them, clear of the figure beside its box. */
const FAR_ALONG = 0.6
const HALF_WAY = 0.5
/** Further parts of the way, tried in this order where a box covers the first. */
const ELSEWHERE = [0.5, 0.4, 0.7, 0.3, 0.8] as const
const AMOUNT_SIZE = 11

/** Does no box touch an amount at this place? It is set centred, its foot 4 px above. */
function isClear(at: Place, label: string, boxes: readonly Place[]): boolean {
  const half = textWidth(label, AMOUNT_SIZE) / 2
  const [top, bottom] = [at.y - 4 - AMOUNT_SIZE, at.y]
  return !boxes.some(
    ({ x, y }) => at.x + half > x && at.x - half < x + BOX.width && bottom > y && top < y + BOX.height,
  )
}

/** Where a line's amount stands: a point of its bow, over the upper one of two lines and under the lower one. */
function labelPlace(
  from: Place,
  to: Place,
  { along, shift }: { readonly along: number; readonly shift: number },
): Place {
  const side = to.x >= from.x ? 1 : -1
  const [x1, x2] = [from.x + (side === 1 ? BOX.width : 0), to.x + (side === 1 ? 0 : BOX.width)]
  const bend = side * Math.max(BEND_MIN, Math.abs(x2 - x1) / 2)
  const [rest, whole] = [1 - along, along ** 3]
  const [first, second] = [3 * rest ** 2 * along, 3 * rest * along ** 2]
  const x = rest ** 3 * x1 + first * (x1 + bend) + second * (x2 - bend) + whole * x2
  const y = from.y + (second + whole) * (to.y - from.y) + BOX.height / 2
  return { x: Math.round(x), y: Math.round(y) + (shift > 0 ? shift + AMOUNT_HEIGHT : shift) }
}

/** Half the distance between the two lines of money that goes both ways, in px. */
const APART = 5
const AMOUNT_HEIGHT = 14
const BEND_MIN = 40
const ARROW = { length: 7, half: 4 } as const

/** A bow from the side of one box to the facing side of another, with its arrow head, as SVG path data. */
function bow(from: Place, to: Place, shift: number): string {
  const side = to.x >= from.x ? 1 : -1
  const [x1, y1] = [from.x + (side === 1 ? BOX.width : 0), from.y + BOX.height / 2 + shift]
  const [x2, y2] = [to.x + (side === 1 ? 0 : BOX.width), to.y + BOX.height / 2 + shift]
  const bend = side * Math.max(BEND_MIN, Math.abs(x2 - x1) / 2)
  const neck = x2 - side * ARROW.length
  return [
    `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
    `M${neck} ${y2 - ARROW.half}L${x2} ${y2}L${neck} ${y2 + ARROW.half}`,
  ].join('')
}

/** Amount of a line in whole units, cut to six digits after the point. */
export function amountOf({
  value,
  decimals,
  symbol,
}: Pick<DrawnEdge, 'value' | 'decimals' | 'symbol'>): string {
  return `${shortAmount(wholeAmount(value, decimals))} ${symbol}`
}

/** A value of the smallest unit as a decimal of whole units; as it is where nobody said how many digits there are. */
export function wholeAmount(value: string, decimals: number | null): string {
  if (decimals === null || decimals === 0) return value
  const padded = value.padStart(decimals + 1, '0')
  const fraction = padded.slice(-decimals).replace(/0+$/, '')
  return `${padded.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`
}

const SHOWN_DIGITS = 6

/** Groups thousands and cuts a long fraction, marked by `…`, so that no figure looks exact that is not. */
function shortAmount(decimal: string): string {
  const [integer = '0', fraction = ''] = decimal.split('.')
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  if (fraction === '') return grouped
  return fraction.length <= SHOWN_DIGITS
    ? `${grouped}.${fraction}`
    : `${grouped}.${fraction.slice(0, SHOWN_DIGITS)}…`
}
