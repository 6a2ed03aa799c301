import { accountSteps } from '#lib/core/wallets/exposure/account-steps.ts'
import { coinStepsIn } from '#lib/core/wallets/exposure/coin-steps-in.ts'
import { coinStepsOut } from '#lib/core/wallets/exposure/coin-steps-out.ts'
import type { Contact } from '#lib/core/wallets/exposure/contact.ts'
import { explainPots } from '#lib/core/wallets/exposure/explain-pots.ts'
import type { Exposure, ExposurePath } from '#lib/core/wallets/exposure/exposure.ts'
import type { Movement, NamedPot, Steps } from '#lib/core/wallets/exposure/flow.ts'
import type { EndSum, GraphReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import { hopsOf, openPaths, type RawPath } from '#lib/core/wallets/exposure/paths.ts'
import {
  EXPOSURE_LIMITS,
  type ExposureSettings,
  type TracingSettings,
} from '#lib/core/wallets/exposure/settings.ts'
import { type Sums, sumPoison, sumValue } from '#lib/core/wallets/exposure/sum-exposure.ts'
import { tracePoison } from '#lib/core/wallets/exposure/trace-poison.ts'
import { type Ending, type Tracing, traceValue } from '#lib/core/wallets/exposure/trace-value.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'
import { fromEpochMs } from '#lib/std/instant.ts'

/**
 * Exposure of one owner's addresses in one asset: where their money came from or went, by label and category, within
 * the hops and cut-offs of the settings (docs/exposure.md). Reads the graph hop by hop; the same graph, labels and
 * settings give the same answer.
 */
export async function computeExposure(
  reader: GraphReader,
  addresses: readonly AddressId[],
  settings: TracingSettings,
): Promise<Exposure> {
  const owners = new Set(addresses)
  const tracing: Tracing = {
    settings,
    owners,
    isOver: reader.isOver,
    labelsOf: async (asked) =>
      asked.length === 0 ? new Map() : await reader.labelsOf(asked, settings.minConfidence),
  }
  const found = settings.method === 'poison' ? await poisoned(reader, tracing) : await valued(reader, tracing)
  return await told(reader, found, { owners, settings })
}

interface Found {
  readonly total: bigint
  readonly roots: readonly Movement[]
  readonly complete: boolean
  readonly older: readonly EndSum[] | null | undefined
  readonly sums: Sums
  readonly paths: readonly RawPath[]
  readonly leftOut: number
  readonly pots: readonly NamedPot[]
}

async function valued(reader: GraphReader, tracing: Tracing): Promise<Found> {
  const { owners, settings } = tracing
  const steps = stepsOf(reader, owners, settings)
  const { roots, endings, complete, older } = await traceValue(steps, tracing)
  // Change that comes back to the address in the same transaction never left it.
  const moved = endings.filter(({ end, hop }) => !(hop === 1 && 'untraced' in end && end.untraced === 'own'))
  const { paths, leftOut } = openPaths(moved.toSorted(labelsFirst), EXPOSURE_LIMITS.pathsMax)
  return {
    total: moved.reduce((sum, { amount }) => sum + amount, 0n),
    roots: [...new Set(roots.map(({ flow }) => flow))],
    complete,
    older,
    sums: sumValue(endings),
    paths,
    leftOut,
    pots: steps.pots(),
  }
}

function stepsOf(reader: GraphReader, owners: ReadonlySet<AddressId>, settings: Tracing['settings']): Steps {
  if (reader.ledger === 'accounts') return accountSteps(reader, owners, settings)
  const follow = settings.direction === 'in' ? coinStepsIn : coinStepsOut
  return follow(reader, owners, settings.method === 'fifo' ? 'fifo' : 'haircut')
}

async function poisoned(reader: GraphReader, tracing: Tracing): Promise<Found> {
  const { roots, values, endings, complete, older } = await tracePoison(reader, tracing)
  const reached = endings.filter(({ end, contact }) => contact !== null && !('untraced' in end))
  const paths = reached.slice(0, EXPOSURE_LIMITS.pathsMax).map((ending): RawPath => {
    const flows = flowsTo(ending.contact)
    const amount = flows[0]?.value ?? 0n
    const { end, endAddress, hop } = ending
    return { ending: { end, endAddress, hop, amount, pieces: [] }, flows, amount }
  })
  return {
    total: values.reduce((sum, value) => sum + value, 0n),
    roots,
    complete,
    older,
    sums: sumPoison(endings, values),
    paths,
    leftOut: Math.max(0, reached.length - paths.length),
    pots: [],
  }
}

function flowsTo(contact: Contact | null): readonly Movement[] {
  const flows: Movement[] = []
  for (let at: Contact | null = contact; at !== null; at = at.before) flows.unshift(at.flow)
  return flows
}

function labelsFirst(a: Ending, b: Ending): number {
  const [x, y] = ['untraced' in a.end ? 1 : 0, 'untraced' in b.end ? 1 : 0]
  return x - y || (a.amount === b.amount ? a.hop - b.hop : a.amount > b.amount ? -1 : 1)
}

interface Telling {
  readonly owners: ReadonlySet<AddressId>
  readonly settings: TracingSettings
}

async function told(reader: GraphReader, found: Found, { owners, settings }: Telling): Promise<Exposure> {
  const { direction, method } = settings
  const { total, roots, sums, paths, complete, leftOut, older } = found
  const met = paths.flatMap(({ flows, ending }) => [
    ending.endAddress,
    ...flows.flatMap(({ from, to }) => [from, to]),
  ])
  const pots = settings.explain === true ? found.pots : []
  const asked = new Set([...owners, ...met.filter((address) => address !== null)])
  if (reader.ledger === 'accounts') for (const { of } of pots) asked.add(of)
  const names = await reader.namesOf([...asked])
  const name = (address: AddressId | null) => (address === null ? null : (names.get(address) ?? null))
  const own = owners.size === 1 ? name([...owners][0] ?? null) : null
  const times = [...roots.map(({ at }) => at), ...(older ?? []).flatMap(({ first, last }) => [first, last])]
  const transfers = (older ?? []).reduce((sum, one) => sum + one.transfers, roots.length)
  return {
    ...{ direction, method, total: total.toString(), transfers, complete },
    ...(older === null || older === undefined || older.length === 0 ? {} : ({ olderCounted: true } as const)),
    first: times.length === 0 ? null : fromEpochMs(times.reduce((a, b) => Math.min(a, b))),
    last: times.length === 0 ? null : fromEpochMs(times.reduce((a, b) => Math.max(a, b))),
    ...sums,
    paths: paths.map((path) => pathOf(path, { direction, name, own })),
    pathsLeftOut: leftOut,
    pots: explainPots(pots, (of) => names.get(of) ?? of),
    owners: [...owners].map((address) => name(address) ?? address).toSorted(),
  }
}

interface Naming {
  readonly direction: ExposureSettings['direction']
  readonly name: (address: AddressId | null) => string | null
  /** The one address whose exposure this is; null where there are several. */
  readonly own: string | null
}

function pathOf(path: RawPath, { direction, name, own }: Naming): ExposurePath {
  const { end, endAddress } = path.ending
  const hops = hopsOf(path, direction, name)
  const first = hops[0]
  const named =
    direction === 'out' && first !== undefined && first.from === null
      ? [{ ...first, from: own }, ...hops.slice(1)]
      : hops
  return {
    end: 'untraced' in end ? end : endLabel(end),
    endAddress: name(endAddress),
    value: path.amount.toString(),
    hops: named,
  }
}

function endLabel({ label, category, source, confidence }: Exclude<Ending['end'], { untraced: unknown }>) {
  return { label, category, source, confidence }
}
