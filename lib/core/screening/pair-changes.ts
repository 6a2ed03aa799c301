import { entryDifference } from '#lib/core/lists/entry-difference.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { type ClearedParty, partyHash } from '#lib/core/screening/cleared-pair.ts'
import type { NameQuery } from '#lib/core/screening/hit.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { canonicalJson, type Json } from '#lib/std/canonical-json.ts'

/** One thing that is not as it was when two parties were told apart, with both values; null where there is none. */
export interface PairChange {
  readonly side: 'entry' | 'customer' | 'matcher'
  /** A part of the entry or of what was put to the matcher, `listed`, `inRecord`, `matcherVersion`, `policyVersion`. */
  readonly field: string
  readonly before: Json
  readonly after: Json
}

interface MatcherNames {
  readonly matcherVersion: string
  readonly policyVersion: string
}

/** Both states of entry, record and matcher. */
export interface ComparedStates {
  readonly entryBefore: ListedEntity
  readonly entryNow: ListedEntity | null
  readonly partiesBefore: readonly ScreenedParty[]
  readonly partiesNow: readonly ScreenedParty[]
  readonly matcherBefore: MatcherNames
  readonly matcherNow: MatcherNames | null
}

/** What changed since two parties were told apart, field by field: the entry, the customer's record, the matcher. */
export function pairChanges(
  pair: { readonly party: ClearedParty; readonly partyHash: string; readonly entryKey: string },
  states: ComparedStates,
): readonly PairChange[] {
  return [...entryChanges(pair.entryKey, states), ...customerChanges(pair, states), ...matcherChanges(states)]
}

function entryChanges(key: string, { entryBefore, entryNow }: ComparedStates): readonly PairChange[] {
  if (entryNow === null) return [{ side: 'entry', field: 'listed', before: true, after: false }]
  return entryDifference(key, entryBefore, entryNow).fields.map((field) => ({ side: 'entry', ...field }))
}

function customerChanges(
  { party, partyHash: hash }: { readonly party: ClearedParty; readonly partyHash: string },
  { partiesBefore, partiesNow }: ComparedStates,
): readonly PairChange[] {
  const bearing = (parties: readonly ScreenedParty[]) => parties.filter(({ part }) => part === party)
  const before = bearing(partiesBefore).find(({ query }) => partyHash(query) === hash)?.query
  const now = bearing(partiesNow)
  if (before === undefined || now.length === 0) return []
  const same = now.find(({ query }) => partyHash(query) === hash)?.query
  if (same !== undefined) return queryChanges(before, same)
  // Of several beneficial owners the one that goes by a name of the judged one is it; else it is gone.
  const after =
    now.find(({ query }) => query.names.some((name) => before.names.includes(name)))?.query ??
    (party === 'customer' ? now[0]?.query : undefined)
  if (after === undefined) return [{ side: 'customer', field: 'inRecord', before: true, after: false }]
  return queryChanges(before, after)
}

function queryChanges(before: NameQuery, after: NameQuery): readonly PairChange[] {
  const [old, next] = [before, after].map((query) => query as unknown as Readonly<Record<string, Json>>)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields.flatMap((field): PairChange[] => {
    const values = { before: old?.[field] ?? null, after: next?.[field] ?? null }
    const same = canonicalJson(values.before) === canonicalJson(values.after)
    return same ? [] : [{ side: 'customer', field, ...values }]
  })
}

function matcherChanges({ matcherBefore, matcherNow }: ComparedStates): readonly PairChange[] {
  return (['matcherVersion', 'policyVersion'] as const).flatMap((field): PairChange[] => {
    const [before, after] = [matcherBefore[field], matcherNow?.[field] ?? matcherBefore[field]]
    return before === after ? [] : [{ side: 'matcher', field, before, after }]
  })
}
