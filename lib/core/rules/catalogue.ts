import { z } from 'zod'
import { COUNTRY_FIELDS } from '#lib/core/alerts/reasons.ts'
import type { Severity } from '#lib/core/alerts/severity.ts'
import { TRANSACTION_KINDS } from '#lib/core/transactions/transaction.ts'
import { WALLET_CATEGORY_IDS, type WalletCategory } from '#lib/core/wallets/categories.ts'

export const RULE_IDS = [
  'listed-wallet',
  'listed-name',
  'specified-country',
  'just-below-threshold',
  'large-without-source-of-funds',
  'wallet-exposure',
  'registered-destination',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** Widest window any rule may look back over, and the most transactions it is given. */
export const RULE_LIMITS = {
  windowHoursMax: 168,
  recentMax: 500,
  countriesMax: 60,
  thresholdsMax: 10,
  exposureLimitsMax: 60,
  /** Ten-thousandths of all that an address received, beyond which no house may call a receipt dust. */
  dustShareMax: 100,
} as const

/** Ten-thousandths of all that an address received, up to which a receipt is dust unless the house says otherwise. */
const DUST_SHARE_MAX = 10

const yen = z.string().regex(/^[1-9]\d{0,14}$/)
const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).max(RULE_LIMITS.countriesMax)
const kinds = z.array(z.enum(TRANSACTION_KINDS)).min(1)
const answer = z.enum(['hold', 'alert'])

export const RULE_PARAMS = {
  'listed-wallet': z.strictObject({}),
  'listed-name': z.strictObject({}),
  'specified-country': z.strictObject({
    specified: countries,
    regulated: countries,
    fields: z.array(z.enum(COUNTRY_FIELDS)).min(1),
    regulatedAnswer: answer,
  }),
  'just-below-threshold': z.strictObject({
    thresholdsJpy: z.array(yen).min(1).max(RULE_LIMITS.thresholdsMax),
    /** The band starts at this share of the threshold. */
    bandPercent: z.int().min(50).max(99),
    countMin: z.int().min(2).max(100),
    windowHours: z.int().min(1).max(RULE_LIMITS.windowHoursMax),
    kinds,
    answer,
  }),
  'large-without-source-of-funds': z.strictObject({
    thresholdJpy: yen,
    freshDays: z.int().min(1).max(3650),
    kinds,
    answer,
  }),
  'wallet-exposure': z.strictObject({
    limits: z
      .array(
        z.strictObject({
          category: z.enum(WALLET_CATEGORY_IDS),
          /** Share of all that moved, in ten-thousandths, from which the limit is passed. */
          direct: z.int().min(1).max(10_000),
          indirect: z.int().min(1).max(10_000),
          directAnswer: answer,
          indirectAnswer: answer,
        }),
      )
      .max(RULE_LIMITS.exposureLimitsMax),
    kinds,
    /**
     * What an address cannot keep others from sending it: NFTs, and direct receipts up to a share of all it received (dust). A
     * listed party could otherwise have anybody stopped. Shown by its own reason, which stops only where the house says so.
     */
    unasked: z
      .strictObject({
        answer,
        /** Largest share that is dust, in ten-thousandths; 0: none is. */
        dustShareMax: z.int().min(0).max(RULE_LIMITS.dustShareMax),
      })
      .default({ answer: 'alert', dustShareMax: DUST_SHARE_MAX }),
    /** A wallet whose exposure nobody has computed yet: stop, or let go and look at it within minutes. */
    unseen: z.enum(['hold', 'release']),
  }),
  'registered-destination': z.strictObject({
    /** A withdrawal to where the customer has not registered: only shown, looked at afterwards, or stopped. */
    unregistered: z.enum(['show', 'alert', 'hold']),
  }),
} as const satisfies Record<RuleId, z.ZodType>
export type RuleParams<I extends RuleId> = z.infer<(typeof RULE_PARAMS)[I]>

/** One rule of the house: where it comes from, how urgent a hit is, and the numbers it starts with. */
export interface RuleDefinition<I extends RuleId = RuleId> {
  readonly id: I
  /** Law, order or guideline, as cited; `JP-…` are FSA's reference cases (疑わしい取引の参考事例). */
  readonly legalBasis: readonly string[]
  /** Of its strongest hit. */
  readonly severity: Severity
  /** Mandatory rules run even when somebody switched them off: the law leaves no choice. */
  readonly mandatory: boolean
  readonly defaults: RuleParams<I>
}

