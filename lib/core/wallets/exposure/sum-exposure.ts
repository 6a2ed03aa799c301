import type {
  CategoryExposure,
  EndLabel,
  LabelExposure,
  UntracedReason,
} from '#lib/core/wallets/exposure/exposure.ts'
import type { ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { PoisonEnding } from '#lib/core/wallets/exposure/trace-poison.ts'
import type { Ending } from '#lib/core/wallets/exposure/trace-value.ts'

export interface Sums {
  readonly labels: readonly LabelExposure[]
  readonly categories: readonly CategoryExposure[]
  readonly untraced: readonly { readonly reason: UntracedReason; readonly value: string }[]
}

interface Tally {
  readonly label: EndLabel
  direct: bigint
  indirect: bigint
  nearest: number
}

/** Sums of what ended: each unit once. What returned to the address at the first hop is its own change, no movement. */
export function sumValue(endings: readonly Ending[]): Sums {
  const labels = new Map<string, Tally>()
  const untraced = new Map<UntracedReason, bigint>()
  for (const { end, hop, amount } of endings) {
    if ('untraced' in end) {
      if (!(end.untraced === 'own' && hop === 1)) add(untraced, end.untraced, amount)
      continue
    }
    const tally = tallyOf(labels, end)
    if (hop === 1) tally.direct += amount
    else tally.indirect += amount
    tally.nearest = Math.min(tally.nearest, hop)
  }
  const tallies = [...labels.values()]
  return { labels: labelRows(tallies), categories: categoryRows(tallies), untraced: untracedRows(untraced) }
}

/** Sums under poison: for each label the whole value of every movement that is reached from it, direct before indirect. */
export function sumPoison(endings: readonly PoisonEnding[], values: readonly bigint[]): Sums {
  const labels = new Map<string, PoisonTally>()
  const categories = new Map<string, { direct: bigint; indirect: bigint }>()
  const reasons = new Map<UntracedReason, bigint>()
  let reached = 0n
  let last: PoisonEnding | null = null
  for (const ending of endings) {
    const { end, hop, roots } = ending
    if (last !== null && isSame(last, ending)) continue
    last = ending
    if ('untraced' in end) {
      reasons.set(end.untraced, (reasons.get(end.untraced) ?? 0n) | roots)
      continue
    }
    reached |= roots
    const tally = labels.get(labelKey(end)) ?? { label: end, direct: 0n, indirect: 0n, nearest: hop }
    labels.set(labelKey(end), tally)
    const category = categories.get(end.category) ?? { direct: 0n, indirect: 0n }
    categories.set(end.category, category)
    mark(tally, hop, roots)
    mark(category, hop, roots)
    tally.nearest = Math.min(tally.nearest, hop)
  }
  const worth = (bits: bigint) => worthOf(bits, values)
  const rows = [...labels.values()].map((tally) => ({
    ...{ label: tally.label, nearest: tally.nearest },
    ...{ direct: worth(tally.direct), indirect: worth(tally.indirect & ~tally.direct) },
  }))
  return {
    labels: labelRows(rows),
    categories: [...categories]
      .map(([category, { direct, indirect }]) => ({
        category,
        direct: worth(direct).toString(),
        indirect: worth(indirect & ~direct).toString(),
      }))
      .toSorted(byWorth),
    untraced: untracedRows(unreached(reasons, reached, worth)),
  }
}

/** Endings that follow one another are often of one address: the next one adds nothing. */
function isSame(a: PoisonEnding, b: PoisonEnding): boolean {
  if (a.hop !== b.hop || a.roots !== b.roots) return false
  return 'untraced' in a.end && 'untraced' in b.end ? a.end.untraced === b.end.untraced : a.end === b.end
}

interface PoisonTally {
  readonly label: ReaderLabel
  /** Movements, one bit each. */
  direct: bigint
  indirect: bigint
  nearest: number
}

function mark(tally: { direct: bigint; indirect: bigint }, hop: number, roots: bigint): void {
  if (hop === 1) tally.direct |= roots
  else tally.indirect |= roots
}

/** Movements that no label reaches, each under the first reason that applies, in this order. */
const REASON_ORDER: readonly UntracedReason[] = [
  'time',
  'budget',
  'older',
  'breadth',
  'depth',
  'cut-off',
  'opening',
  'made',
  'own',
  'unspent',
  'fee',
]

function unreached(
  reasons: ReadonlyMap<UntracedReason, bigint>,
  reached: bigint,
  worth: (bits: bigint) => bigint,
): ReadonlyMap<UntracedReason, bigint> {
  let told = reached
  return new Map(
    REASON_ORDER.map((reason) => {
      const bits = (reasons.get(reason) ?? 0n) & ~told
      told |= bits
      return [reason, worth(bits)]
    }),
  )
}

/** The bits are read off as digits: shifting them out one by one would copy all of them each time. */
function worthOf(bits: bigint, values: readonly bigint[]): bigint {
  const digits = bits.toString(2)
  const last = digits.length - 1
  return values.reduce((sum, value, at) => (digits[last - at] === '1' ? sum + value : sum), 0n)
}

function tallyOf(labels: Map<string, Tally>, label: ReaderLabel): Tally {
  const key = labelKey(label)
  const known = labels.get(key)
  if (known !== undefined) return known
  const tally = { label, direct: 0n, indirect: 0n, nearest: Number.POSITIVE_INFINITY }
  labels.set(key, tally)
  return tally
}

function labelKey({ label, category, source, confidence }: EndLabel): string {
  return JSON.stringify([category, label, source, confidence])
}

function labelRows(tallies: readonly Tally[]): readonly LabelExposure[] {
  return tallies
    .map(({ label: { label, category, source, confidence }, direct, indirect, nearest }) => ({
      ...{ label, category, source, confidence, nearest },
      ...{ direct: direct.toString(), indirect: indirect.toString() },
    }))
    .toSorted((a, b) => byWorth(a, b) || (labelKey(a) < labelKey(b) ? -1 : 1))
}

function categoryRows(tallies: readonly Tally[]): readonly CategoryExposure[] {
  return [...Map.groupBy(tallies, ({ label }) => label.category)]
    .map(([category, rows]) => ({
      category,
      direct: rows.reduce((sum, { direct }) => sum + direct, 0n).toString(),
      indirect: rows.reduce((sum, { indirect }) => sum + indirect, 0n).toString(),
    }))
    .toSorted(byWorth)
}

interface Worth {
  readonly direct: string
  readonly indirect: string
}

function byWorth(a: Worth, b: Worth): number {
  const [x, y] = [BigInt(a.direct) + BigInt(a.indirect), BigInt(b.direct) + BigInt(b.indirect)]
  return x === y ? 0 : x > y ? -1 : 1
}

function untracedRows(untraced: ReadonlyMap<UntracedReason, bigint>): Sums['untraced'] {
  return [...untraced]
    .filter(([, value]) => value > 0n)
    .toSorted(([, a], [, b]) => (a === b ? 0 : a > b ? -1 : 1))
    .map(([reason, value]) => ({ reason, value: value.toString() }))
}

function add(map: Map<UntracedReason, bigint>, key: UntracedReason, amount: bigint): void {
  map.set(key, (map.get(key) ?? 0n) + amount)
}
