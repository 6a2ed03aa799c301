import type { AppError } from '#lib/core/errors.ts'
import { isAddressLine } from '#lib/core/screening/screening-lines.ts'
import { ok, type Result } from '#lib/std/result.ts'
import type { UseCase } from '#lib/use-cases/define.ts'
import { type AdHocInput, adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'

/** What became of one pasted line; the whole answer is the stored screening. */
export interface ScreenedLine {
  readonly line: string
  readonly kind: 'name' | 'address'
  readonly screeningId: string
  readonly hits: number
  /** 0..1; null without a hit. */
  readonly bestScore: number | null
  readonly bestName: string | null
}

/**
 * Screens pasted lines one by one, each stored as a screening of its own; what was screened before a failure stays
 * stored. Error: `screening/no-list-in-force`.
 */
export const screenLines: UseCase<
  { readonly text: readonly string[] },
  { readonly lines: readonly ScreenedLine[] }
> = async (caller, { text }) => {
  const lines: ScreenedLine[] = []
  for (const line of text) {
    const done: Result<ScreenedLine, AppError> = await screenLine(caller, line)
    if (!done.ok) return done
    lines.push(done.value)
  }
  return ok({ lines })
}

async function screenLine(
  caller: Parameters<typeof screenAdHoc>[0],
  line: string,
): Promise<Result<ScreenedLine, AppError>> {
  const kind = isAddressLine(line) ? 'address' : 'name'
  const asked = await screenAdHoc(caller, questionOf(kind, line))
  if (!asked.ok) return asked
  const { screeningId, hits } = asked.value
  const best = hits[0]
  return ok({
    line,
    kind,
    screeningId,
    hits: hits.length,
    bestScore: best?.score ?? null,
    bestName: best?.primaryName ?? null,
  })
}

function questionOf(kind: ScreenedLine['kind'], line: string): AdHocInput {
  return adHocInputSchema.parse(kind === 'address' ? { addresses: [line] } : { names: [line] })
}
