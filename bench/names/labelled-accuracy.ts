import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'
import { printTable } from '../figures.ts'
import { accuracyAt, bestF1, interval, type Judged, reliability, tieShare } from './accuracy.ts'
import { BASELINES } from './baselines.ts'
import {
  crossScript,
  entityBench,
  isTunedOn,
  japanesePairs,
  type LabelledPair,
  type LabelledSet,
  ministryPairs,
  nameBench,
  ordinaryPeople,
  treatedPersons,
} from './labelled-sets.ts'
import { compileNearest, unPersons } from './nearest-listed.ts'
import { isWrittenAlike, listedEnterprises, ordinaryEnterprises } from './ordinary-enterprises.ts'

const THRESHOLD = POLICY.thresholds.alert
const TOP_BAND = 0.9
const THRESHOLDS = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]

interface Scored extends Judged {
  readonly key: string
  readonly pair: LabelledPair
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
const share = (value: number) => value.toFixed(3)

function scored(pairs: readonly LabelledPair[]): Scored[] {
  return pairs.map((pair) => {
    const [a, b] = [prepareName(pair.name1, pair.kind), prepareName(pair.name2, pair.kind)]
    return {
      score: compareNames(a, b).score,
      match: pair.match,
      key: [pair.name1, pair.name2].sort().join('|'),
      pair,
    }
  })
}

function printSet({ name, pairs }: LabelledSet): void {
  if (pairs.length === 0) {
    say(`\n## ${name}: not at hand, left out`)
    return
  }
  const ours = scored(pairs)
  const rest = ours.filter(({ pair }) => !isTunedOn(pair))
  const groups = [...new Set(pairs.map(({ group }) => group))]
  const parts: [string, readonly Scored[]][] = [
    ['all', ours],
    ['  not tuned on', rest],
    ...groups.map((group): [string, readonly Scored[]] => [
      `  ${group}`,
      ours.filter(({ pair }) => pair.group === group),
    ]),
  ]
  const bothLabels = ours.some(({ match }) => !match)
  say(`\n## ${name}: ${pairs.length} pairs, ${pairs.filter(({ match }) => match).length} of them one party`)
  printTable(
    ACCURACY_HEAD,
    parts.map(([title, judged]) => accuracyRow(title, judged)),
  )
  say(
    `scores from ${TOP_BAND} on that another pair of texts has exactly: ${(tieShare(ours, TOP_BAND) * 100).toFixed(1)} %`,
  )
  if (bothLabels) printBaselines(pairs)
}

const ACCURACY_HEAD = [
  'part',
  'pairs',
  'one party',
  'called',
  `P at ${THRESHOLD}`,
  'R',
  'F1',
  '95 %',
  'best F1',
  '95 %',
  'at',
]
const NONE = '–'

/** One row of figures. A part without pairs of either label has no F1: what was called one party says all there is. */
function accuracyRow(title: string, judged: readonly Judged[]): string[] {
  const at = accuracyAt(judged, THRESHOLD)
  const matches = judged.filter(({ match }) => match).length
  const called = judged.filter(({ score }) => score >= THRESHOLD).length
  const head = [title, String(judged.length), String(matches), String(called)]
  if (matches === 0) return [...head, ...Array.from({ length: 7 }, () => NONE)]
  if (matches === judged.length)
    return [...head, NONE, share(at.recall), ...Array.from({ length: 5 }, () => NONE)]
  const best = bestF1(judged)
  const span = (figure: (sample: readonly Judged[]) => number) =>
    judged.length > INTERVAL_PAIRS_MAX ? '' : interval(judged, figure).map(share).join('–')
  return [
    ...head,
    share(at.precision),
    share(at.recall),
    share(at.f1),
    span((sample) => accuracyAt(sample, THRESHOLD).f1),
    share(best.f1),
    span((sample) => bestF1(sample).f1),
    share(best.threshold),
  ]
}
/** Beyond this many pairs an interval is narrower than the last digit printed. */
const INTERVAL_PAIRS_MAX = 4000

/** What others reach on the same pairs: at the threshold that is best for them here, and at ours. */
function printBaselines(pairs: readonly LabelledPair[]): void {
  const rows = Object.entries(BASELINES).map(([title, compare]) => {
    const judged = pairs.map(({ name1, name2, match }) => ({ score: compare(name1, name2), match }))
    return accuracyRow(title, judged)
  })
  printTable(ACCURACY_HEAD.with(0, 'beside'), rows)
}

function printScreening(): void {
  const names = unPersons()
  const people = ordinaryPeople()
  if (names.length === 0 || people.length === 0) {
    say('\n## screening against the UN list: not at hand')
    return
  }
  const find = compileNearest(names)
  const highest = (name: string) => find(name, 1)[0]?.score ?? 0
  const listed = treatedPersons().pairs.map(({ name1, group }) => ({ group, score: highest(name1) }))
  const ordinary = people.map(highest)
  const found = (group: string, at: number) => {
    const own = listed.filter((one) => one.group === group)
    return `${own.filter(({ score }) => score >= at).length} of ${own.length}`
  }
  say(`\n## screening against the ${names.length} names of persons on the UN list`)
  printTable(
    ['threshold', 'listed, clean', 'listed, treated', 'ordinary people stopped'],
    THRESHOLDS.map((at) => {
      const stopped = ordinary.filter((score) => score >= at).length
      return [
        at.toFixed(2),
        found('clean', at),
        found('treated', at),
        `${stopped} of ${people.length} (${((stopped / people.length) * 100).toFixed(2)} %)`,
      ]
    }),
  )
}

/** How many names of ordinary enterprises, stated to be enterprises, come near a listed one that is not written alike. */
function printEnterprises(): void {
  const [names, listed] = [ordinaryEnterprises(), listedEnterprises()]
  if (names.length === 0 || listed.length === 0) {
    say('\n## ordinary enterprises: not at hand')
    return
  }
  const find = compileNearest(listed, 'organisation')
  const scores = names.map(
    (name) => find(name, NEAREST).find(({ text }) => !isWrittenAlike(name, text))?.score ?? 0,
  )
  say(
    `\n## ${names.length} names of ordinary enterprises against ${listed.length} of listed ones, either half`,
  )
  printTable(
    ['threshold', 'come near'],
    THRESHOLDS.map((at) => {
      const near = scores.filter((score) => score >= at).length
      return [at.toFixed(2), `${near} (${((near / names.length) * 100).toFixed(2)} %)`]
    }),
  )
}
/** Written alike are few of the nearest: the first that is not stands among so many. */
const NEAREST = 8

function printReliability(sets: readonly LabelledSet[]): void {
  const rest = sets.flatMap(({ pairs }) => scored(pairs.filter((pair) => !isTunedOn(pair))))
  say('\n## what a score promises: pairs not tuned on, of the sets labelled by hand')
  printTable(
    ['score from', 'pairs', 'mean score', 'one party'],
    reliability(rest).map((row) => [
      row.from.toFixed(1),
      String(row.pairs),
      share(row.mean),
      share(row.share),
    ]),
  )
}

/** Prints precision, recall and F1 on every labelled set at hand, beside baselines, and what a score promises. */
export function benchAccuracy(): void {
  for (const set of [
    nameBench(),
    entityBench(),
    japanesePairs(),
    treatedPersons(),
    crossScript(),
    ministryPairs(),
  ])
    printSet(set)
  printScreening()
  printEnterprises()
  printReliability([nameBench(), treatedPersons()])
}
