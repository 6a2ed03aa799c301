// Counts how many names of the shipped lists bear each word, and writes the table that weighs words by it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findListSource } from '#lib/core/lists/sources.ts'
import { readStarterLists } from '#lib/gateways/starter-lists.ts'
import { assignParts, parseListFiles } from '#lib/use-cases/lists/parse-list-files.ts'
import { isLightWord, wordsOfName } from './names/words-of-name.ts'

/** Words that fewer names bear tell as much as a word can. */
const NAMES_MIN = 8
const LINE_CHARS = 104
const TARGET = join(import.meta.dirname, '..', 'lib', 'core', 'screening', 'common-words.ts')

const counts = new Map<string, number>()
let names = 0
for await (const { source: id, files } of readStarterLists()) {
  const source = findListSource(id)
  const parts = source === null ? null : assignParts(source, files)
  const parsed = source !== null && parts?.ok ? parseListFiles(source, parts.value) : null
  if (!parsed?.ok) throw new Error(`the shipped list of ${id} cannot be read`)
  for (const entity of parsed.value.entities) {
    for (const words of new Set(entity.names.map(({ full }) => wordsOfName(full).join(' ')))) {
      names += 1
      for (const word of new Set(words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
}
const telling = [...counts].filter(
  ([word, count]) => count >= NAMES_MIN && word.length > 1 && !isLightWord(word),
)
const steps = Map.groupBy(telling, ([, count]) => Math.floor(Math.log2(count)))
const rows = [...steps]
  .sort(([a], [b]) => b - a)
  .map(([step, found]) => `  ${step}:\n${lines(found.map(([word]) => word).sort())},`)
writeFileSync(TARGET, `${head(names)}${rows.join('\n')}\n}\n`)

function head(counted: number): string {
  return `// Written by scripts/count-listed-words.ts; not edited by hand.

/**
 * Words that many listed names bear: under \`n\` those that 2ⁿ to 2ⁿ⁺¹-1 of the counted names have. Counted were ${group(counted)} names,
 * every distinct spelling of the shipped lists (OFAC SDN, UN, MOF; see prisma/starter/lists).
 */
export const COMMON_WORDS: Readonly<Record<number, string>> = {
`
}

function group(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

function lines(words: readonly string[]): string {
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last === undefined || last.length + word.length >= LINE_CHARS) out.push(word)
    else out[out.length - 1] = `${last} ${word}`
  }
  return out.map((line, at) => `    '${line}${at < out.length - 1 ? ' ' : ''}'`).join(' +\n')
}
