import type { CustomerInput } from '#lib/core/customers/customer.ts'
import { recordedNames, summariseCustomer } from '#lib/core/customers/customer-summary.ts'
import { digestJson } from '#lib/core/digest.ts'
import type { AppError } from '#lib/core/errors.ts'
import { type DoubtfulName, doubtfulNames } from '#lib/core/screening/name-doubt.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { insertAlerts, listAlertedEntries } from '#lib/db/alerts.ts'
import { listClearedPairs } from '#lib/db/cleared-pairs.ts'
import {
  type CustomerChange,
  type CustomerState,
  findCustomer,
  insertCustomer,
  lockCustomer,
  updateCustomer,
} from '#lib/db/customers.ts'
import { holdListsInForce } from '#lib/db/lists.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import { assert } from '#lib/std/assert.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { customerAlert, customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import {
  type IndexInForce,
  indexInForce,
  renewIndex,
  sameIds,
} from '#lib/use-cases/screening/index-in-force.ts'
import { ListsReplaced } from '#lib/use-cases/screening/lists-replaced.ts'
import { recallFor, reopenPairs } from '#lib/use-cases/screening/reopen-pairs.ts'
import {
  partiesOf,
  type ScreeningRun,
  screenCustomer,
  screeningOf,
} from '#lib/use-cases/screening/run-screening.ts'

/** A customer's record as the exchange hands it in. */
export interface RecordCustomerInput {
  readonly externalId: string
  readonly customer: CustomerInput
}

/** What became of it. */
export interface RecordedCustomer {
  readonly customerId: string
  readonly version: number
  readonly created: boolean
  readonly changed: boolean
  /** Newest screening: of this record when it is new or changed. */
  readonly screeningId: string | null
  /** Hits of that screening; 0 when the record is unchanged. */
  readonly hits: number
  /** Names of the record that could not be compared, or hardly: no hit on them says nothing. */
  readonly nameDoubts: readonly DoubtfulName[]
}

/**
 * Records a customer (顧客) under the exchange's own id: creates it, or writes a new version when the record differs
 * from the last one. Everybody named in it is screened; new hits raise one alert. Error: `screening/no-list-in-force`.
 */
export const recordCustomer: UseCase<RecordCustomerInput, RecordedCustomer> = async (caller, input) => {
  for (let tries = 1; ; tries++) {
    try {
      return await record(caller, { ...input, lists: await indexInForce(caller) })
    } catch (error) {
      if (tries >= TRIES_MAX || !(error instanceof ListsReplaced)) throw error
      await renewIndex(caller)
    }
  }
}

/** Tries to record a customer while lists are being activated. */
const TRIES_MAX = 5

const record = defineUseCase<
  RecordCustomerInput & { readonly lists: Result<IndexInForce, AppError> },
  RecordedCustomer
>({
  name: 'customers/record-customer',
  permission: 'customers:write',
  run: async (context, { externalId, customer, lists }) => {
    if (!lists.ok) return lists
    // Before any row is locked, as every re-screening does it: so neither waits for the other.
    if (!sameIds(await holdListsInForce(context.tx), lists.value.versionIds)) throw new ListsReplaced()
    const payloadHash = digestJson(customer)
    const known = await findLocked(context, externalId)
    if (known?.payloadHash === payloadHash) return ok(unchanged(known, customer))
    const run = screenCustomer(lists.value, customer)
    const prepare = (before: CustomerState | null) => {
      const id = before?.id ?? context.newId()
      const screening = screeningOf(context, { lists: lists.value, run, subject: 'customer', subjectId: id })
      return { screening, change: changeOf(context, { id, before, customer, payloadHash, screening }) }
    }
    const first = prepare(known)
    if (known !== null) {
      await updateCustomer(context.tx, first.change)
      return ok(await finish(context, { ...first, run, externalId, created: false }))
    }
    if (await insertCustomer(context.tx, externalId, first.change))
      return ok(await finish(context, { ...first, run, externalId, created: true }))
    // Another request created the customer between our look and our insert: ours is then a change of it.
    const other = await findLocked(context, externalId)
    assert(other !== null, 'a customer whose id is taken exists')
    if (other.payloadHash === payloadHash) return ok(unchanged(other, customer))
    const second = prepare(other)
    await updateCustomer(context.tx, second.change)
    return ok(await finish(context, { ...second, run, externalId, created: false }))
  },
})

async function findLocked({ tx }: Context, externalId: string): Promise<CustomerState | null> {
  const id = await lockCustomer(tx, externalId)
  return id === null ? null : await findCustomer(tx, id)
}

interface Changing {
  readonly id: string
  readonly before: CustomerState | null
  readonly customer: CustomerInput
  readonly payloadHash: string
  readonly screening: NewScreening
}

/** The new state of a customer's record, with its ids. */
export function changeOf(
  { newId, now, actor }: Pick<Context, 'newId' | 'now' | 'actor'>,
  changing: Changing,
): CustomerChange {
  const { customer } = changing
  const owners = customer.kind === 'corporation' ? customer.beneficialOwners : []
  return {
    id: changing.id,
    versionId: newId(),
    version: (changing.before?.version ?? 0) + 1,
    input: customer,
    summary: summariseCustomer(customer),
    names: recordedNames(customer).map((name) => ({ id: newId(), ...name })),
    owners: owners.map((owner) => ({ id: newId(), ...owner })),
    payloadHash: changing.payloadHash,
    screeningId: changing.screening.id,
    at: now,
    by: actorRef(actor),
  }
}

interface Finishing {
  readonly run: ScreeningRun
  readonly screening: NewScreening
  readonly change: CustomerChange
  readonly externalId: string
  readonly created: boolean
}

async function finish(context: Context, done: Finishing): Promise<Done<RecordedCustomer>> {
  const { run, screening, change, externalId, created } = done
  await insertScreenings(context.tx, [screening])
  const alerted = created ? [] : await listAlertedEntries(context.tx, [change.id])
  const cleared = created ? [] : await listClearedPairs(context.tx, [change.id])
  const { dismissed, lapsed } = recallFor(run, cleared, { lists: screening, now: context.now })
  const alert = customerAlert(context, { customerId: change.id, screening, alerted, dismissed })
  if (alert !== null) await insertAlerts(context.tx, [alert])
  const reopened = await reopenPairs(context, lapsed, { screeningId: screening.id, alertId: alert?.id })
  const { version } = change
  return {
    value: {
      customerId: change.id,
      version,
      created,
      changed: true,
      screeningId: screening.id,
      hits: screening.hits.length,
      nameDoubts: doubtfulNames(run.input.parties),
    },
    events: [
      {
        type: created ? 'customer.recorded' : 'customer.changed',
        subject: { kind: 'customer', id: change.id },
        facts: { externalId, version, payloadHash: change.payloadHash, screeningId: screening.id },
      },
      ...(alert === null ? [] : [customerAlertRaised(alert)]),
      ...reopened,
    ],
  }
}

function unchanged(known: CustomerState, customer: CustomerInput): Done<RecordedCustomer> {
  const { id, version, externalId, lastScreeningId } = known
  return {
    value: {
      ...{ customerId: id, version, created: false, changed: false, screeningId: lastScreeningId, hits: 0 },
      nameDoubts: doubtfulNames(partiesOf(customer).parties),
    },
    events: [
      { type: 'customer.unchanged', subject: { kind: 'customer', id }, facts: { externalId, version } },
    ],
  }
}
