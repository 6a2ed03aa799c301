import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PreviewFigure } from '#lib/core/lists/preview-figures.ts'
import type { PreviewState } from '#lib/db/list-previews.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { addPerson, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'
import { RandomList, recordRandomHouse } from '#scripts/testing/random-house.ts'
import {
  gaining,
  less,
  moot,
  othersWhole,
  printed,
  screenedWhole,
  texts,
  wholeList,
} from '#scripts/testing/screened-whole.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

// What a preview says is worked out by a comparison of the changed entries alone; here it is put beside what the activation,
// the re-screening, the look-back and the note of delistings then do, and beside everybody screened against both whole lists.
// npm run soak asks for more rounds under a seed that it prints.
const SOAK_SEED = process.env.SEKISHO_PROPERTY_SEED
const SEED = Number(SOAK_SEED ?? '20261127')
const ROUNDS = Number(process.env.SEKISHO_KILL_ROUNDS ?? '5')
const random = seededRandom(SEED)
const list = new RandomList(random)
const worker = testCaller({ kind: 'system', id: 'worker' })
let officer: Person
let supervisor: Person

beforeAll(async () => {
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  must(await importListVersion(testCaller(), { ...publication(0), activate: true }))
  await recordRandomHouse(random)
  await workThrough()
}, 60_000)
afterAll(closeIndex)

function publication(round: number) {
  const day = new Date(Date.UTC(2024, 0, 1 + round)).toISOString().slice(0, 10)
  return { sourceId: 'ofac-sdn', files: [must(unfoldListFile(`sdn-${day}.csv`, Buffer.from(list.text())))] }
}

async function workThrough(): Promise<void> {
  must(await rescreenCustomers(worker))
  must(await lookBack(worker))
  must(await noteDelistings(worker))
}

/** What officers do between two publications: some alerts are told apart, of some a case is made. */
async function officersWork(): Promise<void> {
  for (const { id } of await rowsOf(
    `SELECT id::text FROM alert WHERE status = 'open' AND case_id IS NULL ORDER BY number`,
  )) {
    const chance = random()
    const alertId = String(id)
    // What one person may not clear is left standing.
    if (chance < 0.4)
      await clearAlert(officer.caller, { alertId, code: 'FM-NAME-ONLY', note: '氏名のみの類似である。' })
    else if (chance < 0.6) must(await openCase(officer.caller, { alertIds: [alertId] }))
  }
}

/** Who meets whom as stored: `customer key` for the customers' own names, `owner customer key` for their owners. */
const HITS = `SELECT DISTINCT CASE h.part WHEN 'beneficial_owner' THEN 'owner ' ELSE '' END || c.id || ' ' || e.key AS t
  FROM customer c JOIN screening_hit h ON h.screening_id = c.last_screening_id
  JOIN list_entry_version v ON v.id = h.entry_version_id JOIN list_entry e ON e.id = v.entry_id`
/** Payments and the listed parties that the gate or an alert met in them, by name and by address. */
const NAMED = `SELECT DISTINCT a.customer_id || ' ' || (r->'facts'->>'query') || ' ' || e.key AS t
  FROM alert a, jsonb_array_elements(a.reasons) r, list_entry_version v, list_entry e
  WHERE starts_with(r->>'code', 'name/') AND r->'facts'->>'subject' = 'counterparty'
    AND v.id = (r->'facts'->>'entryVersionId')::uuid AND e.id = v.entry_id`
const ADDRESSED = `SELECT DISTINCT t.wallet_id || ' ' || a.transaction_id || ' ' || e.key AS t
  FROM alert a JOIN "transaction" t ON t.id = a.transaction_id, jsonb_array_elements(a.reasons) r, list_entry_version v, list_entry e
  WHERE starts_with(r->>'code', 'wallet/') AND v.id = (r->'facts'->>'entryVersionId')::uuid AND e.id = v.entry_id`

interface Standing {
  readonly hits: readonly string[]
  readonly delisted: readonly string[]
  readonly proposed: readonly string[]
  readonly reopened: readonly string[]
  readonly named: readonly string[]
  readonly addressed: readonly string[]
}

