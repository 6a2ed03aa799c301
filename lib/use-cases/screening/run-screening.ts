import type { ScreenedSubject } from '#lib/core/alerts/reasons.ts'
import type { CustomerInput } from '#lib/core/customers/customer.ts'
import { customerParties, isAlias } from '#lib/core/customers/customer-parties.ts'
import { digestJson } from '#lib/core/digest.ts'
import type { SubjectNameHit } from '#lib/core/rules/rule-hit.ts'
import { type ScreeningIndex, screenName, screenWallet } from '#lib/core/screening/engine.ts'
import type { Hit, NameHit, NameQuery, WalletHit } from '#lib/core/screening/hit.ts'
import { resultDigest } from '#lib/core/screening/replayed-hits.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import type { ScreeningInput as StoredInput } from '#lib/core/screening/screening-input.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { NewScreening, ScreenedPart } from '#lib/db/screenings.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'

const MICROSECONDS_PER_MILLISECOND = 1_000

/** One party as it is put to the matcher; `aliases` are those of its names that are aliases only. */
interface AskedParty extends ScreenedParty {
  readonly part: ScreenedPart
}

/** What is put to the matcher. */
export type ScreeningInput = StoredInput<AskedParty>

/** What the matcher gave back, and how long it took. */
export interface ScreeningRun {
  readonly input: ScreeningInput
  readonly hits: readonly { readonly part: ScreenedPart; readonly hit: Hit }[]
  readonly durationUs: number
}

/** Puts names and addresses to the lists in force: in memory, deterministic for one index. `screen` puts one party. */
export function runScreening(
  { index }: Pick<IndexInForce, 'index'>,
  input: ScreeningInput,
  screen: (index: ScreeningIndex, query: NameQuery) => readonly NameHit[] = screenName,
): ScreeningRun {
  const started = performance.now()
  const names = input.parties.flatMap(({ part, query, aliases }) =>
    screen(index, query).map((hit) => ({
      part: aliases?.includes(hit.matched.query) ? 'alias' : part,
      hit,
    })),
  )
  const wallets = input.addresses.flatMap((address) =>
    screenWallet(index, address).map((hit) => ({ part: 'wallet' as const, hit })),
  )
  const durationUs = Math.round((performance.now() - started) * MICROSECONDS_PER_MILLISECOND)
  return { input, hits: [...wallets, ...names], durationUs }
}

/** Screens everybody in a customer's record: its own names and aliases, and its beneficial owners. */
export function screenCustomer(lists: IndexInForce, customer: CustomerInput): ScreeningRun {
  return runScreening(lists, partiesOf(customer))
}

/** What is put to the matcher about a customer. */
export function partiesOf(customer: CustomerInput): ScreeningInput {
  return {
    parties: customerParties(customer).map(({ subject, query }) => {
      const aliases = subject === 'customer' ? query.names.filter((name) => isAlias(customer, name)) : []
      return aliases.length === 0 ? { part: subject, query } : { part: subject, query, aliases }
    }),
    addresses: [],
  }
}

/** The wallet hits of a run. */
export function walletHitsOf(hits: ScreeningRun['hits']): WalletHit[] {
  return hits.flatMap(({ hit }) => (hit.kind === 'wallet' ? [hit] : []))
}

/** The name hits of a run with whose name each one was. */
export function nameHitsOf(hits: ScreeningRun['hits']): SubjectNameHit[] {
  return hits.flatMap(({ part, hit }) =>
    isNameHitOf(part, hit) ? [{ subject: part as ScreenedSubject, hit }] : [],
  )
}

function isNameHitOf(part: ScreenedPart, hit: Hit): hit is NameHit {
  return hit.kind === 'name' && part !== 'wallet' && part !== 'query'
}

interface Recording {
  readonly lists: IndexInForce
  readonly run: ScreeningRun
  readonly subject: NewScreening['subject']
  readonly subjectId: string | null
}

/** The screening as it will be stored: enough to replay it and to explain every hit. */
export function screeningOf(
  { newId, now, actor }: Pick<Context, 'newId' | 'now' | 'actor'>,
  { lists, run, subject, subjectId }: Recording,
): NewScreening {
  const input = run.input as unknown as Json
  return {
    id: newId(),
    subject,
    subjectId,
    input,
    inputHash: digestJson(input),
    resultDigest: resultDigest(input, run.hits),
    listVersionSetId: lists.listVersionSetId,
    matcherVersion: lists.matcherVersion,
    policyVersion: lists.policyVersion,
    durationUs: run.durationUs,
    at: now,
    by: actorRef(actor),
    hits: run.hits.map((found) => ({ id: newId(), ...found })),
  }
}
