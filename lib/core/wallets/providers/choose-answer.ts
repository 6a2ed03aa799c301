import type { Severity } from '#lib/core/alerts/severity.ts'
import { digestJson } from '#lib/core/digest.ts'
import { exposedSeverity, type PassedLimit, passedLimits } from '#lib/core/rules/wallet-exposed.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'
import {
  type ApprovedPolicy,
  type ChoosingWay,
  OWN_PROVIDER,
  type ProviderPolicy,
  policyInForce,
  RATING_SEVERITY,
  ratingAnswerOf,
} from '#lib/core/wallets/providers/policy.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'
import type { ProviderLine } from '#lib/core/wallets/providers/read-kyt-answer.ts'
import { DAY_MS, toEpochMs } from '#lib/std/instant.ts'

/** A usable answer as it is stored: the last sound one of a provider, or one by which it contradicts itself. */
export interface StandingAnswer {
  readonly id: string
  readonly provider: string
  readonly state: 'answered' | 'contradicts'
  /** UTC. */
  readonly answeredAt: string
  readonly risk: VendorRisk
  readonly lines: readonly ProviderLine[]
  readonly digest: string
}

/** A person's choice against the policy, once it is in force. */
export interface StandingChoice {
  readonly id: string
  /** A provider; or `policy`: back to it. */
  readonly provider: string
  /** Of the answer that was chosen. */
  readonly digest: string | null
  /** Digests of all answers that lay before the person. */
  readonly seen: readonly string[]
  /** UTC. */
  readonly until: string
  /** Why it is over for good; null while that has not been recorded. */
  readonly lapsed: LapsedWhy | null
}

/** Everything that is known of a wallet when an answer is chosen. */
export interface ProviderStanding {
  readonly answers: readonly StandingAnswer[]
  readonly choice: StandingChoice | null
  /** Versions of the policy that hold or will; none while the first holds. */
  readonly policies: readonly ApprovedPolicy[]
}

/** One provider's answer as it may count. */
export interface Candidate {
  readonly provider: string
  /** Null for our own computation. */
  readonly answerId: string | null
  /** UTC. */
  readonly at: string
  readonly digest: string
  readonly risk: VendorRisk
  readonly shares: readonly ExposureShare[]
  readonly weight: Weight
}

/** How much an answer asks for: by the limits in force and the rating; compared from the first to the last. */
export interface Weight {
  readonly answer: 'hold' | 'alert' | null
  readonly severity: Severity | null
  /** Largest share that passes a limit, in ten-thousandths. */
  readonly share: number
}

/** Why an answer counts, or why a person's choice no longer does. */
export type ChosenWhy = 'no-answer' | 'only-answer' | ChoosingWay | 'person'
export type LapsedWhy = 'time-over' | 'answer-changed' | 'graver-since'

export interface ChosenAnswer {
  /** Null: nobody has answered, and nothing was computed. */
  readonly chosen: Candidate | null
  readonly why: ChosenWhy
  /** A person's choice that does not count any more. */
  readonly lapsed: { readonly id: string; readonly why: LapsedWhy } | null
  /** Everything that might have counted, in the order in which the policy prefers it. */
  readonly candidates: readonly Candidate[]
  /** The policy that chose, or that the person chose against. */
  readonly policy: ProviderPolicy
}

/** What the house has computed itself: shares of the newest check, and when. */
export interface OwnFigures {
  readonly shares: readonly ExposureShare[]
  /** UTC. */
  readonly at: string
}

export interface Choosing {
  readonly own: OwnFigures | null
  readonly standing: ProviderStanding
  readonly limits: Parameters<typeof passedLimits>[0]
  readonly nowMs: number
}

/** Which answer about a wallet counts, and why: a person's choice while it holds, else as the policy says. */
export function chooseAnswer(choosing: Choosing): ChosenAnswer {
  const { own, standing, nowMs } = choosing
  const { answers, choice } = standing
  const policy = policyInForce(standing.policies, nowMs)
  const weighing = { limits: choosing.limits, policy }
  const all = [
    ...(own === null ? [] : [ownCandidate(own, weighing)]),
    ...answers.map((answer) => candidateOf(answer, weighing)),
  ]
  const found = counted(all, answers)
  const way = wayOf(policy, found, nowMs)
  const candidates = sorted(found, way)
  const [first] = candidates
  if (first === undefined) return { chosen: null, why: 'no-answer', lapsed: null, candidates, policy }
  const lapsed = choice === null || choice.provider === 'policy' ? null : lapsedWhy(choice, candidates, nowMs)
  const picked = candidates.find(({ provider }) => provider === choice?.provider)
  if (choice !== null && picked !== undefined && lapsed === null)
    return { chosen: picked, why: 'person', lapsed: null, candidates, policy }
  return {
    chosen: first,
    why: candidates.length === 1 ? 'only-answer' : way,
    lapsed: choice === null || lapsed === null ? null : { id: choice.id, why: lapsed },
    candidates,
    policy,
  }
}

/**
 * A choice is over exactly what was seen: it ends with its time, or when something graver or milder has come since. Once it
 * has ended it stays so, also when the same answer comes again.
 */
function lapsedWhy(
  { provider, digest, seen, until, lapsed }: StandingChoice,
  candidates: readonly Candidate[],
  nowMs: number,
): LapsedWhy | null {
  if (lapsed !== null) return lapsed
  if (nowMs >= toEpochMs(until)) return 'time-over'
  const chosen = candidates.find((one) => one.provider === provider)
  if (chosen === undefined || chosen.digest !== digest) return 'answer-changed'
  const graver = candidates.some(
    (one) => !seen.includes(one.digest) && heavier(one.weight, chosen.weight) > 0,
  )
  return graver ? 'graver-since' : null
}

