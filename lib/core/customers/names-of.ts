import type { ScreenedSubject } from '#lib/core/alerts/reasons.ts'
import type { CustomerInput, CustomerNames } from '#lib/core/customers/customer.ts'
import type { NameQuery } from '#lib/core/screening/hit.ts'

/** One party of a customer record that is put to the lists, and whose it is. */
export interface ScreenedParty {
  readonly subject: Exclude<ScreenedSubject, 'counterparty'>
  readonly query: NameQuery
}

/**
 * Everybody in a customer record whose name must be compared with the lists: the customer, the other names it goes
 * by, and the beneficial owners (実質的支配者). Birth and nationality go along, so that namesakes can be told apart.
 */
export function namesOf(customer: CustomerInput): readonly ScreenedParty[] {
  const person = customer.kind === 'person'
  const known = {
    kind: person ? ('person' as const) : ('organisation' as const),
    dateOfBirth: person ? (customer.dateOfBirth ?? null) : null,
    country: customer.kyc.nationality ?? (person ? null : customer.kyc.residence),
  }
  const parties: ScreenedParty[] = [
    { subject: 'customer', query: { names: textsOf(customer.names), ...known } },
  ]
  for (const alias of customer.aliases) {
    parties.push({ subject: 'alias', query: { names: textsOf(alias), ...known } })
  }
  const owners = customer.kind === 'corporation' ? customer.beneficialOwners : []
  for (const owner of owners) {
    const { dateOfBirth = null, nationality: country = null } = owner
    const query = { names: textsOf(owner.names), kind: 'person' as const, dateOfBirth, country }
    parties.push({ subject: 'beneficial_owner', query })
  }
  return parties
}

/** The spellings of one name, each once: 漢字, カナ, ローマ字. */
function textsOf(names: CustomerNames): readonly string[] {
  return [...new Set([names.kanji, names.kana, names.latin].filter((name) => name !== undefined))]
}
