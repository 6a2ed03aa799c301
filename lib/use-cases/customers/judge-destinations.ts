import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { reasonsOfDestination } from '#lib/core/alerts/reasons-of-destination.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { addressesOf, receiverQuery } from '#lib/core/customers/destination.ts'
import { insertAlerts, type NewAlert } from '#lib/db/alerts.ts'
import { listMetBefore, type MetDestination } from '#lib/db/destination-alerts.ts'
import type { DestinationParty } from '#lib/db/destinations.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import {
  nameHitsOf,
  runScreening,
  type ScreeningRun,
  screeningOf,
  walletHitsOf,
} from '#lib/use-cases/screening/run-screening.ts'

/** An entry of an address book put to the lists in force. */
export interface ScreenedDestination {
  readonly party: DestinationParty
  readonly run: ScreeningRun
  readonly screening: NewScreening
  /** What else than the lists speaks for a look. */
  readonly others: readonly Reason[]
}

/** Puts an entry to the lists: its address, the addresses in its texts, and its receiver's names. */
export function screenDestination(
  context: Pick<Context, 'newId' | 'now' | 'actor'>,
  lists: IndexInForce,
  party: DestinationParty,
): Omit<ScreenedDestination, 'others'> {
  const query = receiverQuery(party.receiver)
  const parties = query === null ? [] : [{ part: 'receiver' as const, query }]
  const run = runScreening(lists, { parties, addresses: addressesOf(party) })
  const screening = screeningOf(context, { lists, run, subject: 'destination', subjectId: party.id })
  return { party, run, screening }
}

/**
 * Stores screenings of entries and raises one alert on the customer for what no alert on the entry has named yet: a cleared
 * one answers for the name or address and the listed entry that it named. Gives the alerts and their events.
 */
export async function recordDestinationScreenings(
  context: Pick<Context, 'tx' | 'newId' | 'now'>,
  screened: readonly ScreenedDestination[],
): Promise<{ readonly alerts: readonly NewAlert[]; readonly events: readonly AuditEventDraft[] }> {
  const { tx } = context
  const found = screened.map((one) => ({ ...one, reasons: reasonsOf(one) }))
  const before = await listMetBefore(tx, found.flatMap(metBy))
  const known = new Set(before.map((met) => keyOf(met)))
  const alerts = found.flatMap(({ party, screening, reasons, others }) => {
    const fresh = reasons.filter((reason) => !known.has(keyOf(meeting(party, reason))))
    const draft = draftAlert({ reasons: [...fresh, ...others], raisedAt: context.now.toISOString() })
    if (draft === null) return []
    const { customerId } = party
    const ids = { id: context.newId(), customerId, transactionId: null, screeningId: screening.id }
    return [{ ...ids, draft, jpyValue: null, at: context.now }]
  })
  await insertScreenings(
    tx,
    screened.map(({ screening }) => screening),
  )
  await insertAlerts(tx, alerts)
  return { alerts, events: alerts.map(customerAlertRaised) }
}

type Listed = Reason & { readonly facts: { readonly entryVersionId: string } }

/** The reasons that the lists give. */
function reasonsOf({ run }: ScreenedDestination): readonly Listed[] {
  const nameHits = nameHitsOf(run.hits).map(({ hit }) => hit)
  return reasonsOfDestination({ walletHits: walletHitsOf(run.hits), nameHits }).filter(isListed)
}

function isListed(reason: Reason): reason is Listed {
  return 'entryVersionId' in reason.facts
}

function metBy({
  party,
  reasons,
}: {
  party: DestinationParty
  reasons: readonly Listed[]
}): MetDestination[] {
  return reasons.map((reason) => meeting(party, reason))
}

function meeting({ id, customerId }: DestinationParty, { facts }: Listed): MetDestination {
  const text = 'query' in facts ? facts.query : 'address' in facts ? facts.address : ''
  return { destinationId: id, customerId, entryVersionId: facts.entryVersionId, text }
}

function keyOf({ destinationId, entryVersionId, text }: Omit<MetDestination, 'customerId'>): string {
  return `${destinationId} ${entryVersionId} ${text}`
}
