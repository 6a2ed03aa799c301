import { randomFrom } from '#lib/core/demonstration/random.ts'
import type { Asset } from '#lib/core/wallets/chains.ts'
import { HOUR_MS } from '#lib/std/instant.ts'

interface AssetModel {
  /** Yen per unit at the end of the ninety days: invented, only of the right order of magnitude. */
  readonly endJpy: number
  /** Standard deviation of one hour's logarithmic return. */
  readonly hourly: number
  /** How often it is chosen when somebody buys. */
  readonly popularity: number
  /** Fraction digits in which people order it. */
  readonly orderDigits: number
}

export type TradedAsset = Exclude<Asset, 'JPY'>

/** THE TABLE of the demonstration's market. Every level and path is invented; none is a quotation. */
export const MARKET: Readonly<Record<TradedAsset, AssetModel>> = {
  BTC: { endJpy: 14_200_000, hourly: 0.0045, popularity: 40, orderDigits: 5 },
  ETH: { endJpy: 462_000, hourly: 0.006, popularity: 22, orderDigits: 4 },
  XRP: { endJpy: 338, hourly: 0.0075, popularity: 17, orderDigits: 1 },
  SOL: { endJpy: 23_400, hourly: 0.0085, popularity: 6, orderDigits: 3 },
  USDT: { endJpy: 152.4, hourly: 0.0006, popularity: 4, orderDigits: 2 },
  USDC: { endJpy: 152.4, hourly: 0.0006, popularity: 2, orderDigits: 2 },
  DOGE: { endJpy: 29.6, hourly: 0.009, popularity: 3, orderDigits: 0 },
  LTC: { endJpy: 14_900, hourly: 0.007, popularity: 2, orderDigits: 3 },
  BCH: { endJpy: 78_200, hourly: 0.0075, popularity: 2, orderDigits: 3 },
  XLM: { endJpy: 44.7, hourly: 0.008, popularity: 3, orderDigits: 0 },
  TRX: { endJpy: 47.3, hourly: 0.005, popularity: 1, orderDigits: 0 },
  BNB: { endJpy: 148_000, hourly: 0.0065, popularity: 2, orderDigits: 3 },
  POL: { endJpy: 33.8, hourly: 0.0085, popularity: 1, orderDigits: 0 },
}
export const TRADED_ASSETS = Object.keys(MARKET) as TradedAsset[]

/** Significant digits of a printed rate. */
const RATE_DIGITS = 7
const RATE_FRACTION_MAX = 4

/** Rates of every asset over the demonstration's span. */
export interface PriceBook {
  /** Yen per unit as a plain number, for deciding amounts. */
  level(asset: TradedAsset, epochMs: number): number
  /** The same as a decimal string, as a rate feed prints it. */
  rate(asset: TradedAsset, epochMs: number): string
}

/** Draws each asset's path backwards from its end level: hourly geometric random walk, straight lines in between. */
export function drawPrices(
  seed: string,
  span: { readonly startMs: number; readonly endMs: number },
): PriceBook {
  const hours = Math.ceil((span.endMs - span.startMs) / HOUR_MS) + 1
  const paths = new Map(
    TRADED_ASSETS.map((asset) => [asset, drawPath(`${seed}/price/${asset}`, asset, hours)]),
  )
  const level = (asset: TradedAsset, epochMs: number): number => {
    const path = paths.get(asset) ?? []
    const place = Math.min(hours - 1, Math.max(0, (epochMs - span.startMs) / HOUR_MS))
    const before = path[Math.floor(place)] ?? MARKET[asset].endJpy
    const after = path[Math.ceil(place)] ?? before
    return before + (after - before) * (place - Math.floor(place))
  }
  return { level, rate: (asset, epochMs) => printRate(level(asset, epochMs)) }
}

function drawPath(seed: string, asset: TradedAsset, hours: number): number[] {
  const random = randomFrom(seed)
  const { endJpy, hourly } = MARKET[asset]
  const path = new Array<number>(hours)
  let value = endJpy
  for (let hour = hours - 1; hour >= 0; hour--) {
    path[hour] = value
    // Held to a factor of two around the end level, so that no seed invents a crash or a mania.
    const step = hourly * random.normal()
    value = Math.min(endJpy * 2, Math.max(endJpy / 2, value * Math.exp(step)))
  }
  return path
}

function printRate(level: number): string {
  const digits = RATE_DIGITS - Math.ceil(Math.log10(level))
  return String(Number(level.toFixed(Math.min(RATE_FRACTION_MAX, Math.max(0, digits)))))
}
