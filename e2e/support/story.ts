/** Tells one telling from the next when the same instance hears the story again. */
const TELLING = process.env.SEKISHO_E2E_TELLING ?? ''

/** The customer whom the story is about; the demonstration exchange does not have her. */
export const STORY_CUSTOMER = {
  externalId: `E2E-CU${TELLING}`,
  name: `関口 しおり${TELLING}`,
  record: {
    kind: 'person',
    names: { kanji: `関口 しおり${TELLING}`, kana: 'セキグチ シオリ', latin: 'SEKIGUCHI SHIORI' },
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
}

/** An address of the Lazarus Group as OFAC's SDN list prints it (entry 27307). */
export const LISTED_ADDRESS = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'

/** What the analyst writes; the supervisor and the report show it again. */
export const STORY_WORDS = {
  otherCustomers:
    '同じ職業の顧客が個人のウォレットへ送る額は月に数万円で、名簿に載る宛先への出庫は他に例がない。',
  sameCustomer: 'この一年で外部への出庫は一度もなく、初めての宛先が制裁対象のアドレスであった。',
  cddConsistency: '申告された目的は長期投資であり、給与収入の会社員が名簿に載る者と取引する理由がない。',
  graphNote: '名簿の主体と同一のアドレス',
  riskReport: '令和7年版 暗号資産交換業者の項',
  rationale: '宛先は米国財務省の名簿に載るアドレスそのものであり、取引を謝絶し、資産を凍結し、届け出る。',
  address: '東京都見本区見本町1-2-3',
  narrative:
    '当該顧客は、米国財務省が制裁対象として公表するアドレスを宛先とする出庫を請求した。申告された取引目的および従前の取引と整合せず、犯罪収益の移転の疑いがある。',
} as const

/** The withdrawal that must not go out, as the exchange asks about it at this moment. */
export function storyWithdrawal(now: Date) {
  return {
    externalId: `E2E-W${TELLING}`,
    customerExternalId: STORY_CUSTOMER.externalId,
    kind: 'withdrawal',
    asset: 'ETH',
    quantity: '0.75',
    jpyRate: '480000',
    rateSource: 'house-mid',
    rateAt: now.toISOString(),
    occurredAt: now.toISOString(),
    counterparty: { address: LISTED_ADDRESS, chain: 'ethereum', class: 'unhosted' },
    purpose: '自己保有分の移転',
  }
}

/** Somebody with nearly the name of a listed party (OFAC's SDN list, entry 25308), born in the year after: near enough for a look, not for a hold, so that one person may clear. */
export const NAMESAKE = {
  externalId: `E2E-N${TELLING}`,
  listed: 'YAN, Xiaobing',
  record: {
    kind: 'person',
    names: { latin: 'YAN XIAOPING' },
    dateOfBirth: '1978-11-02',
    openedOn: '2025-05-12',
    kyc: {
      nationality: 'JP',
      residence: 'JP',
      sourceOfFunds: { description: '給与', confirmedOn: '2026-05-12' },
      riskRating: 'low',
    },
  },
}
