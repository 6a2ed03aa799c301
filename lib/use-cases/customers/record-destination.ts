import type { Reason } from '#lib/core/alerts/reasons.ts'
import { reasonsOfLabels } from '#lib/core/alerts/reasons-of-destination.ts'
import {
  DESTINATION_LIMITS,
  type DestinationDecision,
  type DestinationInput,
  receiverNameOf,
  receiverQuery,
} from '#lib/core/customers/destination.ts'
import { digestJson } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { type DoubtfulName, doubtfulNames } from '#lib/core/screening/name-doubt.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { type AssetAddress, readAssetAddress } from '#lib/core/transactions/asset-address.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { lockCustomer } from '#lib/db/customers.ts'
import { listDestinationAlerts } from '#lib/db/destination-alerts.ts'
import {
  countRegistered,
  type DestinationChange,
  type DestinationParty,
  type DestinationState,
  ensureWallet,
  findDestination,
  putDestination,
} from '#lib/db/destinations.ts'
import { addressKey, findLabelVersionSet, listLabelsOf } from '#lib/db/labels.ts'
import { holdListsInForce } from '#lib/db/lists.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import {
  recordDestinationScreenings,
  type ScreenedDestination,
  screenDestination,
} from '#lib/use-cases/customers/judge-destinations.ts'
import { type Context, type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type RulesInForce, rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import {
  type IndexInForce,
  indexInForce,
  renewIndex,
  sameIds,
} from '#lib/use-cases/screening/index-in-force.ts'
import { ListsReplaced } from '#lib/use-cases/screening/lists-replaced.ts'

/** An entry of a customer's address book as the exchange hands it in. */
export interface RecordDestinationInput {
  readonly customerExternalId: string
  readonly externalId: string
  readonly destination: DestinationInput
}

/** What became of it, and whether the exchange may send there. */
export interface RecordedDestination {
  readonly destinationId: string
  readonly version: number
  readonly created: boolean
  readonly changed: boolean
  readonly decision: DestinationDecision
  /** Of the alerts that stand, strongest first. */
  readonly reasons: readonly Pick<Reason, 'code' | 'facts'>[]
  readonly screeningId: string
  readonly alertNumbers: readonly number[]
  /** Names of the receiver that could not be compared, or hardly: no hit on them says nothing. */
  readonly nameDoubts: readonly DoubtfulName[]
}

/** Tries to record an entry while lists are being activated. */
const TRIES_MAX = 5

/**
 * Registers where a customer may have its assets sent (登録済み出金先), or writes a new version when the entry differs from
 * the last one. The address is checked on its chain and put to the lists and labels, the receiver's names to the lists;
 * what is found raises one alert on the customer, and while one stands the entry is `held`. Errors: `customer/not-found`,
 * `destination/wrong-fields`, `destination/too-many`, `screening/no-list-in-force`.
 */
export const recordDestination: UseCase<RecordDestinationInput, RecordedDestination> = async (
  caller,
  input,
) => {
  const rules = await rulesInForce(caller)
  for (let tries = 1; ; tries++) {
    try {
      return await record(caller, { ...input, rules, lists: await indexInForce(caller) })
    } catch (error) {
      if (tries >= TRIES_MAX || !(error instanceof ListsReplaced)) throw error
      await renewIndex(caller)
    }
  }
}

interface Recording extends RecordDestinationInput {
  readonly rules: RulesInForce
  readonly lists: Result<IndexInForce, AppError>
}

const record = defineUseCase<Recording, RecordedDestination>({
  name: 'customers/record-destination',
  permission: 'destinations:write',
  run: async (context, { customerExternalId, externalId, destination, rules, lists }) => {
    const { tx } = context
    const read = readAssetAddress(destination.address, {
      ...{ asset: destination.asset, chain: destination.chain },
    })
    if (!read.ok) {
      const { field, code, facts } = read.error
      return err(failure('destination/wrong-fields', {}, [{ pointer: `/${field}`, code, facts }]))
    }
    if (!lists.ok) return lists
    // Before any row is locked, as every re-screening does it: so neither waits for the other.
    if (!sameIds(await holdListsInForce(tx), lists.value.versionIds)) throw new ListsReplaced()
    const customerId = await lockCustomer(tx, customerExternalId)
    if (customerId === null) return err(failure('customer/not-found'))
    const known = await findDestination(tx, customerId, externalId)
    const payloadHash = digestJson(destination)
    if (known?.status === 'registered' && known.payloadHash === payloadHash)
      return ok(await unchanged(context, { known, customerId, externalId, destination }))
    const anew = known?.status !== 'registered'
    const { perCustomerMax: limit } = DESTINATION_LIMITS
    if (anew && (await countRegistered(tx, customerId)) >= limit)
      return err(failure('destination/too-many', { limit }))
    const { value: address, tag } = read.value
    const party: DestinationParty = {
      ...{ id: known?.id ?? context.newId(), customerId, address: address.raw },
      ...{ tag: destination.tag ?? tag, label: destination.label ?? null, receiver: destination.receiver },
    }
    const others = await freshLabels(context, { party, address, rules })
    const screened = { ...screenDestination(context, lists.value, party), others }
    const change = await changeOf(context, {
      known,
      party,
      address,
      destination,
      externalId,
      payloadHash,
      anew,
    })
    return ok(await finish(context, { screened, change: { ...change, screeningId: screened.screening.id } }))
  },
})

interface Labelled {
  readonly party: DestinationParty
  readonly address: AssetAddress
  readonly rules: RulesInForce
}

/** What labels say of the address that no alert on the entry has said yet. */
async function freshLabels({ tx }: Context, { party, address, rules }: Labelled): Promise<readonly Reason[]> {
  const set = await findLabelVersionSet(tx)
  const labels = (await listLabelsOf(tx, [address], set)).get(addressKey(address)) ?? []
  const reasons = reasonsOfLabels(address.raw, labels, exposureLimitsInForce(rules.rules).limits)
  if (reasons.length === 0) return []
  const before = (await listDestinationAlerts(tx, [party])).flatMap((alert) => alert.reasons)
  return reasons.filter((reason) => !before.some((known) => saysSame(known, reason)))
}

function saysSame(known: Reason, reason: Reason): boolean {
  return (
    known.code === 'wallet/labelled-destination' &&
    reason.code === 'wallet/labelled-destination' &&
    known.facts.address === reason.facts.address &&
    known.facts.category === reason.facts.category
  )
}

interface Changing {
  readonly known: DestinationState | null
  readonly party: DestinationParty
  readonly address: AssetAddress
  readonly destination: DestinationInput
  readonly externalId: string
  readonly payloadHash: string
  readonly anew: boolean
}

async function changeOf(
  { tx, newId, now, actor }: Context,
  { known, party, address, destination, externalId, payloadHash, anew }: Changing,
): Promise<Omit<DestinationChange, 'screeningId'>> {
  const { family, canonical, raw, checksum } = address
  const { format } = parseAddress(raw)
  const walletId = await ensureWallet(tx, { id: newId(), family, canonical, raw, format, checksum }, now)
  return {
    ...{
      id: party.id,
      versionId: newId(),
      customerId: party.customerId,
      externalId,
      walletId,
      payloadHash,
      anew,
    },
    ...{ version: (known?.version ?? 0) + 1, input: destination, address, tag: party.tag },
    ...{ receiverName: receiverNameOf(destination.receiver), at: now, by: actorRef(actor) },
  }
}

interface Finishing {
  readonly screened: ScreenedDestination
  readonly change: DestinationChange
}

async function finish(context: Context, { screened, change }: Finishing): Promise<Done<RecordedDestination>> {
  const { tx } = context
  await putDestination(tx, change)
  const { events } = await recordDestinationScreenings(context, [screened])
  const { id, version, externalId, customerId, payloadHash, screeningId } = change
  const standing = await standingOn(context, { id, customerId })
  const value = {
    destinationId: id,
    version,
    created: version === 1,
    changed: true,
    screeningId,
    nameDoubts: doubtsOf(change.input),
    ...standing,
  }
  const facts = {
    externalId,
    customerId,
    version,
    payloadHash,
    screeningId,
    held: standing.decision === 'held',
  }
  const type = change.anew ? 'destination.registered' : 'destination.changed'
  return { value, events: [{ type, subject: { kind: 'destination', id }, facts }, ...events] }
}

interface Unchanged {
  readonly known: DestinationState
  readonly customerId: string
  readonly externalId: string
  readonly destination: DestinationInput
}

async function unchanged(
  context: Context,
  { known, customerId, externalId, destination }: Unchanged,
): Promise<Done<RecordedDestination>> {
  const { id, version, lastScreeningId: screeningId } = known
  const standing = await standingOn(context, { id, customerId })
  return {
    value: {
      ...{ destinationId: id, version, created: false, changed: false, screeningId },
      nameDoubts: doubtsOf(destination),
      ...standing,
    },
    events: [
      {
        type: 'destination.unchanged',
        subject: { kind: 'destination', id },
        facts: { externalId, customerId, version },
      },
    ],
  }
}

function doubtsOf({ receiver }: Pick<DestinationInput, 'receiver'>): readonly DoubtfulName[] {
  const query = receiverQuery(receiver)
  return query === null ? [] : doubtfulNames([{ part: 'receiver', query }])
}

/** Whether the exchange may send there, by the alerts that stand on the entry. */
async function standingOn(
  { tx }: Context,
  entry: { readonly id: string; readonly customerId: string },
): Promise<Pick<RecordedDestination, 'decision' | 'reasons' | 'alertNumbers'>> {
  const standing = (await listDestinationAlerts(tx, [entry])).filter(({ stands }) => stands)
  return {
    decision: standing.length === 0 ? 'accepted' : 'held',
    reasons: standing.flatMap(({ reasons }) => reasons.map(({ code, facts }) => ({ code, facts }))),
    alertNumbers: standing.map(({ number }) => number),
  }
}
