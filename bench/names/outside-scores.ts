import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'
import { printTable } from '../figures.ts'
import { BASELINES } from './baselines.ts'
import { rankCorrelation } from './rank-correlation.ts'
import { sharedLines, sharedRows } from './shared-names.ts'
import { shareWithInterval } from './wilson.ts'

const { alert } = POLICY.thresholds

const say = (text: string) => process.stdout.write(`${text}\n`)

function ours(a: string, b: string, kind: EntityKind = 'unknown'): number {
  return compareNames(prepareName(a, kind), prepareName(b, kind)).score
}

/** Scores that other screening tools give: how far ours and the baselines rank alike, and what they expect to be found. */
export function benchOutsideScores(): void {
  besideOfac()
  besideWatchman()
  variantsOfOne()
}

/** From these scores on, of 100, a user of OFAC's search is shown a row: it does not say which rows are the party. */
const OFAC_SHOWN = [100, 95, 90, 85]

function besideOfac(): void {
  const rows = sharedRows('ofac-sanctions-search-scores', 'ofac-search-scores.csv')
  if (rows.length === 0) {
    say('\n## OFAC’s own search scores: not at hand, left out')
    return
  }
  const pairs = rows.map(({ query = '', result_name = '', ofac_score }) => {
    return { query, result: result_name, theirs: Number(ofac_score) / 100 }
  })
  say(`\n## OFAC’s own search scores: ${pairs.length} rows that its search shows (no labels)`)
  const theirs = pairs.map((pair) => pair.theirs)
  const matchers = [['sekisho', ours] as const, ...Object.entries(BASELINES)]
  printTable(
    ['matcher', 'rank correlation', ...OFAC_SHOWN.map((shown) => `agrees at ${shown}`)],
    matchers.map(([title, compare]) => {
      const scores = pairs.map(({ query, result }) => compare(query, result))
      const agree = OFAC_SHOWN.map((shown) => {
        const threshold = title === 'sekisho' ? alert : shown / 100
        const same = scores.filter((score, at) => score >= threshold === (theirs[at] ?? 0) >= shown / 100)
        return (same.length / pairs.length).toFixed(3)
      })
      return [title, rankCorrelation(scores, theirs).toFixed(3), ...agree]
    }),
  )
  const shown = pairs.filter(
    ({ query, result, theirs: score }) => score >= 0.9 && ours(query, result) < alert,
  )
  say(
    `shown by OFAC from 90 on, no alert here: ${shown.map(({ query, result }) => `${query} ≠ ${result}`).join('; ')}`,
  )
}

function besideWatchman(): void {
  const pairs = sharedRows('watchman-expectations', 'cross-script-pairs.csv')
  const tables = sharedRows('watchman-expectations', 'jaro-winkler-tables.csv')
  if (pairs.length === 0 || tables.length === 0) {
    say('\n## moov watchman’s expectations: not at hand, left out')
    return
  }
  const scored = pairs.map(({ query = '', expected_match = '', min_score }) => {
    return {
      query,
      expected: expected_match,
      least: Number(min_score),
      score: ours(query, expected_match, 'person'),
    }
  })
  say('\n## moov watchman’s expectations')
  printTable(
    ['cross-script pair', 'least expected', 'score', 'alert'],
    scored.map(({ query, expected, least, score }) => [
      `${query} = ${expected}`,
      least.toFixed(2),
      score.toFixed(3),
      score >= alert ? 'yes' : 'no',
    ]),
  )
  const reached = scored.filter(({ score, least }) => score >= least).length
  say(
    `${reached} of ${scored.length} reach the least score expected, ${scored.filter(({ score }) => score >= alert).length} alert`,
  )
  const labelled = tables.filter(({ table = '' }) => table.includes('Positives'))
  const right = labelled.filter(
    ({ table = '', query = '', indexed = '' }) =>
      ours(query, indexed) >= alert === table.includes('TruePositives'),
  )
  say(`its true and false positives: ${right.length} of ${labelled.length} told apart at ${alert}`)
  const correlation = rankCorrelation(
    tables.map(({ query = '', indexed = '' }) => ours(query, indexed)),
    tables.map(({ expected_score }) => Number(expected_score)),
  )
  say(
    `its own Jaro–Winkler scores (no labels), ${tables.length} rows: rank correlation ${correlation.toFixed(3)}`,
  )
}

const LISTED = ['PUTIN, Vladimir Vladimirovich', 'Путин Владимир Владимирович']

function variantsOfOne(): void {
  const variants = sharedLines('opensanctions-name-bench', 'putin-name-variants.txt')
  if (variants.length === 0) {
    say('\n## eighty variants of one name: not at hand, left out')
    return
  }
  say(`\n## ${variants.length} variants of one name against its entry (${LISTED.join(', ')})`)
  const matchers = [
    ['sekisho', (a: string, b: string) => ours(a, b, 'person')] as const,
    ...Object.entries(BASELINES),
  ]
  const bestOf = (compare: (a: string, b: string) => number) =>
    variants.map((variant) => Math.max(...LISTED.map((listed) => compare(variant, listed))))
  printTable(
    ['matcher', `found at ${alert}`],
    matchers.map(([title, compare]) => {
      const found = bestOf(compare).filter((score) => score >= alert).length
      return [title, shareWithInterval(found, variants.length)]
    }),
  )
  const scores = bestOf((a, b) => ours(a, b, 'person'))
  say(`not found: ${variants.filter((_, at) => (scores[at] ?? 0) < alert).join(' | ')}`)
}
