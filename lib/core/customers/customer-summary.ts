import type { CustomerInput, CustomerNames } from '#lib/core/customers/customer.ts'

/** What the lists and tables of the desk show of a customer without opening the record. */
export interface CustomerSummary {
  /** Kanji, else kana, else Latin. */
  readonly displayName: string
  readonly kanaName: string | null
  readonly latinName: string | null
  readonly searchText: string
  readonly nationality: string | null
  readonly residence: string
}

/** A name of the customer's record as it is kept for screening. */
export interface RecordedName {
  readonly role: 'customer' | 'alias' | 'beneficial_owner'
  readonly script: 'kanji' | 'kana' | 'latin'
  readonly full: string
}

/** The form in which names are looked up by part: NFKC, lower case, single spaces. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The shown name of a set of names: kanji, else kana, else Latin. */
function displayNameOf(names: CustomerNames): string {
  return names.kanji ?? names.kana ?? names.latin ?? ''
}

/** Condenses a customer's record for tables and look-up. */
export function summariseCustomer(input: CustomerInput): CustomerSummary {
  return {
    displayName: displayNameOf(input.names),
    kanaName: input.names.kana ?? null,
    latinName: input.names.latin ?? null,
    searchText: foldForSearch(
      recordedNames(input)
        .map(({ full }) => full)
        .join(' '),
    ),
    nationality: input.kyc.nationality ?? null,
    residence: input.kyc.residence,
  }
}

/** Every name of the record: the customer's own, its aliases, its beneficial owners. */
export function recordedNames(input: CustomerInput): readonly RecordedName[] {
  const owners = input.kind === 'corporation' ? input.beneficialOwners : []
  return [
    ...namesIn('customer', input.names),
    ...input.aliases.flatMap((names) => namesIn('alias', names)),
    ...owners.flatMap((owner) => namesIn('beneficial_owner', owner.names)),
  ]
}

function namesIn(role: RecordedName['role'], names: CustomerNames): RecordedName[] {
  return (['kanji', 'kana', 'latin'] as const).flatMap((script) => {
    const full = names[script]
    return full === undefined ? [] : [{ role, script, full }]
  })
}
