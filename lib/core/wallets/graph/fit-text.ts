/**
 * Advance widths in hundredths of the type size, each the wider of Inter's and of Noto Sans JP's regular weights (measured in
 * the fonts themselves): the page sets the picture in the one, the stored drawing in the other. Wide characters fill the size.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  [" ijlI.,:;|!'`", 33],
  ['frt()[]{}/-"·', 42],
  ['acegksvxyzJLF_', 61],
  ['CDGHNOQUw&m', 89],
  ['MW@%', 101],
]
const OTHER = 70
const FULL = 100
/** Code points from here on may be as wide as the type is high. */
const WIDE_FROM = 0x0250

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((one) => [one, width] as const)),
)
const ELLIPSIS = '…'

/** The most room that a text can take, in px, at a type size in px. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return (width * size) / FULL
}

/** A text cut to a width in px, marked by `…`, so that nothing has to be clipped where it is drawn. */
export function fitText(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): string {
  if (textWidth(text, size) <= width) return text
  const most = (width * FULL) / size - widthOf(ELLIPSIS)
  let taken = 0
  let kept = ''
  for (const character of text) {
    taken += widthOf(character)
    if (taken > most) break
    kept += character
  }
  return `${kept.trimEnd()}${ELLIPSIS}`
}

function widthOf(character: string): number {
  return WIDTH_OF.get(character) ?? ((character.codePointAt(0) ?? 0) >= WIDE_FROM ? FULL : OTHER)
}
