import { z } from 'zod'

/** How the suspicion was judged (規則 27 条 1 項 1 号): イ new customer, ロ existing customer, ハ high risk. */
export const WORKSHEET_METHODS = ['27-i-new', '27-ro-existing', '27-ha-high-risk'] as const
export type WorksheetMethod = (typeof WORKSHEET_METHODS)[number]

/** Characters, after trimming. The minimum keeps a form from being filled with a dash. */
export const WORKSHEET_LIMITS = {
  comparisonMin: 20,
  comparisonMax: 4_000,
  inquiryMin: 20,
  inquiryMax: 4_000,
  riskReportMin: 4,
  riskReportMax: 500,
} as const

const text = (max: number, min: number) => z.string().trim().min(min).max(max)
const comparison = text(WORKSHEET_LIMITS.comparisonMax, WORKSHEET_LIMITS.comparisonMin)

/** The worksheet's fields, for schemas that carry more beside them; check them with `checkInquiry` as well. */
export const worksheetShape = {
  otherCustomers: comparison,
  sameCustomer: comparison,
  cddConsistency: comparison,
  method: z.enum(WORKSHEET_METHODS),
  inquiry: z
    .string()
    .trim()
    .max(WORKSHEET_LIMITS.inquiryMax)
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value)),
  riskReport: text(WORKSHEET_LIMITS.riskReportMax, WORKSHEET_LIMITS.riskReportMin),
  suspicious: z.boolean(),
} as const

/** 規則 27 条 1 項 1 号ハ: judged as high risk, the customer was asked or something was researched, and it is written down. */
export function checkInquiry(
  sheet: { readonly method: WorksheetMethod; readonly inquiry: string | null },
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
): void {
  if (sheet.method !== '27-ha-high-risk') return
  if (sheet.inquiry !== null && sheet.inquiry.length >= WORKSHEET_LIMITS.inquiryMin) return
  context.addIssue({ code: 'custom', path: ['inquiry'], message: 'required_for_high_risk' })
}

/**
 * The statutory comparison (規則 26 条 1 号, 27 条): イ with other customers, ロ with other transactions of the same
 * customer, ハ with the results of 取引時確認; the method; for high risk what was asked or researched; and where the
 * risk report (犯収法 8 条 3 項) was considered. The form and the use-case check with this one schema.
 */
export const worksheetSchema = z.strictObject(worksheetShape).superRefine(checkInquiry)
export type Worksheet = z.infer<typeof worksheetSchema>
