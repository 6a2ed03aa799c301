import type { RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

/**
 * One record of a list, or a part of one, whatever the file's form: names of elements, attributes, JSON keys and CSV
 * headings are folded (`OFSIGroupID`, `ofsi_group_id`, `OFSI Group ID` → `ofsigroupid`), so that one reading serves all.
 */
export interface RecordNode {
  readonly tag: string
  /** Attributes, or the scalar members of a JSON object. */
  readonly fields: Readonly<Record<string, string>>
  readonly children: readonly RecordNode[]
  readonly text: string
}

const folded = new Map<string, string>()
/** Most different names that are remembered; a file that has more of them is no list. */
const FOLDED_MAX = 2_000

/** A name without its namespace prefix, case, blanks and punctuation. */
export function foldFieldName(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  const bare = name.slice(name.lastIndexOf(':') + 1)
  const result = bare.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (folded.size < FOLDED_MAX) folded.set(name, result)
  return result
}

/** The value of a field: its attribute or member, else the text of the first child of that name; blanks joined. */
export function fieldOf(node: RecordNode, name: string): string {
  const own = node.fields[name]
  if (own !== undefined && own !== '') return squeeze(own)
  const child = node.children.find((part) => part.tag === name)
  return child === undefined ? '' : squeeze(child.text)
}

/** Every value of a field, the empty ones left out. */
export function fieldsOf(node: RecordNode, name: string): string[] {
  const own = node.fields[name]
  const texts = [own ?? '', ...partsOf(node, name).map((part) => part.text)]
  return texts.map(squeeze).filter((text) => text !== '')
}

/** Every part of that name. */
export function partsOf(node: RecordNode, name: string): readonly RecordNode[] {
  return node.children.filter((part) => part.tag === name)
}

/** Every part of that name at any depth. */
export function partsWithin(node: RecordNode, name: string): readonly RecordNode[] {
  const found: RecordNode[] = []
  const walk = (part: RecordNode): void => {
    for (const child of part.children) {
      if (child.tag === name) found.push(child)
      walk(child)
    }
  }
  walk(node)
  return found
}

/** The leaves of a record by name; built in one walk, for a reading asks for dozens of names. */
const leavesOf = new WeakMap<RecordNode, ReadonlyMap<string, string[]>>()

/** The texts of all leaves of that name at any depth, the empty ones left out. */
export function textsWithin(node: RecordNode, name: string): readonly string[] {
  let leaves = leavesOf.get(node)
  if (leaves === undefined) {
    leaves = gatherLeaves(node)
    leavesOf.set(node, leaves)
  }
  return leaves.get(name) ?? []
}

function gatherLeaves(node: RecordNode): ReadonlyMap<string, string[]> {
  const leaves = new Map<string, string[]>()
  const take = (name: string, printed: string): void => {
    const text = squeeze(printed)
    if (text === '') return
    const known = leaves.get(name)
    if (known === undefined) leaves.set(name, [text])
    else known.push(text)
  }
  const walk = (part: RecordNode): void => {
    for (const name in part.fields) take(name, part.fields[name] ?? '')
    for (const child of part.children) {
      if (child.children.length === 0) take(child.tag, child.text)
      walk(child)
    }
  }
  walk(node)
  return leaves
}

/** All that a record says, for the excerpt of a rejected one. */
export function plainText(node: RecordNode): string {
  const own = [...Object.values(node.fields), node.text].map(squeeze)
  return [...own, ...node.children.map(plainText)].filter((part) => part !== '').join(' | ')
}

function squeeze(text: string): string {
  return /[\t\r\n\u00a0]|^ | $| {2}/.test(text) ? text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim() : text
}

/** Counts fields that a parser does not know: the sign that an authority changed its format. */
export class FieldCensus {
  readonly #seen = new Map<string, { count: number; first: string }>()

  note(path: string, value: string): void {
    const seen = this.#seen.get(path)
    if (seen === undefined) this.#seen.set(path, { count: 1, first: value })
    else seen.count += 1
  }

  /** Notes every field below a record that is not among the known ones (`tag` or `tag@field`). */
  noteUnknown(node: RecordNode, known: ReadonlySet<string>): { label: string; value: string }[] {
    const unknown: { label: string; value: string }[] = []
    const take = (path: string, text: string): void => {
      if (text === '' || known.has(path)) return
      const value = squeeze(text)
      if (value === '') return
      this.note(path, value)
      unknown.push({ label: path, value })
    }
    const walk = (part: RecordNode): void => {
      for (const [name, value] of Object.entries(part.fields)) take(`${part.tag}@${name}`, value)
      if (part.children.length === 0) take(part.tag, part.text)
      for (const child of part.children) walk(child)
    }
    for (const [name, value] of Object.entries(node.fields)) take(`${node.tag}@${name}`, value)
    for (const child of node.children) walk(child)
    return unknown
  }

  /** One rejected record per unknown field: how often it occurred and its first value. */
  report(): RejectedRecord[] {
    return [...this.#seen].map(([path, { count, first }]) =>
      rejectedRecord('unparsed_field', path, `${count} × ${first}`),
    )
  }
}
