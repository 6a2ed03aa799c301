import { SaxesParser } from 'saxes'
import { foldFieldName, type RecordNode } from '#lib/core/lists/formats/record-tree.ts'

/** Depth at which records nest fields; deeper means that the file is none of these lists. */
const MAX_DEPTH = 12
/** Characters handed to the parser at once. */
const CHUNK_CHARS = 65_536

interface OpenNode {
  readonly tag: string
  readonly fields: Readonly<Record<string, string>>
  readonly children: OpenNode[]
  text: string
}

/** What an XML file says of itself. */
export interface XmlHead {
  readonly rootTag: string
  readonly rootFields: Readonly<Record<string, string>>
  /** Texts of the elements that stand beside the records: `DateGenerated`. */
  readonly beside: Readonly<Record<string, string>>
}

/** The first fault of a text that is not well-formed, or that carries a document type. */
export interface XmlFault {
  readonly line: number
  readonly reason: string
}

/**
 * Parses XML record by record: `onRecord` gets a tree for every element of the folded name `recordTag`, and what was read
 * before is let go. A document type is a fault (it would allow external entities and entity bombs).
 */
export function readXmlRecords(
  text: string,
  recordTag: string,
  onRecord: (record: RecordNode) => void,
): XmlHead | XmlFault {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const stack: OpenNode[] = []
  const beside: Record<string, string> = {}
  let root: { tag: string; fields: Readonly<Record<string, string>> } | null = null
  let outside = ''
  let fault: XmlFault | null = null
  const fail = (reason: string): void => {
    fault ??= { line: parser.line, reason: reason.slice(0, 200) }
  }
  parser.on('error', (error) => fail(error.message))
  parser.on('doctype', () => fail('document type not allowed'))
  parser.on('opentag', ({ name, attributes }) => {
    const tag = foldFieldName(name)
    root ??= { tag, fields: foldFields(attributes) }
    outside = ''
    if (stack.length === 0 && tag !== recordTag) return
    const node: OpenNode = { tag, fields: foldFields(attributes), children: [], text: '' }
    stack.at(-1)?.children.push(node)
    if (stack.push(node) > MAX_DEPTH) fail('nested too deep')
  })
  parser.on('text', (part) => {
    const top = stack.at(-1)
    // The blanks between elements are no text of theirs.
    if (top === undefined) outside += part
    else if (top.text !== '' || /\S/.test(part)) top.text += part
  })
  parser.on('cdata', (part) => {
    const top = stack.at(-1)
    if (top) top.text += part
  })
  parser.on('closetag', ({ name }) => {
    const node = stack.pop()
    if (node === undefined) beside[foldFieldName(name)] ??= outside.trim()
    else if (stack.length === 0 && fault === null) onRecord(node)
  })
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  for (let at = 0; at < body.length && fault === null; at += CHUNK_CHARS)
    parser.write(body.slice(at, at + CHUNK_CHARS))
  if (fault === null) parser.close()
  if (fault !== null) return fault
  const seen = root as { tag: string; fields: Readonly<Record<string, string>> } | null
  return { rootTag: seen?.tag ?? '', rootFields: seen?.fields ?? {}, beside }
}

const NO_FIELDS: Readonly<Record<string, string>> = Object.freeze({})

function foldFields(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  let fields: Record<string, string> | null = null
  for (const name in attributes) {
    const value = String(attributes[name])
    if (value === '' || name === 'xmlns' || name.startsWith('xmlns:')) continue
    fields ??= {}
    fields[foldFieldName(name)] = value
  }
  return fields ?? NO_FIELDS
}
