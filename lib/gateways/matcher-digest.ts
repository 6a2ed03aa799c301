import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where everything lies that decides how two names or addresses are compared, and how the answer is weighed. */
const SOURCES = ['lib/core/names', 'lib/core/screening', 'lib/core/wallets'] as const
/** Hex digits of the digest that are kept in a version's name: enough that no two matchers ever share them. */
const DIGITS = 12

let known: string | null = null

/**
 * Digest of the matcher's own sources, tests left out: two screenings under one digest were judged by the same code to
 * the letter. Read once per process from the installation's folder, which is the working folder of every process.
 */
export function matcherDigest(): string {
  known ??= digestOf(SOURCES.flatMap(sourcesUnder))
  return known
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(/* turbopackIgnore: true */ process.cwd(), folder), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => /\.(ts|json|csv|tsv|txt|bin)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(`${path}\0`)
    hash.update(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), path)))
    hash.update('\0')
  }
  return hash.digest('hex').slice(0, DIGITS)
}
