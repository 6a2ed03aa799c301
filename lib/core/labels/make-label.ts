import { readConfidence } from '#lib/core/labels/confidence.ts'
import {
  CONCEPTS_MAX,
  LABEL_CHARS_MAX,
  LABEL_EVIDENCE_CHARS_MAX,
  LABEL_SOURCE_CHARS_MAX,
} from '#lib/core/labels/label-limits.ts'
import type { LabelRejectionCode } from '#lib/core/labels/label-pack.ts'
import { readCaip10 } from '#lib/core/wallets/caip10.ts'
import { readCategory } from '#lib/core/wallets/categories.ts'
import { CHAINS } from '#lib/core/wallets/chains.ts'
import { chainNamed } from '#lib/core/wallets/chains-of.ts'
import type { Label } from '#lib/core/wallets/label.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { AddressReading, ParsedAddress } from '#lib/core/wallets/parsed-address.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** A tag as its author wrote it, whatever the format; empty texts are null. */
export interface StatedTag {
  readonly address: string | null
  readonly currency: string | null
  readonly label: string | null
  readonly category: string | null
  readonly abuse: string | null
  readonly concepts: readonly string[]
  readonly actor: string | null
  readonly source: string | null
  readonly confidence: string | null
  readonly author: string
  readonly evidence: string | null
  readonly lastmod: string | null
  readonly reviewOn: string | null
}

export type TagFault = { readonly code: LabelRejectionCode; readonly field: string }

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/
const LENGTHS = [
  ['label', LABEL_CHARS_MAX],
  ['actor', LABEL_CHARS_MAX],
  ['category', LABEL_CHARS_MAX],
  ['abuse', LABEL_CHARS_MAX],
  ['currency', LABEL_CHARS_MAX],
  ['confidence', LABEL_CHARS_MAX],
  ['source', LABEL_SOURCE_CHARS_MAX],
  ['evidence', LABEL_EVIDENCE_CHARS_MAX],
  ['address', ADDRESS_CHARS_MAX],
] as const

/**
 * Makes labels of a tag: one for each address space the text may belong to, unless the tag names a chain that decides
 * it. An address whose checksum is broken, or of a chain we do not know, is kept as printed.
 */
export function makeLabels(tag: StatedTag): Result<readonly Label[], TagFault> {
  const { address, label, source } = tag
  if (address === null) return err({ code: 'field_missing', field: 'address' })
  if (label === null) return err({ code: 'field_missing', field: 'label' })
  if (source === null) return err({ code: 'field_missing', field: 'source' })
  const long = LENGTHS.find(([field, most]) => (tag[field]?.length ?? 0) > most)
  if (long !== undefined) return err({ code: 'field_too_long', field: long[0] })
  const confidence = readConfidence(tag.confidence)
  if (confidence === null) return err({ code: 'confidence_unknown', field: 'confidence' })
  const lastmod = readDay(tag.lastmod)
  if (lastmod === undefined) return err({ code: 'day_unreadable', field: 'lastmod' })
  const reviewOn = readDay(tag.reviewOn)
  if (reviewOn === undefined) return err({ code: 'day_unreadable', field: 'review_on' })
  const concepts = tag.concepts.slice(0, CONCEPTS_MAX)
  const words = [tag.category, tag.abuse, ...concepts].filter((word) => word !== null)
  const place = placeOf(address, tag.currency)
  return ok(
    place.readings.map(({ family, canonical }) => ({
      family,
      canonical,
      chain: place.chain,
      raw: place.parsed.raw,
      checksum: place.parsed.checksum,
      label,
      ...readCategory(words),
      stated: {
        category: tag.category,
        abuse: tag.abuse,
        concepts,
        currency: tag.currency,
        confidence: tag.confidence,
      },
      actor: tag.actor,
      source,
      confidence,
      author: tag.author,
      evidence: tag.evidence,
      lastmod,
      reviewOn,
    })),
  )
}

interface Place {
  readonly parsed: ParsedAddress
  readonly readings: readonly AddressReading[]
  readonly chain: string | null
}

function placeOf(text: string, currency: string | null): Place {
  const id = readCaip10(text)
  const parsed = parseAddress(id === null ? text : id.address)
  const chain = id?.chain ?? (currency === null ? null : chainNamed(currency))
  const named =
    chain === null ? undefined : parsed.readings.find(({ family }) => family === CHAINS[chain].family)
  if (named !== undefined && chain !== null) return { parsed, readings: [named], chain: CHAINS[chain].caip2 }
  // A form without a checksum proves nothing about a chain that nobody here knows.
  const guess =
    parsed.checksum === 'none' && currency !== null && chain === null && parsed.format === 'base58'
  const readings = parsed.readings.length === 0 || guess ? UNKNOWN(parsed.raw) : parsed.readings
  return { parsed, readings, chain: null }
}

const UNKNOWN = (raw: string): readonly AddressReading[] => [{ family: 'unknown', canonical: raw }]

/** Null when none is stated, undefined when it is no day. */
function readDay(text: string | null): string | null | undefined {
  if (text === null) return null
  const day = DAY.exec(text)?.[1]
  if (day === undefined) return undefined
  const [, month = '', date = ''] = day.split('-')
  const most =
    month === '02'
      ? isLeap(Number(day.slice(0, 4)))
        ? 29
        : 28
      : ['04', '06', '09', '11'].includes(month)
        ? 30
        : 31
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= most
    ? day
    : undefined
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
