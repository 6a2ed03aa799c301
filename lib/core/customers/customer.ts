import { z } from 'zod'
import { isDecimal } from '#lib/std/decimal.ts'

/** Limits of one customer record. */
export const CUSTOMER_LIMITS = {
  nameChars: 200,
  textChars: 500,
  beneficialOwners: 50,
  aliases: 20,
  identityDocuments: 10,
} as const

const name = z.string().trim().min(1).max(CUSTOMER_LIMITS.nameChars)
const text = z.string().trim().min(1).max(CUSTOMER_LIMITS.textChars)
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: 'ISO 3166-1 alpha-2', example: 'JP' })
const day = z.iso.date().meta({ description: 'Calendar day, YYYY-MM-DD' })
const yen = z
  .string()
  .refine((value) => /^\d{1,15}$/.test(value) && isDecimal(value), { error: 'whole_yen' })
  .meta({ description: 'Whole yen as a decimal string', example: '5000000' })
export const externalIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
  .meta({ description: 'The exchange’s own identifier', example: 'CU-10482' })

/** A name in the scripts a Japanese exchange holds: 漢字, カナ, ローマ字. At least one of them. */
export const namesSchema = z
  .strictObject({ kanji: name.optional(), kana: name.optional(), latin: name.optional() })
  .refine((names) => names.kanji !== undefined || names.kana !== undefined || names.latin !== undefined, {
    error: 'one_name',
  })

const identityDocumentSchema = z.strictObject({
  type: z.enum([
    'my_number_card',
    'driving_licence',
    'passport',
    'residence_card',
    'registry_certificate',
    'other',
  ]),
  number: text,
  country,
})

/** 実質的支配者 (犯収法 4 条 1 項 4 号): the natural persons behind a corporation. */
export const beneficialOwnerSchema = z.strictObject({
  names: namesSchema,
  dateOfBirth: day.optional(),
  nationality: country.optional(),
  residence: country.optional(),
  ownershipPercent: z.number().min(0).max(100).optional(),
})

/** 取引時確認 (犯収法 4 条) results and what the house knows beyond them. */
const kycSchema = z.strictObject({
  nationality: country.optional(),
  residence: country,
  address: text.optional(),
  occupation: text.optional().meta({ description: '職業・事業内容' }),
  purpose: text.optional().meta({ description: '取引を行う目的' }),
  annualIncomeJpy: yen.optional(),
  assetsJpy: yen.optional(),
  sourceOfFunds: z.strictObject({ description: text, confirmedOn: day }).optional(),
  identityDocuments: z.array(identityDocumentSchema).max(CUSTOMER_LIMITS.identityDocuments).default([]),
  method: z.enum(['ekyc', 'in_person', 'post', 'electronic_certificate']).optional(),
  confirmedOn: day.optional(),
  riskRating: z.enum(['low', 'medium', 'high']).default('medium'),
  phone: text.optional(),
  email: z.email().max(254).optional(),
  bankAccountHolder: name.optional().meta({ description: '出金先口座名義' }),
})

const base = {
  names: namesSchema,
  aliases: z.array(namesSchema).max(CUSTOMER_LIMITS.aliases).default([]),
  openedOn: day,
  kyc: kycSchema,
}

/** What `PUT /api/v1/customers/{externalId}` takes: a person or a corporation with its beneficial owners. */
export const customerInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    dateOfBirth: day.optional(),
    gender: z.enum(['male', 'female', 'other']).optional(),
    ...base,
  }),
  z.strictObject({
    kind: z.literal('corporation'),
    registrationNumber: text.optional().meta({ description: '法人番号など' }),
    establishedOn: day.optional(),
    beneficialOwners: z.array(beneficialOwnerSchema).max(CUSTOMER_LIMITS.beneficialOwners).default([]),
    ...base,
  }),
])
export type CustomerInput = z.infer<typeof customerInputSchema>
export type CustomerNames = z.infer<typeof namesSchema>
export type BeneficialOwnerInput = z.infer<typeof beneficialOwnerSchema>
