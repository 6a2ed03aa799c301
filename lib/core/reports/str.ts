import { z } from 'zod'
import { DECISION_ACTIONS } from '#lib/core/cases/actions.ts'
import { WORKSHEET_METHODS } from '#lib/core/cases/worksheet.ts'
import { COUNTERPARTY_CLASSES, TRANSACTION_KINDS } from '#lib/core/transactions/transaction.ts'

/** Limits of one report. */
export const STR_LIMITS = {
  shortChars: 200,
  textChars: 4_000,
  narrativeChars: 16_000,
  narrativeMin: 50,
  subjects: 60,
  transactions: 1_000,
  hits: 200,
  indicators: 20,
  related: 20,
} as const

const short = z.string().trim().max(STR_LIMITS.shortChars).nullable()
const long = z.string().trim().max(STR_LIMITS.textChars).nullable()
const day = z.iso.date().nullable()

/** 届出事業者: who files. */
export const strFilerSchema = z.strictObject({
  name: short,
  representative: short,
  registrationNumber: short,
  headOfficePostcode: short,
  headOffice: short,
  department: short,
  officer: short,
  officerTitle: short,
  phone: short,
})
export type StrFiler = z.infer<typeof strFilerSchema>

/** 届出の対象となる者, 実質的支配者: whom the report is about. `key` is stable within the report. */
export const strSubjectSchema = z.strictObject({
  key: z.string().max(64),
  role: z.enum(['customer', 'beneficial_owner']),
  kind: z.enum(['person', 'entity']),
  kanji: short,
  kana: short,
  latin: short,
  aliases: z.array(z.string().max(STR_LIMITS.shortChars * 3)).max(60),
  dateOfBirth: day,
  gender: z.enum(['male', 'female', 'other']).nullable(),
  nationality: z.string().length(2).nullable(),
  residence: z.string().length(2).nullable(),
  address: long,
  phone: short,
  occupation: long,
  purpose: long,
  registrationNumber: short,
  identityDocuments: z
    .array(z.strictObject({ type: z.string(), number: z.string(), country: z.string() }))
    .max(10),
  cddMethod: short,
  cddOn: day,
  riskRating: z.enum(['low', 'medium', 'high']).nullable(),
  ownershipPercent: z.string().nullable(),
})
export type StrSubject = z.infer<typeof strSubjectSchema>

const transactionSchema = z.strictObject({
  transactionId: z.string(),
  externalId: z.string(),
  /** UTC. */
  occurredAt: z.string(),
  /** 発生場所: the service through which it was done. */
  place: short,
  kind: z.enum(TRANSACTION_KINDS),
  direction: z.enum(['in', 'out', 'exchange']),
  asset: z.string(),
  chain: z.string().nullable(),
  quantity: z.string(),
  jpyValue: z.string(),
  jpyRate: z.string(),
  rateSource: z.string(),
  rateAt: z.string(),
  counterpartyAddress: z.string().nullable(),
  counterpartyTag: z.string().nullable(),
  counterpartyName: z.string().nullable(),
  counterpartyCountry: z.string().nullable(),
  counterpartyClass: z.enum(COUNTERPARTY_CLASSES),
  counterpartyVasp: z.string().nullable(),
  txHash: z.string().nullable(),
  ipAddress: z.string().nullable(),
  purpose: z.string().nullable(),
  status: z.enum(['released', 'held', 'rejected']),
})
export type StrTransaction = z.infer<typeof transactionSchema>

const listHitSchema = z.strictObject({
  kind: z.enum(['name', 'wallet']),
  sourceId: z.string(),
  listVersionNumber: z.number(),
  publishedOn: z.string(),
  snapshot: z.boolean(),
  entryKey: z.string(),
  primaryName: z.string(),
  programmes: z.array(z.string()),
  measure: z.string(),
  query: z.string(),
  candidate: z.string(),
  score: z.string(),
  matcherVersion: z.string(),
})
export type StrListHit = z.infer<typeof listHitSchema>