/** THE TABLE of rules. Titles and explanations are worded in `messages` under the rule's id. */
export const RULES: { readonly [I in RuleId]: RuleDefinition<I> } = {
  'listed-wallet': {
    id: 'listed-wallet',
    legalBasis: ['外為法17条', '外為法17条の4', '金融庁・財務省要請 2022-03-14'],
    severity: 'critical',
    mandatory: true,
    defaults: {},
  },
  'listed-name': {
    id: 'listed-name',
    legalBasis: ['外為法17条', '外為法17条の4', '505M60000440001 2条1号ハ', 'JP-6-8'],
    severity: 'high',
    mandatory: true,
    defaults: {},
  },
  'specified-country': {
    id: 'specified-country',
    legalBasis: ['外為法16条', '外為法21条', '505M60000440001 2条1号ニ', 'JP-5-1'],
    severity: 'high',
    mandatory: false,
    defaults: {
      specified: ['KP', 'IR'],
      regulated: ['RU', 'BY'],
      fields: ['counterparty', 'residence', 'ip'],
      regulatedAnswer: 'alert',
    },
  },
  'just-below-threshold': {
    id: 'just-below-threshold',
    legalBasis: ['JP-1-3', '外国為替令7条の2', '犯収法4条'],
    severity: 'medium',
    mandatory: false,
    defaults: {
      thresholdsJpy: ['100000', '2000000', '30000000'],
      bandPercent: 90,
      countMin: 3,
      windowHours: 24,
      kinds: ['deposit', 'withdrawal', 'fiat_deposit', 'fiat_withdrawal'],
      answer: 'alert',
    },
  },
  'large-without-source-of-funds': {
    id: 'large-without-source-of-funds',
    legalBasis: ['犯収法4条2項', 'JP-4-1'],
    severity: 'medium',
    mandatory: false,
    defaults: {
      thresholdJpy: '2000000',
      freshDays: 365,
      kinds: ['deposit', 'withdrawal', 'fiat_deposit', 'fiat_withdrawal'],
      answer: 'alert',
    },
  },
  'wallet-exposure': {
    id: 'wallet-exposure',
    legalBasis: ['外為法17条', '金融庁・財務省要請 2022-03-14', 'JP-4-2', 'JP-4-5', 'JP-4-6'],
    severity: 'high',
    mandatory: false,
    defaults: {
      limits: [
        limit('sanctions', { direct: 1, indirect: 1_000, directAnswer: 'hold' }),
        limit('terrorism_financing', { direct: 1, indirect: 100, directAnswer: 'hold' }),
        limit('child_abuse', { direct: 1, indirect: 100, directAnswer: 'hold' }),
        limit('ransomware', { direct: 1, indirect: 1_000, directAnswer: 'hold' }),
        limit('stolen_funds', { direct: 1, indirect: 1_000, directAnswer: 'hold' }),
        limit('darknet_market', { direct: 100, indirect: 1_000 }),
        limit('mixer', { direct: 100, indirect: 2_500 }),
        limit('coinjoin', { direct: 1_000, indirect: 5_000 }),
        limit('scam', { direct: 100, indirect: 2_500 }),
        limit('extortion', { direct: 100, indirect: 2_500 }),
        limit('malware', { direct: 100, indirect: 2_500 }),
        limit('seized', { direct: 1, indirect: 2_500 }),
        limit('blocked', { direct: 1, indirect: 2_500 }),
      ],
      kinds: ['deposit', 'withdrawal'],
      unasked: { answer: 'alert', dustShareMax: DUST_SHARE_MAX },
      unseen: 'release',
    },
  },
  'registered-destination': {
    id: 'registered-destination',
    legalBasis: ['外為法17条', '犯収法10条の5', '金融庁・財務省要請 2022-03-14'],
    severity: 'high',
    mandatory: true,
    defaults: { unregistered: 'show' },
  },
}

type ExposureLimit = RuleParams<'wallet-exposure'>['limits'][number]

/** A limit of one category; what is not said only raises an alert. */
function limit(
  category: WalletCategory,
  rest: Pick<ExposureLimit, 'direct' | 'indirect'> & Partial<ExposureLimit>,
): ExposureLimit {
  return { directAnswer: 'alert', indirectAnswer: 'alert', ...rest, category }
}
