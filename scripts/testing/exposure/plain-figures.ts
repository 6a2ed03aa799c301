import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import type { ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'

/** Figures of an exposure as plain numbers, for small graphs. */
export class PlainFigures {
  total = 0
  readonly labels: Record<string, { direct: number; indirect: number }> = {}
  readonly untraced: Record<string, number> = {}

  end(how: ReaderLabel | string, hop: number, amount: number): void {
    if (amount === 0 || (how === 'own' && hop === 1)) return
    this.total += amount
    if (typeof how === 'string') {
      this.untraced[how] = (this.untraced[how] ?? 0) + amount
      return
    }
    const row = this.labels[how.label] ?? { direct: 0, indirect: 0 }
    this.labels[how.label] = row
    row[hop === 1 ? 'direct' : 'indirect'] += amount
  }
}

/** The figures of a computed exposure, to be compared with those above. */
export function figuresOf(exposure: Exposure): Pick<PlainFigures, 'total' | 'labels' | 'untraced'> {
  return {
    total: Number(exposure.total),
    labels: Object.fromEntries(
      exposure.labels.map(({ label, direct, indirect }) => [
        label,
        { direct: Number(direct), indirect: Number(indirect) },
      ]),
    ),
    untraced: Object.fromEntries(exposure.untraced.map(({ reason, value }) => [reason, Number(value)])),
  }
}

/** What a slow computation is asked. */
export interface PlainQuestion {
  readonly own: string
  readonly direction: 'in' | 'out'
  readonly hops: number
  readonly minValue: number
  readonly breadth: number
  readonly labels: ReadonlyMap<string, ReaderLabel>
}
