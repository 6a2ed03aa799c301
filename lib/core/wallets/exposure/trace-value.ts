import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Piece, Share, Steps } from '#lib/core/wallets/exposure/flow.ts'
import type { EndSum, ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import { olderEndings } from '#lib/core/wallets/exposure/older-transfers.ts'
import { EXPOSURE_LIMITS, type TracingSettings } from '#lib/core/wallets/exposure/settings.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

/** Money that was followed to its end. */
export interface Ending {
  readonly end: ReaderLabel | { readonly untraced: UntracedReason }
  readonly endAddress: AddressId | null
  readonly hop: number
  readonly amount: bigint
  /** The pieces that it is part of. */
  readonly pieces: Share['pieces']
}

export interface Traced {
  readonly roots: readonly Piece[]
  readonly endings: readonly Ending[]
  readonly complete: boolean
  /** What moved before the roots; null where it is not known, undefined where only the newest are looked at. */
  readonly older: readonly EndSum[] | null | undefined
}

export interface Tracing {
  readonly settings: TracingSettings
  readonly owners: ReadonlySet<AddressId>
  /** Is the time of this computation over? */
  readonly isOver: () => boolean
  readonly labelsOf: (addresses: readonly AddressId[]) => Promise<ReadonlyMap<AddressId, ReaderLabel>>
}

/**
 * Follows money hop by hop under haircut or FIFO: all pieces of a hop before any of the next. Each unit of each root
 * ends exactly once.
 */
export async function traceValue(steps: Steps, tracing: Tracing): Promise<Traced> {
  const { settings } = tracing
  const { pieces: roots, complete, older } = await steps.roots()
  const endings = (await olderEndings(older ?? [], tracing)).map(
    ({ end, sum }): Ending => ({ end, endAddress: sum.end, hop: 1, amount: sum.value, pieces: [] }),
  )
  let pieces = roots
  let followed = pieces.length
  for (let hop = 1; pieces.length > 0; hop++) {
    const shares = await steps.shares(pieces)
    const labels = await tracing.labelsOf(addressesOf(shares))
    const onward: Share[] = []
    for (const share of shares) {
      const ending = endOf(share, { hop, labels, tracing })
      if (ending === null) onward.push(share)
      else endings.push(ending)
    }
    await steps.prepare(onward)
    const merged = new Merging(settings.method === 'fifo', hop + 1)
    for (const share of onward) {
      if (tracing.isOver()) endings.push(endingOf(share, { hop, end: { untraced: 'time' } }))
      else await followShare(share, { hop, merged, endings })
    }
    pieces = merged.pieces()
    followed += pieces.length
    if (followed > EXPOSURE_LIMITS.flowsMax) {
      for (const piece of pieces) endings.push(...overBudget(piece, hop))
      break
    }
  }
  return { roots, endings, complete, older }
}

function addressesOf(shares: readonly Share[]): readonly AddressId[] {
  return [...new Set(shares.flatMap(({ end }) => (end === null || end === 'made' ? [] : [end])))]
}

interface At {
  readonly hop: number
  readonly labels: ReadonlyMap<AddressId, ReaderLabel>
  readonly tracing: Tracing
}

/** Why a share ends where it is; null when it is followed. The order of the questions is part of the definition. */
function endOf(share: Share, { hop, labels, tracing }: At): Ending | null {
  const { settings, owners } = tracing
  const { end, amount } = share
  const address = end === 'made' ? null : end
  const ended = (how: Ending['end']) => endingOf(share, { hop, end: how })
  if (end === 'made') return ended({ untraced: 'made' })
  if (address !== null && owners.has(address)) return ended({ untraced: 'own' })
  const label = address === null ? undefined : labels.get(address)
  if (label?.endsTrace === true) return ended(label)
  if (hop >= settings.hops) return ended({ untraced: 'depth' })
  if (amount < BigInt(settings.minValue)) return ended({ untraced: 'cut-off' })
  return null
}

function endingOf(
  { end, amount, pieces }: Share,
  { hop, end: how }: { readonly hop: number; readonly end: Ending['end'] },
): Ending {
  return { end: how, endAddress: end === 'made' ? null : end, hop, amount, pieces }
}

interface Following {
  readonly hop: number
  readonly merged: Merging
  readonly endings: Ending[]
}

async function followShare(share: Share, { hop, merged, endings }: Following): Promise<void> {
  const endAddress = share.end === 'made' ? null : share.end
  const sources = new Sources(share.pieces)
  for (const next of await share.next()) {
    const pieces = sources.take(next.amount)
    if ('untraced' in next)
      endings.push({ end: { untraced: next.untraced }, endAddress, hop, amount: next.amount, pieces })
    else merged.add(next.flow, next, pieces)
  }
}

function overBudget({ behind }: Piece, hop: number): readonly Ending[] {
  const end = { untraced: 'budget' } as const
  return behind.map(({ piece, amount }) => ({
    end,
    endAddress: piece.flow.from ?? piece.flow.to,
    hop,
    amount,
    pieces: [{ piece, amount }],
  }))
}

/** Hands out the pieces of a share in their order, so that each part of it knows what it is part of. */
class Sources {
  readonly #left: { readonly piece: Piece; amount: bigint }[]
  #at = 0

  constructor(pieces: Share['pieces']) {
    this.#left = pieces.map(({ piece, amount }) => ({ piece, amount }))
  }

  take(amount: bigint): Share['pieces'] {
    const taken: { piece: Piece; amount: bigint }[] = []
    let due = amount
    for (; due > 0n; ) {
      const source = this.#left[this.#at]
      if (source === undefined) break
      const part = source.amount < due ? source.amount : due
      if (part > 0n) taken.push({ piece: source.piece, amount: part })
      source.amount -= part
      due -= part
      if (source.amount === 0n) this.#at++
    }
    return taken
  }
}

/** Pieces of the next hop: under haircut what goes through one flow is one piece; under FIFO each stretch is its own. */
class Merging {
  readonly #apart: boolean
  readonly #hop: number
  readonly #pieces: Piece[] = []
  readonly #byFlow = new Map<string, { piece: Piece; behind: Piece['behind'][number][] }>()

  constructor(apart: boolean, hop: number) {
    this.#apart = apart
    this.#hop = hop
  }

  add(
    flow: Piece['flow'],
    stretch: { readonly offset: bigint; readonly amount: bigint },
    from: Share['pieces'],
  ): void {
    const { offset, amount } = stretch
    const known = this.#apart ? undefined : this.#byFlow.get(flow.key)
    if (known === undefined) {
      const behind = [...from]
      const piece = { flow, offset, amount, hop: this.#hop, behind }
      this.#byFlow.set(flow.key, { piece, behind })
      if (this.#apart) this.#pieces.push(piece)
    } else {
      known.behind.push(...from)
      known.piece = { ...known.piece, amount: known.piece.amount + amount }
    }
  }

  pieces(): readonly Piece[] {
    return this.#apart ? this.#pieces : [...this.#byFlow.values()].map(({ piece }) => piece)
  }
}
