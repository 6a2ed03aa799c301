/** The customer whom the story is about; the demonstration exchange does not have her. */
export const STORY_CUSTOMER = {
  externalId: 'E2E-CU-1',
  name: '関口 しおり',
  record: {
    kind: 'person',
    names: { kanji: '関口 しおり', kana: 'セキグチ シオリ', latin: 'SEKIGUCHI SHIORI' },
    dateOfBirth: '1991-04-18',
    gender: 'female',
    openedOn: '2025-05-12',
    kyc: {
      nationality: 'JP',
      residence: 'JP',
      occupation: '会社員',
      purpose: '長期投資',
      annualIncomeJpy: '5200000',
      assetsJpy: '4000000',
      sourceOfFunds: { description: '給与', confirmedOn: '2026-05-12' },
      method: 'ekyc',
      confirmedOn: '2025-05-12',
      riskRating: 'low',
    },
  },
} as const

/** An address of the Lazarus Group as OFAC's SDN list prints it (entry 27307). */
export const LISTED_ADDRESS = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'

/** The withdrawal that must not go out. */
export const STORY_WITHDRAWAL = {
  externalId: 'E2E-W-1',
  customerExternalId: STORY_CUSTOMER.externalId,
  kind: 'withdrawal',
  asset: 'ETH',
  quantity: '0.75',
  jpyRate: '480000',
  rateSource: 'house-mid',
  rateAt: '2026-11-23T02:40:00Z',
  occurredAt: '2026-11-23T02:41:07Z',
  counterparty: { address: LISTED_ADDRESS, chain: 'ethereum', class: 'unhosted' },
  purpose: '自己保有分の移転',
} as const
