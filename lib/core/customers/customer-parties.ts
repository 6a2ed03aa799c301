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
  readonly kyc: { readonly nationality?: string | null | undefined }
  readonly beneficialOwners?: readonly BeneficialOwnerInput[] | null | undefined
}

/** Who is screened when a customer's record arrives, changes, or the lists change (顧客及び実質的支配者). */
export function customerParties(input: PartyRecord): readonly ScreenedParty[] {
  const own: ScreenedParty = {
    subject: 'customer',
    query: {
      names: [...allNames(input.names), ...input.aliases.flatMap(allNames)],
      kind: input.kind === 'person' ? 'person' : 'organisation',
      dateOfBirth: input.kind === 'person' ? (input.dateOfBirth ?? null) : null,
      country: input.kyc.nationality ?? null,
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
