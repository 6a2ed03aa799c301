import { type PotPart, splitInProportion } from '#lib/core/wallets/exposure/pot.ts'

/** A stretch of a lot or payment. */
export interface Stretch {
  readonly offset: bigint
  readonly amount: bigint
}

/** What of each part belongs to a stretch, and where it begins on the other side. */
export interface CutPart {
  readonly part: PotPart
  readonly offset: bigint
  readonly amount: bigint
}

/**
 * Cuts a stretch of a payment into its lots (`lot`), or a stretch of a lot into its payments (`payment`). Under FIFO by
 * place; under haircut, where all units are alike, in proportion. `left` is what no part covers (unspent).
 */
export function cutStretch(
  parts: readonly PotPart[],
  { offset, amount }: Stretch,
  how: { readonly method: 'haircut' | 'fifo'; readonly into: 'lot' | 'payment'; readonly whole: bigint },
): { readonly cut: readonly CutPart[]; readonly left: bigint } {
  if (how.method === 'fifo') return cutByPlace(parts, { offset, amount }, how.into)
  const covered = parts.reduce((sum, part) => sum + part.amount, 0n)
  const weights = [...parts.map((part) => part.amount), how.whole - covered]
  const shares = splitInProportion(amount, weights)
  const cut = parts.flatMap((part, at) => {
    const share = shares[at] ?? 0n
    return share === 0n ? [] : [{ part, offset: 0n, amount: share }]
  })
  return { cut, left: shares[parts.length] ?? 0n }
}

function cutByPlace(
  parts: readonly PotPart[],
  { offset, amount }: Stretch,
  into: 'lot' | 'payment',
): { readonly cut: readonly CutPart[]; readonly left: bigint } {
  const end = offset + amount
  let covered = 0n
  const cut = parts.flatMap((part) => {
    const begins = into === 'lot' ? part.paymentOffset : part.lotOffset
    const from = begins > offset ? begins : offset
    const until = begins + part.amount < end ? begins + part.amount : end
    if (until <= from) return []
    covered += until - from
    const other = into === 'lot' ? part.lotOffset : part.paymentOffset
    return [{ part, offset: other + (from - begins), amount: until - from }]
  })
  return { cut, left: amount - covered }
}
