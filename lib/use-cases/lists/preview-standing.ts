import { formatAlertNumber, formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { customerParties, type ScreenedParty } from '#lib/core/customers/customer-parties.ts'
import type { Measure } from '#lib/core/lists/listed-entity.ts'
import type { PreviewFigure } from '#lib/core/lists/preview-figures.ts'
import { partyHash } from '#lib/core/screening/cleared-pair.ts'
import { compareParty, type DeltaIndex } from '#lib/core/screening/entry-delta.ts'
import type { ListVersion } from '#lib/db/lists.ts'
import { listCustomerPartiesOf } from '#lib/db/party-records.ts'
import {
  type CaseNumber,
  listAlertsLosing,
  listAlertsOf,
  listCasesLosing,
  listCasesOf,
  listPairsTouched,
  type StandingAlert,
  type TouchedPair,
} from '#lib/db/preview-facts.ts'
import type { Gaining, Impact } from '#lib/use-cases/lists/preview-impact.ts'
import { plainLine } from '#lib/use-cases/lists/preview-lines.ts'

/** What becomes of work that stands: alerts and cases that name nobody any more or somebody more, and what was told apart. */
export async function impactOnStanding(
  impact: Impact,
  version: Pick<ListVersion, 'id' | 'sourceId' | 'number'>,
  gaining: Gaining,
): Promise<void> {
  const { lines } = impact
  const customers = [...new Set(gaining.met.map(({ customer }) => customer))]
  const wallets = [...gaining.walletIds]
  const losing = await listAlertsLosing('pool', version.id, gaining)
  const gains = await listAlertsOf('pool', customers, wallets)
  for (const alert of losing) lines.add(alertLine('alerts-losing', alert))
  for (const alert of gains) lines.add(alertLine('alerts-gaining', alert))
  const ids = (alerts: readonly StandingAlert[]) => alerts.map(({ id }) => id)
  for (const one of await listCasesLosing('pool', ids(losing))) lines.add(caseLine('cases-losing', one))
  for (const one of await listCasesOf('pool', customers, ids(gains)))
    lines.add(caseLine('cases-gaining', one))
  await impactOnPairs(impact, version)
}

function alertLine(figure: PreviewFigure, { id, number, customerName }: StandingAlert) {
  const subject = `${formatAlertNumber(number)} ${customerName}`
  return plainLine(figure, { subjectKind: 'alert', subjectId: id, subject })
}

function caseLine(figure: PreviewFigure, { id, year, number, customerName }: CaseNumber) {
  const subject = `${formatCaseNumber({ year, number })} ${customerName}`
  return plainLine(figure, { subjectKind: 'case', subjectId: id, subject })
}

/**
 * A clearing over a changed entry is asked again when the party still meets it; when the entry is gone, or meets the party no
 * more, nothing is left to be told apart. An entry that reads again as it was judged changes nothing.
 */
async function impactOnPairs(
  { delta, index, lines }: Impact,
  { sourceId, number }: Pick<ListVersion, 'sourceId' | 'number'>,
): Promise<void> {
  const keys = [...new Set([...delta.before, ...delta.after].map(({ entity }) => entity.key))]
  const pairs = (await listPairsTouched('pool', { sourceId, number, keys })).filter(({ same }) => !same)
  const records = await listCustomerPartiesOf('pool', [...new Set(pairs.map(({ customerId }) => customerId))])
  const byId = new Map(records.map((record) => [record.id, record.record]))
  for (const pair of pairs) {
    const record = byId.get(pair.customerId)
    const meets = record !== undefined && bearsMetName(index, customerParties(record), pair)
    const { id, customerName, entryKey, entryName } = pair
    lines.add(
      plainLine(
        meets ? 'pairs-asked-again' : 'pairs-moot',
        { subjectKind: 'cleared_pair', subjectId: id, subject: customerName },
        { entryKey, entryName, measure: pair.measure as Measure },
      ),
    )
  }
}

/** Does the party that was judged bear the name by which it, or somebody of its name in the record, meets the entry? */
function bearsMetName(
  index: DeltaIndex,
  parties: readonly ScreenedParty[],
  pair: Pick<TouchedPair, 'partyHash' | 'entryKey'>,
): boolean {
  const judged = parties.find(({ query }) => partyHash(query) === pair.partyHash)
  if (judged === undefined) return false
  return parties
    .filter(({ subject }) => subject === judged.subject)
    .flatMap(({ query }) => compareParty(index, query))
    .some(
      ({ entityKey, after }) =>
        entityKey === pair.entryKey && after !== null && judged.query.names.includes(after.matched.query),
    )
}
