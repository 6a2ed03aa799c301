import { SaxesParser } from 'saxes'

/** One element of the UN list with its text and children; attributes are not used inside records. */
export interface XmlNode {
  readonly tag: string
  text: string
  readonly children: XmlNode[]
}

/** Depth at which records nest fields; deeper means that the file is no UN list. */
const MAX_DEPTH = 8
/** Characters handed to the parser at once. */
const CHUNK_CHARS = 65_536
const UNTIDY = /[\t\r\n\u00a0]|^ | $| {2}/

/** What the file says of itself and each of its records as a tree. */
export interface UnXml {
  readonly rootTag: string
  readonly dateGenerated: string | null
  readonly records: readonly XmlNode[]
}

/**
 * Parses the list's XML into one small tree per INDIVIDUAL or ENTITY. Returns the position and message of the first
 * error instead when the text is not well-formed or carries a document type (which would allow entity bombs).
 */
export function parseUnXml(text: string): UnXml | { readonly line: number; readonly reason: string } {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const stack: XmlNode[] = []
  const records: XmlNode[] = []
  let root: { tag: string; dateGenerated: string | null } | null = null
  let failure: { line: number; reason: string } | null = null
  const fail = (reason: string): void => {
    failure ??= { line: parser.line, reason: reason.slice(0, 200) }
  }
  parser.on('error', (error) => fail(error.message))
  parser.on('doctype', () => fail('document type not allowed'))
  parser.on('opentag', (tag) => {
    const name = tag.name.slice(tag.name.indexOf(':') + 1)
    root ??= { tag: name, dateGenerated: String(tag.attributes.dateGenerated ?? '') || null }
    const isRecord = stack.length === 0 && (name === 'INDIVIDUAL' || name === 'ENTITY')
    if (!isRecord && stack.length === 0) return
    const node: XmlNode = { tag: name, text: '', children: [] }
    stack.at(-1)?.children.push(node)
    if (stack.push(node) > MAX_DEPTH) fail('nested too deep')
  })
  parser.on('text', (part) => {
    const top = stack.at(-1)
    // The blanks between elements are no text of theirs.
    if (top && (top.text !== '' || /\S/.test(part))) top.text += part
  })
  parser.on('closetag', () => {
    const node = stack.pop()
    if (node && stack.length === 0) records.push(node)
  })
  for (let at = 0; at < text.length && failure === null; at += CHUNK_CHARS)
    parser.write(text.slice(at, at + CHUNK_CHARS))
  if (failure === null) parser.close()
  if (failure !== null) return failure
  const seen = root as { tag: string; dateGenerated: string | null } | null
  return { rootTag: seen?.tag ?? '', dateGenerated: seen?.dateGenerated ?? null, records }
}

/** The trimmed text of the first child of that name, with runs of blanks joined; empty when there is none. */
export function childText(node: XmlNode, tag: string): string {
  return squeeze(node.children.find((child) => child.tag === tag)?.text ?? '')
}

/** Every child of that name. */
export function childrenOf(node: XmlNode, tag: string): readonly XmlNode[] {
  return node.children.filter((child) => child.tag === tag)
}

/** The non-empty VALUE texts inside a wrapper such as NATIONALITY or TITLE. */
export function valuesOf(node: XmlNode, tag: string): string[] {
  return childrenOf(node, tag)
    .flatMap((wrapper) => childrenOf(wrapper, 'VALUE'))
    .map((value) => squeeze(value.text))
    .filter((value) => value !== '')
}

function squeeze(text: string): string {
  // Most texts are tidy as they stand, and looking is cheaper than rewriting.
  return UNTIDY.test(text) ? text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim() : text
}
