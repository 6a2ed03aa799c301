import { type ScreeningIndex, screenName } from '#lib/core/screening/engine.ts'
import { percentile } from '../figures.ts'
import type { AskedNames } from './asked-names.ts'

const MICROSECONDS = 1_000

/** One table row: names a second on one core by processor time, half and 99 of 100 names' time, and what was looked at. */
export function measureNames(index: ScreeningIndex, { title, names }: AskedNames, words: string): string[] {
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
