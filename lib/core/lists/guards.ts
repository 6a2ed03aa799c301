import type { RejectionCode } from '#lib/core/lists/listed-entity.ts'

/** The figures of a version that the guards look at. */
export interface GuardedFigures {
  readonly records: number
  readonly names: number
  readonly addresses: number
  readonly wallets: number
}

/** A version as it was read, beside the last one that no guard holds; null when it is the first of its source. */
export interface GuardedVersion {
  readonly figures: GuardedFigures
  /** Wallet addresses whose checksum can be told, and those of them whose checksum is wrong. */
  readonly checkedWallets: number
  readonly brokenWallets: number
  /** Records of another form than the parser knows. */
  readonly strange: number
  /** Columns and elements that the parser does not know, one for each. */
  readonly unknownFields: number
  readonly before: GuardedFigures | null
}

/** Percent of the version before by which a figure may fall. The Ministry and OFAC never took off so much at once. */
const DROP_MAX_PERCENT = 20
/** A fall by fewer than this many is ordinary work on a short list. */
const DROP_MIN = 10
/** Percent of the records that may have an unknown form; the official files of 2019 to 2026 stay below 0.1. */
const STRANGE_MAX_PERCENT = 2
/** Fewer strange records than this are shown, not held. */
const STRANGE_MIN = 5
/** Percent of the wallet addresses whose checksum may be wrong; of OFAC's own none is (2021 to 2024). */
const BROKEN_MAX_PERCENT = 5
const BROKEN_MIN = 2
/** Unknown columns or elements from which on the authority has changed the form; the official files have none. */
const UNKNOWN_FIELDS_MIN = 3
const PERCENT = 100

/** What a guard found: the figure now, the one it is held against, and the percent that are allowed. */
export interface GuardFacts {
  readonly now: number
  readonly before: number
  readonly maxPercent: number
}
type Guard = (version: GuardedVersion) => GuardFacts | null

/**
 * THE TABLE of guards: what makes a publication wait in quarantine (隔離) until a person has looked at it, because a list
 * that is cut off or read wrongly clears the very people it should stop. Each gives its figures when it trips.
 * A publication older than the current one is not held but refused (`list/older-than-current`): it would turn the
 * history of the entries round.
 */
const GUARDS = {
  'records-dropped': (version) => dropOf(version, 'records'),
  'names-dropped': (version) => dropOf(version, 'names'),
  'addresses-dropped': (version) => dropOf(version, 'addresses'),
  'wallets-dropped': (version) => (version.figures.wallets === 0 ? null : dropOf(version, 'wallets')),
  'wallets-gone': ({ figures, before }) =>
    before !== null && before.wallets > 0 && figures.wallets === 0
      ? { now: 0, before: before.wallets, maxPercent: DROP_MAX_PERCENT }
      : null,
  'form-drifted': ({ strange, figures }) =>
    shareOf(strange, figures.records, { min: STRANGE_MIN, maxPercent: STRANGE_MAX_PERCENT }),
  'fields-unknown': ({ unknownFields }) =>
    unknownFields >= UNKNOWN_FIELDS_MIN ? { now: unknownFields, before: 0, maxPercent: 0 } : null,
  'checksums-broken': ({ brokenWallets, checkedWallets }) =>
    shareOf(brokenWallets, checkedWallets, { min: BROKEN_MIN, maxPercent: BROKEN_MAX_PERCENT }),
} as const satisfies Record<string, Guard>
export type GuardCode = keyof typeof GUARDS
export const GUARD_CODES = Object.keys(GUARDS) as GuardCode[]

/** One guard that tripped, as it is stored with the version. */
export interface GuardFinding extends GuardFacts {
  readonly code: GuardCode
}

/** What speaks against trusting a publication unseen; empty when nothing does. */
export function guardFindings(version: GuardedVersion): readonly GuardFinding[] {
  return GUARD_CODES.flatMap((code) => {
    const facts = GUARDS[code](version)
    return facts === null ? [] : [{ code, ...facts }]
  })
}

/** The rejections that say that the file has another form, not that the authority printed something odd. */
const STRANGE_CODES: readonly RejectionCode[] = [
  'malformed_row',
  'no_name',
  'no_key',
  'dangling_reference',
  'unknown_kind',
]

/** What the rejections of a parser tell the guards of the file's form. */
export function formFigures(
  rejected: readonly { readonly code: RejectionCode }[],
): Pick<GuardedVersion, 'strange' | 'unknownFields'> {
  return {
    strange: rejected.filter(({ code }) => STRANGE_CODES.includes(code)).length,
    unknownFields: rejected.filter(({ code }) => code === 'unparsed_field').length,
  }
}

function dropOf({ figures, before }: GuardedVersion, figure: keyof GuardedFigures): GuardFacts | null {
  if (before === null) return null
  const lost = before[figure] - figures[figure]
  const isDrop = lost >= DROP_MIN && lost * PERCENT > before[figure] * DROP_MAX_PERCENT
  return isDrop ? { now: figures[figure], before: before[figure], maxPercent: DROP_MAX_PERCENT } : null
}

function shareOf(
  part: number,
  whole: number,
  { min, maxPercent }: { readonly min: number; readonly maxPercent: number },
): GuardFacts | null {
  const trips = part >= min && part * PERCENT > whole * maxPercent
  return trips ? { now: part, before: whole, maxPercent } : null
}
