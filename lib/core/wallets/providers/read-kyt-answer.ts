import { digestJson } from '#lib/core/digest.ts'
import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import {
  KYT_LIMITS,
  type KytQuestion,
  kytAnswerSchema,
  type VendorRisk,
} from '#lib/core/wallets/providers/protocol.ts'
import { vendorCategory } from '#lib/core/wallets/providers/vendor-categories.ts'
import { fromEpochMs, toEpochMs } from '#lib/std/instant.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Why what a provider sent is no answer. */
export type UnusableReason =
  | 'not-json'
  | 'wrong-shape'
  | 'not-what-was-asked'
  | 'over-100'
  | 'from-the-future'

/** One line of exposure, as the provider wrote it and as the table reads it. */
export interface ProviderLine {
  /** CAIP-2. */
  readonly chain: string
  readonly direction: ExposureDirection
  /** The provider's own word. */
  readonly word: string
  /** Null: no category of ours. */
  readonly category: WalletCategory | null
  /** Shares of all that moved that way, in ten-thousandths, rounded up. */
  readonly direct: number
  readonly indirect: number
}

/** What a provider says of an address. */
export interface ReadAnswer {
  /** UTC, when the provider worked it out. */
  readonly computedAt: string
  readonly dataVersion: string | null
  readonly reference: string | null
  readonly score: string | null
  readonly risk: VendorRisk
  readonly lines: readonly ProviderLine[]
  /** SHA-256 over risk and lines: equal where a provider says the same again. */
  readonly digest: string
}

export interface Unusable {
  readonly reason: UnusableReason
  /** Which field, or what was found instead. */
  readonly detail: string
}

/** What a figure may be off by where each was rounded to two decimals, in millionths of a per cent. */
const ROUNDING = 5_000n
const MILLIONTHS = 1_000_000n
const WHOLE = 100n * MILLIONTHS
/** Millionths of a per cent in one ten-thousandth of the whole. */
const STEP = 10_000n

/**
 * Reads a provider's answer to a question: its shape, that it is about this very question, that no direction of a chain
 * adds up to more than all of it, and that it was not worked out in the future.
 */
export function readKytAnswer(
  question: KytQuestion,
  text: string,
  nowMs: number,
): Result<ReadAnswer, Unusable> {
  const value = parseJson(text)
  if (value === undefined) return err({ reason: 'not-json', detail: '' })
  const parsed = kytAnswerSchema.safeParse(value)
  if (!parsed.success)
    return err({ reason: 'wrong-shape', detail: parsed.error.issues[0]?.path.join('.') ?? '' })
  const { requestId, address, computedAt, exposures, risk, ...rest } = parsed.data
  const foreign = [
    requestId === question.requestId ? null : 'requestId',
    address === question.address ? null : 'address',
    exposures.every(({ chain }) => question.chains.includes(chain)) ? null : 'chain',
  ].find((field) => field !== null)
  if (foreign !== undefined) return err({ reason: 'not-what-was-asked', detail: foreign })
  if (toEpochMs(computedAt) > nowMs + KYT_LIMITS.aheadMsMax)
    return err({ reason: 'from-the-future', detail: computedAt })
  const twice = duplicateOf(exposures)
  if (twice !== null) return err({ reason: 'wrong-shape', detail: twice })
  const over = overWhole(exposures)
  if (over !== null) return err({ reason: 'over-100', detail: over })
  const lines = exposures.map(({ category: word, direct, indirect, chain, direction }) => ({
    ...{ chain, direction, word, category: vendorCategory(word) },
    ...{ direct: shareOf(direct), indirect: shareOf(indirect) },
  }))
  const { dataVersion = null, reference = null, score = null } = rest
  const moment = fromEpochMs(toEpochMs(computedAt))
  const said = lines.map(({ category: _ours, ...line }) => line)
  return ok({
    computedAt: moment,
    dataVersion,
    reference,
    score,
    risk,
    lines,
    digest: digestJson({ risk, said }),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Line {
  readonly chain: string
  readonly direction: string
  readonly category: string
  readonly direct: string
  readonly indirect: string
}

function duplicateOf(lines: readonly Line[]): string | null {
  const seen = new Set<string>()
  for (const { chain, direction, category } of lines) {
    const key = [chain, direction, category].join(' ')
    if (seen.has(key)) return key
    seen.add(key)
  }
  return null
}

function overWhole(lines: readonly Line[]): string | null {
  const groups = Map.groupBy(lines, ({ chain, direction }) => `${chain} ${direction}`)
  for (const [way, group] of groups) {
    const sum = group.reduce((total, line) => total + millionths(line.direct) + millionths(line.indirect), 0n)
    // Two figures a line, each rounded by its provider.
    if (sum > WHOLE + ROUNDING * 2n * BigInt(group.length)) return way
  }
  return null
}

function millionths(percent: string): bigint {
  const [whole = '0', rest = ''] = percent.split('.')
  return BigInt(whole) * MILLIONTHS + BigInt(rest.padEnd(6, '0'))
}

/** Rounded up, as our own shares are: what is there at all is never shown as nothing. */
function shareOf(percent: string): number {
  return Number((millionths(percent) + STEP - 1n) / STEP)
}
