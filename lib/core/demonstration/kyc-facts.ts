import type { CustomerInput } from '#lib/core/customers/customer.ts'
import { dayBefore } from '#lib/core/demonstration/jst-calendar.ts'
import type { Occupation } from '#lib/core/demonstration/occupations.ts'
import type { Random } from '#lib/core/demonstration/random.ts'

export type Kyc = CustomerInput['kyc']

/** Prefectures with their share of customers; the town is invented, so that no address exists. */
const PREFECTURES = [
  ['東京都', 30],
  ['神奈川県', 11],
  ['大阪府', 10],
  ['愛知県', 8],
  ['埼玉県', 7],
  ['千葉県', 7],
  ['兵庫県', 5],
  ['福岡県', 5],
  ['北海道', 5],
  ['静岡県', 4],
  ['京都府', 3],
  ['広島県', 3],
  ['宮城県', 2],
] as const
const TOWN = '見本市'
const DISTRICTS = ['中央', '本町', '栄町', '緑が丘', '港', '旭', '若葉', '桜台'] as const
const FRESH_DAYS = [15, 330] as const
const YEN_STEP = 100_000

/** An address in a prefecture that exists and a town (見本市, Specimen City) that does not. */
export function inventedAddress(random: Random): string {
  const [prefecture] = random.weighted(PREFECTURES, ([, share]) => share)
  return `${prefecture}${TOWN}${random.pick(DISTRICTS)}${random.int(1, 9)}-${random.int(1, 28)}-${random.int(1, 19)}`
}

/** A mobile number that cannot be assigned: after 070, 080 and 090 Japan's numbering plan gives out no 0. */
export function inventedPhone(random: Random): string {
  const digits = (count: number) => String(random.int(0, 10 ** count - 1)).padStart(count, '0')
  return `0${random.pick([7, 8, 9])}0-0${digits(3)}-${digits(4)}`
}

/** Yen rounded to hundred thousands, as people fill in forms. */
export function formYen(value: number): string {
  return String(Math.max(1, Math.round(value / YEN_STEP)) * YEN_STEP)
}

/** A day on which the source of funds was confirmed: fresh through the whole demonstration. */
export function freshConfirmation(random: Random, endMs: number): string {
  return dayBefore(endMs, random.int(...FRESH_DAYS))
}

export interface PersonFacts {
  readonly serial: string
  readonly nationality: string
  readonly occupation: Occupation
  readonly purpose: string
  readonly income: number
  readonly age: number
  readonly openedOn: string
  readonly holderName: string
  /** Day, or null when it was never confirmed. */
  readonly sourceConfirmedOn: string | null
}

/** Results of 取引時確認 that fit together: age, occupation, income, savings and rating. */
export function personKyc(random: Random, facts: PersonFacts): Kyc {
  const { occupation, income, nationality } = facts
  const foreign = nationality !== 'JP'
  const document = foreign ? 'residence_card' : random.pick(['driving_licence', 'passport'] as const)
  const years = Math.max(0.3, (facts.age - 22) * 0.11)
  return {
    nationality,
    residence: 'JP',
    address: inventedAddress(random),
    occupation: occupation.title,
    purpose: facts.purpose,
    annualIncomeJpy: formYen(income),
    assetsJpy: formYen(random.heavyTailed(income * years, 0.6)),
    ...(facts.sourceConfirmedOn === null
      ? {}
      : { sourceOfFunds: { description: occupation.sourceOfFunds, confirmedOn: facts.sourceConfirmedOn } }),
    identityDocuments: [{ type: document, number: `DEMO-${facts.serial}`, country: 'JP' }],
    method: random.weighted(['ekyc', 'electronic_certificate', 'post'] as const, (method) =>
      method === 'ekyc' ? 7 : method === 'post' ? 2 : 1,
    ),
    confirmedOn: facts.openedOn,
    riskRating: random.weighted(['low', 'medium', 'high'] as const, (rating) =>
      rating === 'low' ? (foreign ? 30 : 60) : rating === 'medium' ? 38 : foreign ? 6 : 2,
    ),
    phone: inventedPhone(random),
    email: `demo-${facts.serial}@example.com`,
    bankAccountHolder: facts.holderName,
  }
}
