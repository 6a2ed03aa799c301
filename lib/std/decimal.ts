/**
 * Exact decimal arithmetic on strings: quantities of crypto-assets and prices are never floats. A decimal is
 * an optional minus, digits, and at most 18 fraction digits (the smallest unit of ether); no exponent.
 */
const MAX_FRACTION_DIGITS = 18
const MAX_INTEGER_DIGITS = 20
const PATTERN = new RegExp(`^-?(0|[1-9]\\d{0,${MAX_INTEGER_DIGITS - 1}})(\\.\\d{1,${MAX_FRACTION_DIGITS}})?$`)
const UNIT = 10n ** BigInt(MAX_FRACTION_DIGITS)

/** True for a well-formed decimal of at most 20 integer and 18 fraction digits. */
export function isDecimal(text: string): boolean {
  return PATTERN.test(text)
}

/** The decimal as an integer of 10⁻¹⁸ units. Throws when the text is no decimal (parse at the border first). */
export function toUnits(text: string): bigint {
  if (!isDecimal(text)) throw new Error(`not a decimal: ${text.slice(0, 60)}`)
  const negative = text.startsWith('-')
  const [integer = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  const units = BigInt(integer) * UNIT + BigInt(fraction.padEnd(MAX_FRACTION_DIGITS, '0'))
  return negative ? -units : units
}

/** An integer of 10⁻¹⁸ units as the shortest decimal text. */
export function fromUnits(units: bigint): string {
  const negative = units < 0n
  const magnitude = negative ? -units : units
  const fraction = (magnitude % UNIT).toString().padStart(MAX_FRACTION_DIGITS, '0').replace(/0+$/, '')
  const text = `${magnitude / UNIT}${fraction ? `.${fraction}` : ''}`
  return negative && magnitude > 0n ? `-${text}` : text
}

/** The shortest text of a decimal: `1.500` becomes `1.5`. */
export function normaliseDecimal(text: string): string {
  return fromUnits(toUnits(text))
}

/** Yen worth of a quantity at a rate (yen per whole unit), rounded half up to whole yen. */
export function jpyValue(quantity: string, rateJpy: string): bigint {
  const product = toUnits(quantity) * toUnits(rateJpy)
  const square = UNIT * UNIT
  const half = square / 2n
  return product >= 0n ? (product + half) / square : -((-product + half) / square)
}
