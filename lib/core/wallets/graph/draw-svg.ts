import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { PictureBox, PictureLine, Tone } from '#lib/core/wallets/graph/picture.ts'
import { BOX } from '#lib/core/wallets/graph/place-nodes.ts'

/** Colours of the desk's tokens by name (`critical-tint` → `#fdeae5`). */
export type Colours = Readonly<Record<string, string>>

export interface Picture {
  readonly title: string
  /** Said beneath the picture: who, when, what is in focus. */
  readonly caption: string
  readonly boxes: readonly PictureBox[]
  readonly lines: readonly PictureLine[]
}

/** A drawing and its size in px. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const MARGIN = 24
const CAPTION = 36
const CAPTION_WIDTH_MIN = 720
const FONT = 'Noto Sans JP, Inter, sans-serif'

/** A stored picture: the whole graph as it stood, in the scheme it was looked at, complete in itself. */
export function drawSvg(picture: Picture, colours: Colours): Drawing {
  const { boxes, lines } = picture
  const left = Math.min(...boxes.map(({ place }) => place.x)) - MARGIN
  const top = Math.min(...boxes.map(({ place }) => place.y)) - MARGIN
  const right = Math.max(...boxes.map(({ place }) => place.x)) + BOX.width + MARGIN
  const bottom = Math.max(...boxes.map(({ place }) => place.y)) + BOX.height + MARGIN
  const width = Math.max(right - left, CAPTION_WIDTH_MIN)
  const height = bottom - top + CAPTION
  const colour = (name: string) => colours[name] ?? '#000000'
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="${FONT}">`,
    `<title>${xmlText(picture.title)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colour('card')}"/>`,
    ...[...lines].sort((a, b) => Number(a.onWay) - Number(b.onWay)).map((line) => drawLine(line, colour)),
    ...boxes.map((box) => drawBox(box, colour)),
    ...lines.filter(({ labelled }) => labelled).map((line) => drawAmount(line, colour)),
    `<text x="${left + MARGIN}" y="${bottom + CAPTION / 2}" font-size="12" fill="${colour('ink-2')}">${xmlText(picture.caption)}</text>`,
    '</svg>',
  ].join('\n')
  return { svg, width, height }
}

/** Scale that brings a drawing's longer side to the largest stored, never above twice its size. */
export function scaleFor({ width, height }: Pick<Drawing, 'width' | 'height'>): number {
  return Math.min(2, GRAPH_LIMITS.pngSide / Math.max(width, height))
}

type Colour = (name: string) => string

function drawLine({ path, onWay }: PictureLine, colour: Colour): string {
  return `<path d="${path}" fill="none" stroke="${colour(onWay ? 'critical' : 'line-strong')}" stroke-width="${onWay ? 2 : 1}"/>`
}

function drawAmount({ label, middle, onWay }: PictureLine, colour: Colour): string {
  return `<text x="${middle.x}" y="${middle.y - 4}" font-size="11" text-anchor="middle" fill="${colour(onWay ? 'critical' : 'ink-3')}" stroke="${colour('card')}" stroke-width="3" paint-order="stroke">${xmlText(label)}</text>`
}

/** Border, ground and text of a box by its tone: names of tokens. */
const TONES: Readonly<
  Record<Tone, { readonly line: string; readonly ground: string; readonly ink: string }>
> = {
  critical: { line: 'critical', ground: 'critical-tint', ink: 'critical' },
  high: { line: 'high', ground: 'high-tint', ink: 'high' },
  medium: { line: 'medium', ground: 'medium-tint', ink: 'medium' },
  low: { line: 'line-strong', ground: 'low-tint', ink: 'ink' },
  done: { line: 'done', ground: 'done-tint', ink: 'done' },
  ours: { line: 'accent', ground: 'accent-tint', ink: 'ink' },
  plain: { line: 'line-strong', ground: 'card', ink: 'ink' },
}

function drawBox(box: PictureBox, colour: Colour): string {
  const { x, y } = box.place
  const tone = TONES[box.tone]
  const stroke = box.isRoot ? 'accent' : tone.line
  const rect = (dx: number) =>
    `<rect x="${x + dx}" y="${y + dx}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${colour(tone.ground)}" stroke="${colour(stroke)}" stroke-width="${box.isRoot || box.onWay ? 2 : 1}"/>`
  return [
    '<g>',
    box.note === null ? '' : `<title>${xmlText(box.note)}</title>`,
    box.stacked ? rect(4) : '',
    rect(0),
    `<text x="${x + 10}" y="${y + 18}" font-size="12" fill="${colour(tone.ink)}">${xmlText(box.title)}</text>`,
    `<text x="${x + 10}" y="${y + 34}" font-size="11" fill="${colour('ink-2')}">${xmlText(box.subtitle)}</text>`,
    box.pinned ? `<circle cx="${x + BOX.width - 8}" cy="${y + 8}" r="3" fill="${colour('accent')}"/>` : '',
    more(box.moreIn, { x: x - 4, y, anchor: 'end' }, colour),
    more(box.moreOut, { x: x + BOX.width + 4, y, anchor: 'start' }, colour),
    box.mark === null || box.markTone === null
      ? ''
      : `<text x="${x}" y="${y - 5}" font-size="11" font-weight="600" fill="${colour(TONES[box.markTone].line)}">${xmlText(box.mark)}</text>`,
    box.note === null
      ? ''
      : `<text x="${x}" y="${y + BOX.height + 13}" font-size="11" fill="${colour('ink-2')}">※ ${xmlText(cut(box.note))}</text>`,
    '</g>',
  ].join('')
}

function more(
  text: string | null,
  at: { readonly x: number; readonly y: number; readonly anchor: string },
  colour: Colour,
): string {
  if (text === null) return ''
  return `<text x="${at.x}" y="${at.y + 12}" font-size="11" text-anchor="${at.anchor}" fill="${colour('ink-3')}">${xmlText(text)}</text>`
}

const NOTE_SHOWN_CHARS = 40

function cut(note: string): string {
  return note.length <= NOTE_SHOWN_CHARS ? note : `${note.slice(0, NOTE_SHOWN_CHARS)}…`
}

/** Text for XML; control characters that XML forbids go. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
