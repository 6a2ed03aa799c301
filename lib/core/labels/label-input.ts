import { z } from 'zod'
import {
  LABEL_CHARS_MAX,
  LABEL_EVIDENCE_CHARS_MAX,
  LABEL_SOURCE_CHARS_MAX,
} from '#lib/core/labels/label-limits.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import { CHAIN_IDS } from '#lib/core/wallets/chains.ts'
import { ADDRESS_CHARS_MAX } from '#lib/core/wallets/parse-address.ts'

/** Characters that the evidence of an own label has at least: a word is no evidence. */
export const LABEL_EVIDENCE_CHARS_MIN = 10

/** A label of the house as a form gives it; author and day are added by the desk. */
export const addLabelSchema = z.strictObject({
  address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
  /** Which chain is meant, where the address may be of several. */
  chain: z.enum(CHAIN_IDS).nullable(),
  label: z.string().trim().min(1).max(LABEL_CHARS_MAX),
  category: z.enum(WALLET_CATEGORY_IDS),
  source: z.string().trim().min(1).max(LABEL_SOURCE_CHARS_MAX),
  evidence: z.string().trim().min(LABEL_EVIDENCE_CHARS_MIN).max(LABEL_EVIDENCE_CHARS_MAX),
  confidence: z.coerce.number().int().min(0).max(100),
  /** Day by which somebody must look at it again. */
  reviewOn: z.iso.date(),
})
export type AddLabelInput = z.infer<typeof addLabelSchema>

/** A person's judgement of a label that waits. */
export const decideLabelSchema = z.strictObject({
  proposalId: z.uuid(),
  outcome: z.enum(['approved', 'declined']),
})
export type DecideLabelInput = z.infer<typeof decideLabelSchema>
