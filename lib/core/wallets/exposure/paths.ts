import type { ExposureHop } from '#lib/core/wallets/exposure/exposure.ts'
import type { Movement, Piece } from '#lib/core/wallets/exposure/flow.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import type { Ending } from '#lib/core/wallets/exposure/trace-value.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'
import { fromEpochMs } from '#lib/std/instant.ts'

/** A path before addresses are named: flows from the address outwards. */
export interface RawPath {
  readonly ending: Ending
  readonly flows: readonly Movement[]
  readonly amount: bigint
}

/**
 * Opens endings into paths, in the order given, at most `most` of them. Where pieces were merged their parts are handed
 * out in order, each unit once, so that all paths together are exactly the figure.
 */
export function openPaths(
  endings: readonly Ending[],
  most: number,
): { readonly paths: readonly RawPath[]; readonly leftOut: number } {
  const given = new Map<Piece, bigint[]>()
  const paths: RawPath[] = []
  let leftOut = 0
  for (const ending of endings) {
    if (paths.length >= most) {
      leftOut++
      continue
    }
    for (const { piece, amount } of ending.pieces) {
      for (const { flows, amount: part } of back(piece, amount, given))
        paths.push({ ending, flows, amount: part })
    }
  }
  return { paths: paths.slice(0, most), leftOut: leftOut + Math.max(0, paths.length - most) }
}

interface Way {
  readonly flows: readonly Movement[]
  readonly amount: bigint
}

/** The ways from the address to a piece that so much of it came by. */
function back(piece: Piece, amount: bigint, given: Map<Piece, bigint[]>): readonly Way[] {
  if (piece.behind.length === 0) return [{ flows: [piece.flow], amount }]
  const used = given.get(piece) ?? piece.behind.map(() => 0n)
  given.set(piece, used)
  let due = amount
  return piece.behind.flatMap(({ piece: before, amount: whole }, at) => {
    const free = whole - (used[at] ?? 0n)
    const part = free < due ? free : due
    if (part <= 0n) return []
    used[at] = (used[at] ?? 0n) + part
    due -= part
    return back(before, part, given).map((way) => ({ ...way, flows: [...way.flows, piece.flow] }))
  })
}

/** The flows of a path as hops, each with who paid whom. */
export function hopsOf(
  { flows, ending, amount }: RawPath,
  direction: ExposureDirection,
  name: (address: AddressId | null) => string | null,
): readonly ExposureHop[] {
  return flows.map((flow, at) => {
    const outer = flows[at + 1]
    const inner = flows[at - 1]
    const beyond = direction === 'in' ? (outer?.to ?? ending.endAddress) : flow.to
    const nearer = direction === 'in' ? flow.to : (inner?.to ?? null)
    return {
      txHash: flow.txHash,
      ordinal: flow.ordinal,
      at: fromEpochMs(flow.at),
      from: name(flow.from ?? (direction === 'in' ? beyond : nearer)),
      to: name(flow.to),
      value: flow.value.toString(),
      share: amount.toString(),
    }
  })
}
