import { isSomebodyElse, type ScreenedSubject } from '#lib/core/alerts/reasons.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import { digestJson } from '#lib/core/digest.ts'
import { listedName } from '#lib/core/rules/listed-name.ts'
import type { NameHit, NameQuery } from '#lib/core/screening/hit.ts'

/** What a hit means at the gate, weakest first: the code of the reason that it gives. */
export const GRAVITIES = ['name/listed-for-due-diligence', 'name/possibly-listed', 'name/listed'] as const
export type Gravity = (typeof GRAVITIES)[number]

/** A clearing of this gravity lets transactions pass that would be held: it takes two people. */
export const FOUR_EYES_GRAVITY: Gravity = 'name/listed'

/** Days that a clearing holds before the question is asked again, and before its end that it comes up for review. */
export const CLEARED_DAYS: Readonly<Record<Gravity, number>> = {
  'name/listed-for-due-diligence': 730,
  'name/possibly-listed': 365,
  'name/listed': 180,
}
export const REVIEW_DAYS = 30

/** Clearings that say: two different parties. A broken checksum or a delisting says nothing of who somebody is. */
export const TELLS_APART: ReadonlySet<string> = new Set<DecisionReason>([
  'FM-NAME-ONLY',
  'FM-DOB-MISMATCH',
  'FM-NATIONALITY',
  'FM-ENTITY-TYPE',
])

/** Why a clearing no longer answers the question: what is not as it was when it was judged. */
export const LAPSES = ['entry', 'customer', 'matcher', 'expired'] as const
export type Lapse = (typeof LAPSES)[number]

/** What the officer saw of the match: the two names, the score, and what spoke for and against. */
export interface JudgedMatch {
  readonly gravity: Gravity
  readonly query: string
  readonly candidate: string
  /** 0..1, four decimals. */
  readonly score: number
  /** Each feature's share of the score: positive for, negative against. */
  readonly features: readonly { readonly code: string; readonly share: number }[]
}

/** Parties of a customer's own record that can be told apart from a listed one for good (誤検知の記憶). */
export const CLEARED_PARTIES = ['customer', 'beneficial_owner'] as const
export type ClearedParty = (typeof CLEARED_PARTIES)[number]

/** A party of a customer's record that two parties are known to be not: the listed one, and on which grounds. */
export interface ClearedPair {
  readonly id: string
  readonly party: ClearedParty
  /** Digest of all that was put to the matcher about the party. */
  readonly partyHash: string
  readonly sourceId: string
  readonly entryKey: string
  /** States of the entry that say exactly what it said when it was judged. */
  readonly entryVersionIds: readonly string[]
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly judged: JudgedMatch
  /** UTC. */
  readonly expiresAt: string
}

/** A name hit, whose it is, and the digests of the parties of the record that bear the name. */
export interface MetName {
  readonly subject: ScreenedSubject
  readonly hit: NameHit
  readonly partyHashes: readonly string[]
}

/** With what and when the question is asked now. */
export interface AskedWith {
  readonly matcherVersion: string
  readonly policyVersion: string
  /** UTC. */
  readonly at: string
}

/** A clearing that does not answer for a hit any more, and why. */
export interface LapsedPair {
  readonly pair: ClearedPair
  readonly lapses: readonly Lapse[]
}

/**
 * Digest of what is put to the matcher about one party; what is not known does not count. Nor do numbers of passports and other
 * documents: people renew them, and one that becomes a listed party's ends a clearing by itself (see `recall`).
 */
export function partyHash({ identifiers: _, ...query }: NameQuery): string {
  return digestJson(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null)))
}

/** The match as an officer judges it. */
export function judgedMatch(hit: NameHit): JudgedMatch {
  const [finding] = listedName([{ subject: 'customer', hit }], [])
  const gravity = GRAVITIES.find((code) => code === finding?.code) ?? FOUR_EYES_GRAVITY
  const { query, candidate } = hit.matched
  const features = hit.features.map(({ code, score, weight }) => ({ code, share: score * weight }))
  return { gravity, query, candidate, score: hit.score, features }
}

/** What is recalled from: the hits of one screening, the digests of all parties of the record, its clearings. */
export interface Recalling {
  readonly met: readonly MetName[]
  readonly record: readonly string[]
  readonly pairs: readonly ClearedPair[]
}

