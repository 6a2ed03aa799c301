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

const comparison = z
  .string()
  .trim()
  .min(WORKSHEET_LIMITS.comparisonMin, { error: 'too_short' })
  .max(WORKSHEET_LIMITS.comparisonMax, { error: 'too_long' })

/**
 * The statutory comparison (規則 26 条 1 号, 27 条): イ with other customers, ロ with other transactions of the same
 * customer, ハ with the results of 取引時確認; the method; for high risk what was asked or researched; and where the
 * risk report (犯収法 8 条 3 項) was considered. The form and the use-case check with this one schema.
 */
export const worksheetSchema = z
  .strictObject({
    otherCustomers: comparison,
    sameCustomer: comparison,
    cddConsistency: comparison,
    method: z.enum(WORKSHEET_METHODS, { error: 'not_in_list' }),
    inquiry: z
      .string()
      .trim()
      .max(WORKSHEET_LIMITS.inquiryMax, { error: 'too_long' })
      .nullish()
      .transform((text) => (text === undefined || text === '' ? null : text)),
    riskReport: z
      .string()
      .trim()
      .min(WORKSHEET_LIMITS.riskReportMin, { error: 'too_short' })
      .max(WORKSHEET_LIMITS.riskReportMax, { error: 'too_long' }),
    suspicious: z.boolean({ error: 'required' }),
  })
  .superRefine((sheet, context) => {
    if (sheet.method !== '27-ha-high-risk') return
    if (sheet.inquiry === null || sheet.inquiry.length < WORKSHEET_LIMITS.inquiryMin) {
      context.addIssue({ code: 'custom', path: ['inquiry'], message: 'required_for_high_risk' })
    }
  })
export type Worksheet = z.infer<typeof worksheetSchema>