async function standing(): Promise<Standing> {
  return {
    hits: await texts(HITS),
    delisted: await texts(`SELECT id::text AS t FROM alert WHERE delisted_at IS NOT NULL`),
    proposed: await texts(`SELECT case_id::text AS t FROM case_event WHERE type = 'case.closing-proposed'`),
    reopened: await texts(`SELECT id::text AS t FROM cleared_pair WHERE ended_as = 'reopened'`),
    named: await texts(NAMED),
    addressed: await texts(ADDRESSED),
  }
}

const owners = (hits: readonly string[]) => hits.filter((one) => one.startsWith('owner '))
const own = (hits: readonly string[]) => hits.filter((one) => !one.startsWith('owner '))

/** The subjects behind a figure, `subject key` or the subject alone. */
async function behind(
  { id, figures }: PreviewState,
  figure: PreviewFigure,
  keyed = true,
): Promise<readonly string[]> {
  const rows = await rowsOf(
    `SELECT subject_id || CASE WHEN $3 THEN ' ' || entry_key ELSE '' END AS t FROM list_preview_row
     WHERE preview_id = $1 AND figure = $2 ORDER BY 1`,
    [id, figure, keyed],
  )
  expect(figures?.counts[figure]).toBe(rows.length)
  return rows.map(({ t }) => String(t)).toSorted()
}
const distinct = (all: readonly string[]) => [...new Set(all)].toSorted()

const seen: Partial<Record<PreviewFigure, number>> = {}

test(`what a preview says of a random house is what putting the version in force then does (seed ${SEED})`, {
  timeout: 60_000 * ROUNDS,
}, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    await officersWork()
    list.change()
    const { version } = must(await importListVersion(testCaller(), publication(round)))
    if (version.status === 'quarantined')
      must(await releaseListVersion(supervisor.caller, { versionId: version.id, comment: 'Made at random.' }))
    const [active] = await rowsOf(`SELECT number FROM list_version WHERE status = 'active'`)
    const preview = await previewed(version.id)
    for (const [figure, count] of Object.entries(preview.figures?.counts ?? {}))
      seen[figure as PreviewFigure] = (seen[figure as PreviewFigure] ?? 0) + count
    await expectAsWhole(preview, { was: Number(active?.number), is: version.number })

    const before = await standing()
    const confirmation = `ofac-sdn:${version.number}`
    const input = { versionId: version.id, previewId: preview.id, confirmation }
    must(await activateListVersion(supervisor.caller, input))
    await workThrough()
    const after = await standing()
    await expectHits(preview, { before, after })
    await expectStanding(preview, { before, after, number: version.number })
    await expectLookedBack(preview, { before, after })
  }
  // A property that never had anything to say would prove nothing.
  if (SOAK_SEED === undefined)
    for (const [figure, count] of Object.entries(seen)) expect([figure, count > 0]).toEqual([figure, true])
})

/** Beside everybody screened against both whole lists. */
async function expectAsWhole(
  preview: PreviewState,
  { was, is }: { readonly was: number; readonly is: number },
): Promise<void> {
  const lists = { was: await wholeList(was), is: await wholeList(is) }
  const { own: ownHits, owner } = await screenedWhole(lists)
  expect(await behind(preview, 'customers-new')).toEqual(ownHits.new.toSorted())
  expect(await behind(preview, 'customers-vanished')).toEqual(ownHits.vanished.toSorted())
  expect(await behind(preview, 'owners-new')).toEqual(owner.new.toSorted())
  expect(await behind(preview, 'owners-vanished')).toEqual(owner.vanished.toSorted())
  const others = await othersWhole(lists)
  const otherLines = await texts(
    `SELECT split_part(figure, '-', 2) || ' ' || subject || ' ' || entry_key AS t FROM list_preview_row
     WHERE preview_id = $1 AND starts_with(figure, 'counterparties-')`,
    [preview.id],
  )
  expect(otherLines).toEqual(others.lines)
  const [before, after] = [await printed(was), await printed(is)]
  expect(await behind(preview, 'wallets-new')).toEqual(less(after, before))
  expect(await behind(preview, 'wallets-vanished')).toEqual(less(before, after))
  const firstOf = (lines: readonly string[]) => lines.map((one) => one.split(' ')[0] ?? '')
  const gains = await gaining(firstOf([...ownHits.new, ...owner.new]), firstOf(less(after, before)))
  expect(await behind(preview, 'alerts-gaining', false)).toEqual(gains.alerts)
  expect(await behind(preview, 'cases-gaining', false)).toEqual(gains.cases)
  expect(await behind(preview, 'pairs-moot', false)).toEqual(await moot(lists.is, is))
  expect(preview.figures).toMatchObject({
    ...{ customers: ownHits.parties, owners: owner.parties, counterparties: others.count },
    wallets: Number((await rowsOf('SELECT count(*)::int AS n FROM wallet'))[0]?.n),
  })
}