/** Of a provider that contradicts itself the graver of its two answers counts, until it answers anew. */
function counted(all: readonly Candidate[], answers: readonly StandingAnswer[]): readonly Candidate[] {
  const stateOf = new Map(answers.map(({ id, state }) => [id, state]))
  return [...Map.groupBy(all, ({ provider }) => provider).values()].flatMap((group) => {
    const sound = group.find(({ answerId }) => answerId === null || stateOf.get(answerId) === 'answered')
    const other = group.find((one) => one !== sound && (sound === undefined || one.at > sound.at))
    if (sound === undefined) return other === undefined ? [] : [other]
    return [other !== undefined && heavier(other.weight, sound.weight) > 0 ? other : sound]
  })
}

/** The way that can be gone: without a fresh answer, or one of ours, the gravest counts. */
function wayOf(policy: ProviderPolicy, candidates: readonly Candidate[], nowMs: number): ChoosingWay {
  const isPossible = {
    gravest: () => true,
    freshest: () => candidates.some(({ at }) => isFresh(at, nowMs, policy)),
    own: () => candidates.some(({ provider }) => provider === OWN_PROVIDER),
  }
  return isPossible[policy.way]() ? policy.way : 'gravest'
}

/** In the order in which a way prefers them; among equals our own first, then the newest. */
function sorted(candidates: readonly Candidate[], way: ChoosingWay): readonly Candidate[] {
  const isOwn = ({ provider }: Candidate) => Number(provider === OWN_PROVIDER)
  return candidates.toSorted((a, b) => {
    const byGravity = heavier(b.weight, a.weight)
    const byOwn = isOwn(b) - isOwn(a)
    const byAge = Math.sign(toEpochMs(b.at) - toEpochMs(a.at))
    const order = {
      gravest: [byGravity, byOwn, byAge],
      freshest: [byAge, byGravity],
      own: [byOwn, byGravity, byAge],
    }
    return order[way].find((one) => one !== 0) ?? (a.provider < b.provider ? -1 : 1)
  })
}

/** Has an answer not yet grown old? */
export function isFresh(at: string, nowMs: number, { freshDays }: ProviderPolicy): boolean {
  return nowMs - toEpochMs(at) <= freshDays * DAY_MS
}

interface Weighing extends Pick<Choosing, 'limits'> {
  readonly policy: ProviderPolicy
}

function ownCandidate({ shares, at }: OwnFigures, { limits, policy }: Weighing): Candidate {
  const said = shares.map(({ exposureId: _id, ...share }) => share)
  return {
    ...{ provider: OWN_PROVIDER, answerId: null, at, digest: digestJson(said), risk: 'unknown', shares },
    weight: weightOf(passedLimits(limits, shares), 'unknown', policy),
  }
}

function candidateOf(
  { id, provider, answeredAt, ...answer }: StandingAnswer,
  { limits, policy }: Weighing,
): Candidate {
  const { risk, lines, digest } = answer
  const shares = sharesOf({ id, provider, lines })
  const weight = weightOf(passedLimits(limits, shares), risk, policy)
  return { provider, answerId: id, at: answeredAt, digest, risk, shares, weight }
}

/** A provider's lines as the gate knows exposures: by chain and direction, what has no category of ours left out. */
function sharesOf({ id, provider, lines }: Pick<StandingAnswer, 'id' | 'provider' | 'lines'>) {
  const ways = Map.groupBy(lines, ({ chain, direction }) => `${chain} ${direction}`)
  return [...ways.values()].flatMap(([first, ...rest]): ExposureShare[] => {
    if (first === undefined) return []
    const { chain, direction } = first
    const named = [first, ...rest].flatMap(({ category, direct, indirect }) =>
      category === null ? [] : [{ category, direct, indirect }],
    )
    const categories = [...Map.groupBy(named, ({ category }) => category)].map(([category, same]) => ({
      category,
      direct: Math.min(
        WHOLE,
        same.reduce((sum, one) => sum + one.direct, 0),
      ),
      indirect: Math.min(
        WHOLE,
        same.reduce((sum, one) => sum + one.indirect, 0),
      ),
    }))
    return [
      { exposureId: id, chain, token: '', direction, method: 'provider', hops: 0, provider, categories },
    ]
  })
}

const WHOLE = 10_000
const SEVERITIES: readonly (Severity | null)[] = [null, 'low', 'medium', 'high', 'critical']
const ANSWERS: readonly Weight['answer'][] = [null, 'alert', 'hold']

function weightOf(passed: readonly PassedLimit[], risk: VendorRisk, policy: ProviderPolicy): Weight {
  const asked = [
    ...passed.map(({ reach, limit }) => (reach === 'direct' ? limit.directAnswer : limit.indirectAnswer)),
    ratingAnswerOf(policy, risk),
  ]
  const severities = [...passed.map(exposedSeverity), RATING_SEVERITY[risk]]
  return {
    answer: ANSWERS[Math.max(...asked.map((one) => ANSWERS.indexOf(one)))] ?? null,
    severity: SEVERITIES[Math.max(...severities.map((one) => SEVERITIES.indexOf(one)))] ?? null,
    share: Math.max(0, ...passed.map(({ share }) => share)),
  }
}

/** Above zero where the first asks for more than the second. */
export function heavier(a: Weight, b: Weight): number {
  return (
    ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.share - b.share
  )
}