export const STR_FILING_TYPES = ['initial', 'additional', 'correction'] as const

/** The three comparisons (規則 26 条), the reason for filing, and what it leans on. */
const suspicionSchema = z.strictObject({
  otherCustomers: z.string(),
  sameCustomer: z.string(),
  cddConsistency: z.string(),
  method: z.enum(WORKSHEET_METHODS),
  inquiry: z.string().nullable(),
  riskReport: z.string(),
  /** 届出理由: written by the officer, kept as written. */
  narrative: z.string().max(STR_LIMITS.narrativeChars),
  /** Codes of the decision and of the alerts' reasons. */
  indicators: z.array(z.string().max(64)).max(STR_LIMITS.indicators),
  /** 参考事例番号 as printed, where the officer names one. */
  referenceCase: short,
  /** 疑われる罪名等, where the officer names one. */
  offence: short,
  listHits: z.array(listHitSchema).max(STR_LIMITS.hits),
})

/**
 * The canonical suspicious transaction report (疑わしい取引の届出, 犯収法 8 条 1 項, 令 16 条 2 項, 規則 25 条 別記様式 1–3):
 * every output format is made from it. Drafts may have gaps; `validate-str` says which of them keep it from filing.
 */
export const strSchema = z.strictObject({
  formatVersion: z.literal(1),
  filing: z.strictObject({
    year: z.number().int(),
    number: z.number().int(),
    type: z.enum(STR_FILING_TYPES),
    relatedFilings: z.array(z.string().max(64)).max(STR_LIMITS.related),
    /** 届出年月日, the day in Japan. */
    filedOn: day,
  }),
  filer: strFilerSchema,
  subjects: z.array(strSubjectSchema).max(STR_LIMITS.subjects),
  account: z.strictObject({
    number: z.string(),
    openedOn: z.string(),
    status: z.enum(['active', 'frozen', 'closed']),
    bankAccountHolder: z.string().nullable(),
  }),
  transactions: z.array(transactionSchema).max(STR_LIMITS.transactions),
  suspicion: suspicionSchema,
  actions: z.array(z.strictObject({ action: z.enum(DECISION_ACTIONS), at: z.string() })),
  case: z.strictObject({
    year: z.number(),
    number: z.number(),
    decision: z.number(),
    evidenceDigest: z.string(),
  }),
})
export type Str = z.infer<typeof strSchema>

/** What the officer may edit of a subject: gaps that the customer record leaves. */
const strSubjectEditSchema = strSubjectSchema.pick({
  key: true,
  kanji: true,
  kana: true,
  latin: true,
  dateOfBirth: true,
  address: true,
  phone: true,
  occupation: true,
  purpose: true,
})

/** What the officer may edit of a report. Transactions, hits and comparisons are evidence and are not edited here. */
export const strEditSchema = z.strictObject({
  filing: strSchema.shape.filing.pick({ type: true, relatedFilings: true, filedOn: true }),
  filer: strFilerSchema,
  subjects: z.array(strSubjectEditSchema).max(STR_LIMITS.subjects),
  place: short,
  narrative: z.string().trim().max(STR_LIMITS.narrativeChars),
  referenceCase: short,
  offence: short,
})
export type StrEdit = z.infer<typeof strEditSchema>

/** The report with the officer's edits taken in. Subjects that the report does not have are left out. */
export function applyStrEdit(str: Str, edit: StrEdit): Str {
  const edits = new Map(edit.subjects.map((subject) => [subject.key, subject]))
  return {
    ...str,
    filing: { ...str.filing, ...edit.filing },
    filer: edit.filer,
    subjects: str.subjects.map((subject) => ({ ...subject, ...edits.get(subject.key) })),
    transactions: str.transactions.map((transaction) => ({ ...transaction, place: edit.place })),
    suspicion: {
      ...str.suspicion,
      narrative: edit.narrative,
      referenceCase: edit.referenceCase,
      offence: edit.offence,
    },
  }
}
