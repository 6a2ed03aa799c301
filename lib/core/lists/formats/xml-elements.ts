import { SaxesParser } from 'saxes'

/** One element with its attributes, its own text and its children; names without namespace prefix. */
export interface XmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
  readonly children: XmlElement[]
}

/** Which elements are records, and where they go. */
interface ElementReading {
  /** Told by its name and the names above it, root first. */
  readonly isRecord: (tag: string, above: readonly string[]) => boolean
  /** Called once for every record, in the order of the file. */
  readonly onRecord: (record: XmlElement) => void
}

/** What ended the reading: the root's name, or the line and message of the first fault. */
export type ReadingEnd = { readonly root: string } | { readonly line: number; readonly reason: string }

/** No list nests deeper; a file that does is none. */
const MAX_DEPTH = 24
const REASON_MAX = 200
const UNTIDY = /[\t\r\n\u00a0]|^ | $| {2}/
/** Characters handed to the parser at once. */
const CHUNK_CHARS = 65_536

/** A text in pieces, for readers that never want it whole. */
export function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK_CHARS) yield text.slice(at, at + CHUNK_CHARS)
}

/**
 * Reads XML piece by piece and gives every record as a small tree of its own, so that memory holds one record and not the
 * file. A document type is refused (entity bombs, external entities); so is what is not well-formed or ends too early.
 */
export function readXmlElements(pieces: Iterable<string>, reading: ElementReading): ReadingEnd {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const above: string[] = []
  const stack: XmlElement[] = []
  let root = ''
  let fault: { line: number; reason: string } | null = null
  const fail = (reason: string): void => {
    fault ??= { line: parser.line, reason: reason.slice(0, REASON_MAX).toWellFormed() }
  }
  parser.on('error', (error) => fail(error.message))
  parser.on('doctype', () => fail('document type not allowed'))
  parser.on('opentag', ({ name, attributes }) => {
    const tag = localName(name)
    if (above.length === 0) root ||= tag
    const parent = stack.at(-1)
    if (parent !== undefined || reading.isRecord(tag, above)) {
      const element = { tag, attributes: attributes as Record<string, string>, text: '', children: [] }
      parent?.children.push(element)
      stack.push(element)
    }
    if (above.push(tag) > MAX_DEPTH) fail('nested too deep')
  })
  const addText = (text: string): void => {
    const top = stack.at(-1)
    // The blanks between elements are no text of theirs.
    if (top !== undefined && (top.text !== '' || /\S/.test(text))) top.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    above.pop()
    const element = stack.pop()
    if (element !== undefined && stack.length === 0 && fault === null) reading.onRecord(element)
  })
  for (const piece of pieces) {
    parser.write(piece)
    if (fault !== null) return fault
  }
  parser.close()
  return fault ?? { root }
}

/** The trimmed text of the first child of that name, runs of blanks joined; empty when there is none. */
export function textOf(element: XmlElement | undefined, tag: string): string {
  return squeezeText(childNamed(element, tag)?.text ?? '')
}

/** The first child of that name. */
export function childNamed(element: XmlElement | undefined, tag: string): XmlElement | undefined {
  return element?.children.find((child) => child.tag === tag)
}

/** Every child of that name. */
export function childrenNamed(element: XmlElement | undefined, tag: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.tag === tag) ?? []
}

/** The children of the first child of that name: `itemsOf(entry, 'akaList', 'aka')`. */
export function itemsOf(element: XmlElement | undefined, list: string, item: string): readonly XmlElement[] {
  return childrenNamed(childNamed(element, list), item)
}

/** All text of an element and what is in it, for showing a record as it stands. */
export function plainText(element: XmlElement): string {
  const own = squeezeText(element.text)
  return [own, ...element.children.map(plainText)].filter((part) => part !== '').join(' | ')
}

/** A printed text with runs of blanks joined. */
export function squeezeText(text: string): string {
  // Most texts are tidy as they stand, and looking is cheaper than rewriting.
  if (!UNTIDY.test(text)) return text
  return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
