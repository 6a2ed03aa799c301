import { z } from 'zod'

/** Name and version of the protocol in which providers of wallet analyses (KYT) are asked: docs/providers.md. */
export const KYT_PROTOCOL = 'sekisho-kyt/1'

export const KYT_LIMITS = {
  /** Chains named in one question. */
  chainsMax: 20,
  /** Lines of exposure in one answer. */
  exposuresMax: 500,
  /** Longest name of a category, reference or version, in characters. */
  wordChars: 100,
  /** How far a provider's clock may be ahead of ours, in milliseconds. */
  aheadMsMax: 5 * 60_000,
} as const

/** How a provider rates an address: `unknown` says that it has nothing on it, `none` that it has and finds no risk. */
export const VENDOR_RISKS = ['unknown', 'none', 'low', 'medium', 'high', 'severe'] as const
export type VendorRisk = (typeof VENDOR_RISKS)[number]

/** What a provider is asked. */
export interface KytQuestion {
  readonly protocol: typeof KYT_PROTOCOL
  /** UUID; the answer repeats it. */
  readonly requestId: string
  readonly address: string
  /** CAIP-2 ids of the chains on which the house has seen the address. */
  readonly chains: readonly string[]
}

const word = z.string().trim().min(1).max(KYT_LIMITS.wordChars)
/** Per cent of all that moved that way, as a decimal string; never a float. */
const percent = z.string().regex(/^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)$/)

/** The shape of an answer. Fields that are not named here are kept with the raw answer and read by nobody. */
export const kytAnswerSchema = z.object({
  protocol: z.literal(KYT_PROTOCOL),
  requestId: z.string().max(KYT_LIMITS.wordChars),
  address: z.string().max(200),
  computedAt: z.iso.datetime().max(30),
  dataVersion: word.optional(),
  reference: word.optional(),
  risk: z.enum(VENDOR_RISKS),
  score: z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,6})?$/)
    .optional(),
  exposures: z
    .array(
      z.object({
        chain: z.string().max(KYT_LIMITS.wordChars),
        direction: z.enum(['in', 'out']),
        category: word,
        direct: percent,
        indirect: percent,
      }),
    )
    .max(KYT_LIMITS.exposuresMax),
})
