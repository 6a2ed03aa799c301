import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { scoreOfPoints } from '#lib/core/screening/calibration.ts'
import { compareNames, type NameComparison } from '#lib/core/screening/compare-names.ts'
import { HEARD_ONLY_WEIGHT } from '#lib/core/screening/features.ts'
import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** An asked name as it is compared with entities of one kind. */
export interface AskedReading {
  readonly prepared: PreparedName
  /** The same name as a person's, where nobody said what bears it and it names no form of enterprise; else null. */
  readonly asPerson: () => PreparedName | null
}

/**
 * What makes two words meet that are not written alike. Enterprises and ships bear few words and any of them, so that an
 * ordinary person's name sounds like one of thousands: サトウ アオイ like Sidar Company.
 */
const NOT_WRITTEN_ALIKE: ReadonlySet<NameObservation> = new Set([
  'slips',
  'slip_word',
  'sound',
  'spelled',
  'spelling',
  'joined',
])

/** Takes an asked name apart for entities of the kind `as`; `kind`: what is known of who bears it. */
export function askedReading(text: string, kind: EntityKind, as: EntityKind): AskedReading {
  const prepared = prepareName(text, as)
  const open = kind === 'unknown' && as !== 'person' && as !== 'unknown'
  let person: PreparedName | null | undefined = open ? undefined : null
  return {
    prepared,
    asPerson: () => {
      person ??=
        person === null || prepareName(text, 'unknown').kind === 'organisation'
          ? null
          : prepareName(text, 'person')
      return person
    },
  }
}

/**
 * Compares an asked name with a listed one. A name of whoever it may be, that meets an enterprise or a ship by ear, slips or words
 * run together, is judged as a person's would be: the bearer of a bank account is mostly one; where not one word is written alike,
 * that counts against it too. Written alike, it keeps its score.
 */
export function compareAsked({ prepared, asPerson }: AskedReading, listed: PreparedName): NameComparison {
  const compared = compareNames(prepared, listed)
  if (compared.person || !compared.features.some(({ code }) => isByEar(code))) return compared
  const person = asPerson()
  if (person === null) return compared
  const doubted = withDoubt(compareNames(person, listed))
  return doubted.points < compared.points ? doubted : compared
}

/** Takes off what hearing alone leaves open. */
function withDoubt(compared: NameComparison): NameComparison {
  if (compared.features.length === 0 || compared.tokens.some(({ reason }) => reason === 'equal'))
    return compared
  const points = compared.points + HEARD_ONLY_WEIGHT
  const features = [
    ...compared.features,
    { code: 'heard_only' as const, score: 1, weight: HEARD_ONLY_WEIGHT },
  ]
  return { ...compared, points, score: scoreOfPoints(points), features }
}

function isByEar(code: string): boolean {
  return NOT_WRITTEN_ALIKE.has(code as NameObservation)
}
