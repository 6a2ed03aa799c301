import type { BeneficialOwnerInput, CustomerInput, CustomerNames } from '#lib/core/customers/customer.ts'
import type { NameQuery } from '#lib/core/screening/hit.ts'

/** One party of a customer's record that is screened by name: the customer itself, or a beneficial owner. */
export interface ScreenedParty {
  readonly subject: 'customer' | 'beneficial_owner'
  readonly query: NameQuery
}

/** What of a customer's record is screened: enough of it where very many are read. */
export interface PartyRecord {
  readonly kind: CustomerInput['kind']
  readonly names: CustomerNames
  readonly aliases: readonly CustomerNames[]
  readonly dateOfBirth?: string | null | undefined
  readonly registrationNumber?: string | null | undefined
  readonly kyc: {
    readonly nationality?: string | null | undefined
    readonly identityDocuments?: readonly { readonly type: string; readonly number: string }[] | undefined
  }
  readonly beneficialOwners?: readonly BeneficialOwnerInput[] | null | undefined
}

/** A number that may not be used for anything but tax and social security (個人番号; 番号法 9 条・19 条). */
const NOT_TO_BE_USED = 'my_number_card'

/**
 * Numbers by which a list may name a customer: of passports and other documents (本人確認書類), of registers (法人番号). The
 * individual number is never among them.
 */
function screenedNumbers({ kyc, registrationNumber }: PartyRecord): readonly string[] {
  const documents = (kyc.identityDocuments ?? []).filter(({ type }) => type !== NOT_TO_BE_USED)
  return [...new Set([...documents.map(({ number }) => number), registrationNumber ?? ''])].filter(
    (number) => number !== '',
  )
}

/** Who is screened when a customer's record arrives, changes, or the lists change (顧客及び実質的支配者). */
export function customerParties(input: PartyRecord): readonly ScreenedParty[] {
  const identifiers = screenedNumbers(input)
  const own: ScreenedParty = {
    subject: 'customer',
    query: {
      names: [...allNames(input.names), ...input.aliases.flatMap(allNames)],
      kind: input.kind === 'person' ? 'person' : 'organisation',
      dateOfBirth: input.kind === 'person' ? (input.dateOfBirth ?? null) : null,
      country: input.kyc.nationality ?? null,
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
  }
  const owners = input.kind === 'corporation' ? (input.beneficialOwners ?? []) : []
  return [
    own,
    ...owners.map(
      (owner): ScreenedParty => ({
        subject: 'beneficial_owner',
        query: {
          names: allNames(owner.names),
          kind: 'person',
          dateOfBirth: owner.dateOfBirth ?? null,
          country: owner.nationality ?? null,
        },
      }),
    ),
  ]
}

/** True when a name of the record's aliases was the one that met the list. */
export function isAlias(input: Pick<PartyRecord, 'names' | 'aliases'>, name: string): boolean {
  return (
    !allNames(input.names).includes(name) && input.aliases.some((alias) => allNames(alias).includes(name))
  )
}

function allNames(names: CustomerNames): string[] {
  return [names.kanji, names.kana, names.latin].filter((name) => name !== undefined)
}
