import { type ScreeningIndex, screenName } from '#lib/core/screening/engine.ts'
import { percentile } from '../figures.ts'
import type { AskedNames } from './asked-names.ts'

const MICROSECONDS = 1_000

/** Times that the names of a set are asked again. */
const PASSES = 5

/** Two table rows: the names of a set asked for the first time, and again and again. */
export function measureNames(index: ScreeningIndex, { title, names }: AskedNames): string[][] {
  const again = Array.from({ length: PASSES }, () => names).flat()
  return [measureOnce(index, { title, names }, 'cold'), measureOnce(index, { title, names: again }, 'warm')]
}

/** Rows of so many names each, one after another from an empty memory, as a file of names is screened. */
export function measureStream(index: ScreeningIndex, { title, names }: AskedNames, each: number): string[][] {
  return Array.from({ length: Math.ceil(names.length / each) }, (_, part) => {
    const some = names.slice(part * each, (part + 1) * each)
    const words = `${part * each + 1}–${part * each + some.length}`
    return measureOnce(index, { title, names: some }, words)
  })
}

/** One table row: names a second on one core by processor time, half and 99 of 100 names' time, and what was looked at. */
function measureOnce(index: ScreeningIndex, { title, names }: AskedNames, words: string): string[] {
  const work = { looked: 0, bounded: 0, compared: 0 }
  const times: number[] = []
  let hit = 0
  const before = process.cpuUsage()
  for (const { text, kind } of names) {
    const started = performance.now()
    if (screenName(index, { names: [text], kind }, work).length > 0) hit += 1
    times.push(performance.now() - started)
  }
  const used = process.cpuUsage(before)
  const seconds = (used.user + used.system) / 1e6
  const per = (count: number) => (count / names.length).toFixed(1)
  return [
    ...[title, words, String(names.length), (names.length / seconds).toFixed(0)],
    ...[0.5, 0.99].map((share) => (percentile(times, share) * MICROSECONDS).toFixed(0)),
    ...[(times.reduce((most, each) => Math.max(most, each), 0) * MICROSECONDS).toFixed(0), String(hit)],
    ...[per(work.looked), per(work.bounded), per(work.compared)],
  ]
}
