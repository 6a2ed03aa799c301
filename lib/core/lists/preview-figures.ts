import type { EntryChangeKind } from '#lib/core/lists/entry-difference.ts'
import type { Measure } from '#lib/core/lists/listed-entity.ts'

/** THE TABLE of figures of a preview; each opens to the rows behind it. */
export const PREVIEW_FIGURES = [
  'customers-new',
  'customers-vanished',
  'owners-new',
  'owners-vanished',
  'counterparties-new',
  'counterparties-vanished',
  'wallets-new',
  'wallets-vanished',
  'destinations-new',
  'destinations-vanished',
  'alerts-losing',
  'alerts-gaining',
  'cases-losing',
  'cases-gaining',
  'pairs-asked-again',
  'pairs-moot',
] as const
export type PreviewFigure = (typeof PREVIEW_FIGURES)[number]

/** The figures that count as new hits. */
const NEW_HIT_FIGURES: readonly PreviewFigure[] = [
  'customers-new',
  'owners-new',
  'counterparties-new',
  'wallets-new',
  'destinations-new',
]

/** What is gone through, in this order. */
export const PREVIEW_PHASES = ['customers', 'counterparties', 'wallets', 'destinations', 'standing'] as const
export type PreviewPhase = (typeof PREVIEW_PHASES)[number]

/** How many entries change, by kind of change and by what the entry demands. */
export type EntryCounts = Readonly<Record<EntryChangeKind, Readonly<Partial<Record<Measure, number>>>>>

/** What a finished preview says in figures. */
export interface PreviewFigures {
  readonly entries: EntryCounts
  /** Lines behind each figure; all are counted, `PREVIEW_ROWS_MAX` of each are kept. */
  readonly counts: Readonly<Record<PreviewFigure, number>>
  /** Who was gone through. */
  readonly customers: number
  readonly owners: number
  readonly counterparties: number
  readonly wallets: number
  /** Registered entries of address books; a preview of before there were any has none. */
  readonly destinations: number
  readonly durationMs: number
}

/** Rows of one figure that are kept; the count beside them is of all. */
export const PREVIEW_ROWS_MAX = 10_000

/** Whom a line is about. */
export const PREVIEW_SUBJECTS = [
  'customer',
  'transaction',
  'wallet',
  'alert',
  'case',
  'cleared_pair',
] as const
export type PreviewSubject = (typeof PREVIEW_SUBJECTS)[number]

/** One line behind a figure. Scores 0..1; null on the side on which nothing was met. */
export interface PreviewLine {
  readonly figure: PreviewFigure
  readonly subjectKind: PreviewSubject
  readonly subjectId: string | null
  /** Name, address or number, as shown. */
  readonly subject: string
  readonly entryKey: string | null
  readonly entryName: string | null
  readonly measure: Measure | null
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  /** The name or address on either side that met. */
  readonly query: string | null
  readonly candidate: string | null
}

/** Number of new hits in all. */
export function newHitsOf({ counts }: Pick<PreviewFigures, 'counts'>): number {
  return NEW_HIT_FIGURES.reduce((sum, figure) => sum + (counts[figure] ?? 0), 0)
}
