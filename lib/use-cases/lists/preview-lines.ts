import {
  PREVIEW_FIGURES,
  PREVIEW_ROWS_MAX,
  type PreviewFigure,
  type PreviewFigures,
  type PreviewLine,
  type PreviewSubject,
} from '#lib/core/lists/preview-figures.ts'
import type { HitChange } from '#lib/core/screening/entry-delta.ts'
import type { NumberedLine } from '#lib/db/list-previews.ts'

/** Collects the lines of a preview: counts all of them, keeps the first so many of each figure. */
export interface PreviewLines {
  readonly add: (line: PreviewLine) => void
  readonly counts: () => PreviewFigures['counts']
  readonly lines: () => readonly NumberedLine[]
}

export function previewLines(): PreviewLines {
  const counts = new Map<PreviewFigure, number>()
  const kept: NumberedLine[] = []
  return {
    add: (line) => {
      const ordinal = counts.get(line.figure) ?? 0
      counts.set(line.figure, ordinal + 1)
      if (ordinal < PREVIEW_ROWS_MAX) kept.push({ ...line, ordinal })
    },
    counts: () =>
      Object.fromEntries(
        PREVIEW_FIGURES.map((figure) => [figure, counts.get(figure) ?? 0]),
      ) as PreviewFigures['counts'],
    lines: () => kept,
  }
}

/** Of whom a changed hit is. */
export interface LineSubject {
  readonly subjectKind: PreviewSubject
  readonly subjectId: string | null
  readonly subject: string
}

/** The line of a hit that comes or goes; null for one that stays. */
export function hitLine(
  of: 'customers' | 'owners' | 'counterparties' | 'wallets' | 'destinations',
  subject: LineSubject,
  { entityKey, before, after }: HitChange,
): PreviewLine | null {
  if (before !== null && after !== null) return null
  const hit = after ?? before
  if (hit === null) return null
  return {
    ...subject,
    figure: `${of}-${after === null ? 'vanished' : 'new'}`,
    entryKey: entityKey,
    entryName: hit.primaryName,
    measure: hit.measure,
    scoreBefore: before?.score ?? null,
    scoreAfter: after?.score ?? null,
    query: hit.matched.query,
    candidate: hit.matched.candidate,
  }
}

/** The line of something that no score belongs to. */
export function plainLine(
  figure: PreviewFigure,
  subject: LineSubject,
  entry: Partial<Pick<PreviewLine, 'entryKey' | 'entryName' | 'measure'>> = {},
): PreviewLine {
  const nothing = { scoreBefore: null, scoreAfter: null, query: null, candidate: null }
  return { ...subject, figure, entryKey: null, entryName: null, measure: null, ...entry, ...nothing }
}
