/** How a list file is built, which decides what can be moved about in it. */
export type FileShape = 'csv' | 'xml' | 'json' | 'text'

type Random = () => number
type Mutation = (text: string, random: Random) => string

const FLIPS_MAX = 12
const STEPS_MAX = 3
/** Pieces that break quoting, markup, numbers and dates. */
const SPLINTERS = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\u001a',
  '\u0000',
  '\ufeff',
  '<',
  '>',
  '</',
  '/>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>',
  '&a;',
  '&#0;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '{',
  '[',
  'null',
  '-1',
  '1e309',
  '0x',
  '99/99/9999',
  '29 Feb 2023',
  '(',
  ')',
  '（',
  'x'.repeat(5000),
  '('.repeat(2000),
  ' '.repeat(5000),
  ';'.repeat(5000),
  '; a'.repeat(2000),
  'a.'.repeat(2500),
  '1'.repeat(5000),
  '\ud800',
  '𠮷',
]

/**
 * A damaged copy of a file: one to three of bit flips, truncation, splinters, lines and columns moved, elements left
 * out, doubled or put elsewhere. The same random stream gives the same copy.
 */
export function mutateFile(bytes: Buffer, shape: FileShape, random: Random): Buffer {
  const steps = 1 + below(STEPS_MAX, random)
  let mutated = bytes
  for (let step = 0; step < steps; step += 1) {
    const onBytes = random() < 0.3
    if (onBytes) mutated = random() < 0.7 ? flipBits(mutated, random) : truncate(mutated, random)
    else {
      const mutation = pick(MUTATIONS[shape], random)
      mutated = Buffer.from(mutation(mutated.toString('utf8'), random), 'utf8')
    }
  }
  return mutated
}

function flipBits(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let flips = 1 + below(FLIPS_MAX, random); flips > 0 && copy.length > 0; flips -= 1) {
    const at = below(copy.length, random)
    copy[at] = (copy[at] ?? 0) ^ (1 << below(8, random))
  }
  return copy
}

function truncate(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, below(bytes.length + 1, random))
}

const splinter: Mutation = (text, random) => {
  const at = below(text.length + 1, random)
  return text.slice(0, at) + pick(SPLINTERS, random) + text.slice(at + below(3, random))
}

/** Takes a stretch of the text out, doubles it, or puts it elsewhere. */
const moveStretch: Mutation = (text, random) => {
  const from = below(text.length + 1, random)
  const stretch = text.slice(from, from + below(400, random))
  return relocate([text.slice(0, from), stretch, text.slice(from + stretch.length)], random).join('')
}

const moveLine: Mutation = (text, random) => moveOne(text.split('\n'), random).join('\n')

/** Puts the columns of every line, or of one line, into another order, or drops one. */
const reorderColumns: Mutation = (text, random) => {
  const lines = text.split('\n')
  const separator = text.includes('\t') ? '\t' : text.split(';').length > text.split(',').length ? ';' : ','
  const [from, to] = [below(12, random), below(12, random)]
  const only = random() < 0.5 ? below(lines.length, random) : null
  return lines
    .map((line, at) => {
      if (only !== null && at !== only) return line
      const cells = line.split(separator)
      const [cell = ''] = cells.splice(from, 1)
      if (random() < 0.8) cells.splice(to, 0, cell)
      return cells.join(separator)
    })
    .join('\n')
}

/** Takes one element with all that is in it out, doubles it, or puts it before or into another. */
const moveElement: Mutation = (text, random) => {
  const opens = [...text.matchAll(/<([A-Za-z][\w:.-]*)[^<>]*>/g)]
  const open = opens[below(Math.max(1, opens.length), random)]
  if (open === undefined) return splinter(text, random)
  const close = open[0].endsWith('/>') ? open.index : text.indexOf(`</${open[1]}>`, open.index)
  const end = close < 0 ? open.index + open[0].length : text.indexOf('>', close) + 1
  return relocate([text.slice(0, open.index), text.slice(open.index, end), text.slice(end)], random).join('')
}

/** Another name for all elements or attributes of one name, as when an authority changes its format. */
const renameWord: Mutation = (text, random) => {
  const words = [...text.matchAll(/[A-Za-z_][\w]{2,}/g)]
  const word = words[below(Math.max(1, words.length), random)]?.[0]
  return word === undefined ? text : text.replaceAll(word, random() < 0.5 ? '' : `${word}X`)
}

const emptyAttribute: Mutation = (text, random) => {
  const values = [...text.matchAll(/="([^"<>]*)"/g)]
  const value = values[below(Math.max(1, values.length), random)]
  if (value === undefined) return splinter(text, random)
  const put = pick(['', 'x', '-1', '99999999999999999999', value[1] ?? ''], random)
  return `${text.slice(0, value.index)}="${put}"${text.slice(value.index + value[0].length)}`
}

const MUTATIONS: Readonly<Record<FileShape, readonly Mutation[]>> = {
  csv: [splinter, moveStretch, moveLine, reorderColumns, reorderColumns, renameWord],
  xml: [splinter, moveStretch, moveElement, moveElement, emptyAttribute, renameWord],
  json: [splinter, moveStretch, moveLine, renameWord],
  text: [splinter, moveStretch, moveLine],
}

function moveOne(items: readonly string[], random: Random): string[] {
  const at = below(Math.max(1, items.length), random)
  const item = items[at] ?? ''
  const rest = items.filter((_, index) => index !== at)
  const chance = random()
  if (chance < 0.3) return rest
  const to = below(rest.length + 1, random)
  return chance < 0.6 ? [...items, item] : [...rest.slice(0, to), item, ...rest.slice(to)]
}

function relocate(
  [before, piece, after]: readonly [string, string, string],
  random: Random,
): readonly string[] {
  const chance = random()
  if (chance < 0.3) return [before, after]
  if (chance < 0.6) return [before, piece, piece, after]
  const to = below(after.length + 1, random)
  return [before, after.slice(0, to), piece, after.slice(to)]
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[below(items.length, random)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
