import { SCREENED_SUBJECTS, type ScreenedSubject } from '#lib/core/alerts/reasons.ts'
import {
  CLEARED_PARTIES,
  type ClearedParty,
  type MetName,
  partyHash,
} from '#lib/core/screening/cleared-pair.ts'
import type { Hit, NameQuery } from '#lib/core/screening/hit.ts'

/** One party as it was put to the matcher: which part of the subject it is, and which of its names are aliases only. */
export interface ScreenedParty {
  readonly part: string
  readonly query: NameQuery
  readonly aliases?: readonly string[] | undefined
}

/** The digests of the parties of a customer's own record. */
export function recordHashes(parties: readonly ScreenedParty[]): readonly string[] {
  return parties.filter(isOwn).map(({ query }) => partyHash(query))
}

/** The name hits of a screening, each with the parties of the record that bear the name which was met. */
export function metNames(
  parties: readonly ScreenedParty[],
  hits: readonly { readonly part: string; readonly hit: Hit }[],
): readonly MetName[] {
  return hits.flatMap(({ part, hit }): MetName[] => {
    const subject = SCREENED_SUBJECTS.find((one): one is ScreenedSubject => one === part)
    if (subject === undefined || hit.kind !== 'name') return []
    const bearers = bearersOf(parties, part, hit.matched.query)
    return [{ subject, hit, partyHashes: bearers.map(({ hash }) => hash) }]
  })
}

/** The parties of the record, with their digests, that bear the name which a hit met. */
export function bearersOf(
  parties: readonly ScreenedParty[],
  part: string,
  name: string,
): readonly (ScreenedParty & { readonly part: ClearedParty; readonly hash: string })[] {
  const own = part === 'alias' ? 'customer' : part
  return parties.flatMap((party) => {
    const known = CLEARED_PARTIES.find((one) => one === party.part)
    if (known === undefined || known !== own || !party.query.names.includes(name)) return []
    return [{ ...party, part: known, hash: partyHash(party.query) }]
  })
}

function isOwn({ part }: ScreenedParty): boolean {
  return part === 'customer' || part === 'beneficial_owner'
}
