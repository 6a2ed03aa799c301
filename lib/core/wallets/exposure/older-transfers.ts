import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Movement } from '#lib/core/wallets/exposure/flow.ts'
import type { AccountReader, EndSum, ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import type { ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

interface Newest {
  readonly owners: ReadonlySet<AddressId>
  readonly direction: ExposureDirection
  /** The newest transfers with others, which are followed. */
  readonly flows: readonly Movement[]
  readonly complete: boolean
}

/**
 * What moved at first hand before the newest transfers, by far end: only that is known of it, since it is not followed. Null
 * where adding it up would have taken too long.
 */
export async function olderTransfers(
  reader: AccountReader,
  { owners, direction, flows, complete }: Newest,
): Promise<readonly EndSum[] | null> {
  if (complete) return []
  const sums = await reader.sumsOf([...owners], direction)
  if (sums === null) return null
  const newest = new Map<AddressId | null, { value: bigint; transfers: number }>()
  for (const flow of flows) {
    const end = direction === 'in' ? flow.from : flow.to
    const known = newest.get(end) ?? { value: 0n, transfers: 0 }
    newest.set(end, { value: known.value + flow.value, transfers: known.transfers + 1 })
  }
  return sums.flatMap(({ end, value, transfers, ...when }): readonly EndSum[] => {
    if (end !== null && owners.has(end)) return []
    const told = newest.get(end)
    const left = { value: value - (told?.value ?? 0n), transfers: transfers - (told?.transfers ?? 0) }
    return left.transfers > 0 ? [{ end, ...left, ...when }] : []
  })
}

interface Telling {
  readonly settings: Pick<ExposureSettings, 'hops'>
  readonly labelsOf: (addresses: readonly AddressId[]) => Promise<ReadonlyMap<AddressId, ReaderLabel>>
}

/** How older movements end: at first hand as any other would, and beyond that not followed. */
export async function olderEndings(
  older: readonly EndSum[],
  { settings, labelsOf }: Telling,
): Promise<
  readonly { readonly end: ReaderLabel | { readonly untraced: UntracedReason }; readonly sum: EndSum }[]
> {
  const labels = await labelsOf(older.flatMap(({ end }) => end ?? []))
  return older.map((sum) => {
    if (sum.end === null) return { end: { untraced: 'made' }, sum }
    const label = labels.get(sum.end)
    if (label?.endsTrace === true) return { end: label, sum }
    return { end: { untraced: settings.hops === 1 ? 'depth' : 'older' }, sum }
  })
}
