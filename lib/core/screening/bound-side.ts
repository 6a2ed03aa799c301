import { NAME_TOKENS_MAX } from '#lib/core/names/fold-name.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import { WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { bearsName, isFull, isLeftOpen } from '#lib/core/screening/lone-word.ts'
import { isTelling, isUnasked } from '#lib/core/screening/observe-names.ts'

const UNMET = Number.POSITIVE_INFINITY

/** The words of one name with how each is met at best; kept from name to name, for very many are bounded. */
export class Side {
  count = 0
  weight = 0
  letters = 0
  readonly ids = new Uint32Array(NAME_TOKENS_MAX)
  readonly roles = new Uint8Array(NAME_TOKENS_MAX)
  readonly weights = new Float64Array(NAME_TOKENS_MAX)
  readonly bits = new Float64Array(NAME_TOKENS_MAX)
  readonly lengths = new Uint16Array(NAME_TOKENS_MAX)
  /** 1 for words in Latin letters. */
  readonly latin = new Uint8Array(NAME_TOKENS_MAX)
  readonly scores = new Float64Array(NAME_TOKENS_MAX)
  /** Least doubt that its meeting costs, in points; infinite while it is not met. */
  readonly doubts = new Float64Array(NAME_TOKENS_MAX)
  metWeight = 0
  metBits = 0
  unasked = 0
  readonly missing = { words: 0, latin: 0, weight: 0 }
  metFull = 0
  full = 0

  begin(): void {
    this.count = 0
    this.weight = 0
    this.letters = 0
  }

  /** Lets go of what was met, not of the words. */
  unmeet(): void {
    this.scores.fill(0, 0, this.count)
    this.doubts.fill(UNMET, 0, this.count)
  }

  add(role: number, weight: number, bits: number): number {
    const at = this.count++
    this.roles[at] = role
    this.weights[at] = weight
    this.bits[at] = bits
    this.scores[at] = 0
    this.doubts[at] = UNMET
    this.weight += weight
    return at
  }

  setLength(at: number, length: number): void {
    this.lengths[at] = length
    this.letters += length
  }

  improve(places: number, score: number, doubt: number): void {
    for (let at = 0; places >>> at !== 0 && at < this.count; at++) {
      if ((places & (1 << at)) === 0) continue
      if (score > (this.scores[at] ?? 0)) this.scores[at] = score
      if (doubt < (this.doubts[at] ?? 0)) this.doubts[at] = doubt
    }
  }
}

/** Whether one of the names may be the one word that stands for the other (see `isLoneWord`). */
export function mayStandAlone(own: Side, theirs: Side, person: boolean): boolean {
  if (own.full !== 1 && theirs.full !== 1) return false
  const longer = own.full === 1 ? theirs : own
  const roles = person ? ALONE.person : ALONE.other
  let bearers = 0
  for (let at = 0; at < longer.count; at++) {
    const role = longer.roles[at] ?? 0
    if (ROLES[role]?.full !== 1) continue
    if ((longer.doubts[at] ?? UNMET) < UNMET && roles.bears[role]) bearers += 1
    else if (!roles.open[role]) return false
  }
  return bearers === 1
}

const ALONE = { person: aloneRoles(true), other: aloneRoles(false) }

function aloneRoles(person: boolean) {
  return {
    bears: WORD_ROLES.map((role) => bearsName(role, person)),
    open: WORD_ROLES.map((role) => isLeftOpen(role, person)),
  }
}

const ROLES = WORD_ROLES.map((role: WordRole) => ({
  full: isFull({ role }) ? 1 : 0,
  telling: isTelling({ role }),
  unasked: isUnasked({ role }),
}))

/** Adds up what of one name is met and what is not. */
export function sumUp(side: Side): void {
  const { missing } = side
  side.metWeight = side.metBits = side.unasked = side.metFull = side.full = 0
  missing.words = missing.latin = missing.weight = 0
  for (let at = 0; at < side.count; at++) {
    const [weight, doubt, role] = [side.weights[at] ?? 0, side.doubts[at] ?? 0, ROLES[side.roles[at] ?? 0]]
    side.full += role?.full ?? 0
    if (doubt < UNMET) {
      side.metWeight += weight
      side.metBits += (side.bits[at] ?? 0) * (side.scores[at] ?? 0)
      side.metFull += 1
    } else if (role?.unasked) side.unasked += weight
    else if (role?.telling) {
      missing.words += 1
      missing.latin += side.latin[at] ?? 0
      missing.weight += weight
    }
  }
}

/** What the doubts of one name's words cost at least; one word of either name may share a meeting with another. */
export function doubtIn(side: Side, unmet: (weight: number) => number): number {
  let doubt = 0
  for (let at = 0; at < side.count; at++) {
    const own = side.doubts[at] ?? UNMET
    if (own === 0 || own === UNMET || !ROLES[side.roles[at] ?? 0]?.telling) continue
    doubt += Math.min(own, unmet(side.weights[at] ?? 0))
  }
  return doubt
}