interface Happened {
  readonly before: Standing
  readonly after: Standing
}

/** Customers' and owners' newest screenings meet what the preview said, no more and no less. */
async function expectHits(preview: PreviewState, { before, after }: Happened): Promise<void> {
  const strip = (hits: readonly string[]) => hits.map((one) => one.replace('owner ', '')).toSorted()
  const [came, went] = [less(after.hits, before.hits), less(before.hits, after.hits)]
  expect(strip(own(came))).toEqual(await behind(preview, 'customers-new'))
  expect(strip(own(went))).toEqual(await behind(preview, 'customers-vanished'))
  // Two owners of a company count one by one in the preview; stored is which entries its owners meet.
  expect(strip(owners(came))).toEqual(
    less(distinct(await behind(preview, 'owners-new')), strip(owners(before.hits))),
  )
  expect(strip(owners(went))).toEqual(
    less(distinct(await behind(preview, 'owners-vanished')), strip(owners(after.hits))),
  )
}

/** Alerts marked, cases proposed for closing and clearings asked again are those that the preview named. */
async function expectStanding(
  preview: PreviewState,
  { before, after, number }: Happened & { readonly number: number },
): Promise<void> {
  expect(less(after.delisted, before.delisted)).toEqual(await behind(preview, 'alerts-losing', false))
  expect(less(after.proposed, before.proposed)).toEqual(
    less(await behind(preview, 'cases-losing', false), before.proposed),
  )
  // A clearing that had lapsed before, over an entry that this version leaves alone, is none of its doing.
  const changed = await texts(
    `SELECT DISTINCT p.id::text AS t FROM cleared_pair p JOIN list_entry_version x ON x.entry_id = p.entry_id
     WHERE x.from_number = $1 OR x.to_number = $1`,
    [number],
  )
  expect(less(after.reopened, before.reopened).filter((one) => changed.includes(one))).toEqual(
    await behind(preview, 'pairs-asked-again', false),
  )
}

/** Each new hit of an other side or an address is named by an alert of whoever dealt with it, and nothing else is new. */
async function expectLookedBack(preview: PreviewState, { before, after }: Happened): Promise<void> {
  const dealt = await rowsOf(
    `SELECT DISTINCT t.customer_id::text AS customer, p.subject AS name, p.entry_key AS key FROM list_preview_row p
     JOIN "transaction" t ON t.counterparty_name = p.subject WHERE p.preview_id = $1 AND p.figure = 'counterparties-new'`,
    [preview.id],
  )
  const expected = dealt.map(({ customer, name, key }) => `${customer} ${name} ${key}`)
  expect(less(expected, after.named)).toEqual([])
  const recent = await texts(`SELECT DISTINCT counterparty_name AS t FROM "transaction"
    WHERE counterparty_name IS NOT NULL AND occurred_at > now() - interval '90 days'`)
  const newlyNamed = less(after.named, before.named).filter((one) =>
    recent.some((name) => one.includes(` ${name} `)),
  )
  expect(less(newlyNamed, expected)).toEqual([])

  const paid = await rowsOf(
    `SELECT DISTINCT t.wallet_id::text AS wallet, t.id::text AS payment, p.entry_key AS key FROM list_preview_row p
     JOIN "transaction" t ON t.wallet_id = p.subject_id WHERE p.preview_id = $1 AND p.figure = 'wallets-new'`,
    [preview.id],
  )
  const toListed = paid.map(({ wallet, payment, key }) => `${wallet} ${payment} ${key}`)
  expect(less(toListed, after.addressed)).toEqual([])
  expect(less(less(after.addressed, before.addressed), toListed)).toEqual([])
}