/** What the memory says: the entry states that everybody met was told apart from, and what does not answer any more. */
export interface Recalled {
  readonly dismissed: readonly string[]
  readonly lapsed: readonly LapsedPair[]
}

/**
 * Puts the hits of a customer's own record to its clearings. An entry is dismissed only when every party that met it was
 * told apart from it; a clearing of a party that the record holds no more has lapsed whoever is met. The other side of a
 * transaction is somebody else each time and is never spared; addresses are not asked about here at all.
 */
export function recall({ met, record, pairs }: Recalling, now: AskedWith): Recalled {
  const own = met.filter(({ subject }) => !isSomebodyElse(subject))
  const open = new Set<string>()
  const lapsed = pairs
    .filter((pair) => !record.includes(pair.partyHash))
    .map((pair): LapsedPair => ({ pair, lapses: ['customer'] }))
  for (const one of own) {
    if (one.partyHashes.length === 0) open.add(one.hit.entryVersionId)
    for (const hash of one.partyHashes) {
      const judged = pairs
        .filter((pair) => pair.partyHash === hash && isAbout(pair, one))
        .map((pair): LapsedPair => ({ pair, lapses: lapsesOf(pair, one.hit, now) }))
      if (judged.some(({ lapses }) => lapses.length === 0)) continue
      open.add(one.hit.entryVersionId)
      lapsed.push(...judged)
    }
  }
  const dismissed = own.map(({ hit }) => hit.entryVersionId).filter((id) => !open.has(id))
  return {
    dismissed: [...new Set(dismissed)],
    lapsed: [...new Map(lapsed.map((one) => [one.pair.id, one])).values()],
  }
}

function isAbout(pair: ClearedPair, { subject, hit }: MetName): boolean {
  const party: ScreenedSubject = subject === 'alias' ? 'customer' : subject
  return pair.party === party && pair.sourceId === hit.sourceId && pair.entryKey === hit.entityKey
}

/**
 * Why a clearing of the very party does not answer for this hit; empty while it does. A newer matcher or policy keeps
 * it as long as its answer on the pair is equivalent: nothing graver, no fact beside the name that
 * supports it and that the officer did not see, no contradiction gone that he saw. How alike the names are is score, and
 * the score alone decides nothing.
 */
function lapsesOf(pair: ClearedPair, hit: NameHit, now: AskedWith): readonly Lapse[] {
  const sameMatcher = pair.matcherVersion === now.matcherVersion && pair.policyVersion === now.policyVersion
  return [
    ...(pair.entryVersionIds.includes(hit.entryVersionId) ? [] : (['entry'] as const)),
    ...(sameMatcher || isEquivalent(pair.judged, judgedMatch(hit)) ? [] : (['matcher'] as const)),
    ...(isNumberNew(pair.judged, hit) ? (['customer'] as const) : []),
    ...(pair.expiresAt <= now.at ? (['expired'] as const) : []),
  ]
}

/** The customer has a number of the listed party that the officer did not see. */
function isNumberNew({ features }: JudgedMatch, hit: NameHit): boolean {
  const agrees = ({ code }: { readonly code: string }) => code === 'identifier_agrees'
  return hit.features.some(agrees) && !features.some(agrees)
}

/** Features that are facts about the party, not ways in which the two names are alike. */
const FACTS = /^(weak_alias|kind|identifier|birth|country|gender)/

function isEquivalent(judged: JudgedMatch, asked: JudgedMatch): boolean {
  if (GRAVITIES.indexOf(asked.gravity) > GRAVITIES.indexOf(judged.gravity)) return false
  const { supports, contradicts } = evidenceOf(judged)
  const { supports: supportsNow, contradicts: contradictsNow } = evidenceOf(asked)
  return supportsNow.isSubsetOf(supports) && contradicts.isSubsetOf(contradictsNow)
}

function evidenceOf({ features }: JudgedMatch) {
  const codes = (sign: number) =>
    new Set(
      features.filter(({ code, share }) => FACTS.test(code) && share * sign > 0).map(({ code }) => code),
    )
  return { supports: codes(1), contradicts: codes(-1) }
}
