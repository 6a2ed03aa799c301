/** Column names of a CSV: the paths of a message's fields, joined by dots. */
export const TRANSACTION_COLUMNS = [
  'externalId',
  'customerExternalId',
  'kind',
  'asset',
  'quantity',
  'jpyRate',
  'rateSource',
  'rateAt',
  'occurredAt',
  'side',
  'counterparty.address',
  'counterparty.chain',
  'counterparty.tag',
  'counterparty.name',
  'counterparty.country',
  'counterparty.class',
  'counterparty.vasp',
  'txHash',
  'ip.address',
  'ip.country',
  'purpose',
  'nft.contract',
  'nft.tokenId',
  'nft.standard',
  'nft.marketplace',
  'nft.royaltyReceivers',
] as const

/** Columns whose cells hold a JSON array: what a table has no room for. */
const JSON_COLUMNS: readonly string[] = [
  'aliases',
  'beneficialOwners',
  'kyc.identityDocuments',
  'nft.royaltyReceivers',
]

export const CUSTOMER_COLUMNS = [
  'externalId',
  'kind',
  'names.kanji',
  'names.kana',
  'names.latin',
  'aliases',
  'dateOfBirth',
  'gender',
  'registrationNumber',
  'establishedOn',
  'beneficialOwners',
  'openedOn',
  'kyc.nationality',
  'kyc.residence',
  'kyc.address',
  'kyc.occupation',
  'kyc.purpose',
  'kyc.annualIncomeJpy',
  'kyc.assetsJpy',
  'kyc.sourceOfFunds.description',
  'kyc.sourceOfFunds.confirmedOn',
  'kyc.identityDocuments',
  'kyc.method',
  'kyc.confirmedOn',
  'kyc.riskRating',
  'kyc.phone',
  'kyc.email',
  'kyc.bankAccountHolder',
] as const

export const DESTINATION_COLUMNS = [
  'customerExternalId',
  'externalId',
  'asset',
  'chain',
  'address',
  'tag',
  'label',
  'class',
  'vasp',
  'receiver.relation',
  'receiver.names.kanji',
  'receiver.names.kana',
  'receiver.names.latin',
  'receiver.kind',
  'receiver.dateOfBirth',
  'receiver.country',
] as const

interface Nested {
  [key: string]: unknown
}

/**
 * The message that a CSV row stands for: an empty cell leaves its field out, a dotted column goes into the object it
 * names. Null when a cell that must hold JSON does not.
 */
export function nestRow(row: Readonly<Record<string, string>>): unknown {
  const message: Nested = {}
  for (const [column, cell] of Object.entries(row)) {
    if (cell === '') continue
    const value = JSON_COLUMNS.includes(column) ? parseJson(cell) : cell
    if (value === undefined) return null
    const path = column.split('.')
    const last = path.pop() ?? column
    path.reduce<Nested>((inner, step) => {
      inner[step] ??= {}
      return inner[step] as Nested
    }, message)[last] = value
  }
  return message
}

function parseJson(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}
