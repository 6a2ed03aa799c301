import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerParties } from '#lib/core/customers/customer-parties.ts'
import type { PreviewFigure } from '#lib/core/lists/preview-figures.ts'
import { partyHash } from '#lib/core/screening/cleared-pair.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput, NameHit, NameQuery } from '#lib/core/screening/hit.ts'
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

const texts = async (sql: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
  (await rowsOf(sql, values)).map((row) => String(row.t)).toSorted()

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

const less = (a: readonly string[], b: readonly string[]) => a.filter((one) => !b.includes(one))
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

/** Everybody screened against a whole version of the list, in memory. */
async function met(number: number): Promise<(query: NameQuery) => readonly NameHit[]> {
  const entries = await rowsOf(
    `SELECT id::text AS "entryVersionId", payload AS entity, source_id AS "sourceId", source_id AS "listVersionId"
     FROM list_entry_version WHERE from_number <= $1 AND (to_number IS NULL OR to_number > $1)`,
    [number],
  )
  const index = compileIndex(entries as unknown as IndexInput[])
  return (query) => screenName(index, query)
}

interface Lists {
  readonly was: (query: NameQuery) => readonly NameHit[]
  readonly is: (query: NameQuery) => readonly NameHit[]
}
const keysOf = (hits: readonly NameHit[]) => hits.map(({ entityKey }) => entityKey)

/** Every party before and after, one line a party and entry. */
async function screenedWhole({ was, is }: Lists) {
  const found = { own: [[], []] as string[][], owner: [[], []] as string[][], parties: { own: 0, owner: 0 } }
  for (const { id, payload } of await rowsOf(`SELECT c.id::text, v.payload FROM customer c
    JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version`)) {
    for (const { subject, query } of customerParties(payload as never)) {
      const of = subject === 'beneficial_owner' ? 'owner' : 'own'
      found.parties[of] += 1
      const [before, after] = [keysOf(was(query)), keysOf(is(query))]
      found[of][0]?.push(...less(after, before).map((key) => `${id} ${key}`))
      found[of][1]?.push(...less(before, after).map((key) => `${id} ${key}`))
    }
  }
  return found
}

/** Other sides of the last 90 days, `name|key`, met newly and no more. */
async function othersWhole({ was, is }: Lists) {
  const sides = await rowsOf(`SELECT DISTINCT counterparty_name AS name FROM "transaction"
    WHERE counterparty_name IS NOT NULL AND occurred_at > now() - interval '90 days'`)
  const lines = sides.flatMap(({ name }) => {
    const query = { names: [String(name)], kind: 'unknown', country: null } as const
    const [before, after] = [keysOf(was(query)), keysOf(is(query))]
    return [
      ...less(after, before).map((key) => `new ${name} ${key}`),
      ...less(before, after).map((key) => `vanished ${name} ${key}`),
    ]
  })
  return { count: sides.length, lines: lines.toSorted() }
}

/** Known addresses and the entries that print them, `wallet key`. */
const printed = (number: number) =>
  texts(
    `SELECT DISTINCT w.id || ' ' || e.key AS t FROM wallet w JOIN list_entry_wallet l ON lower(l.raw) = lower(w.raw)
     JOIN list_entry_version v ON v.id = l.entry_version_id JOIN list_entry e ON e.id = v.entry_id
     WHERE v.from_number <= $1 AND (v.to_number IS NULL OR v.to_number > $1)`,
    [number],
  )

/** Standing alerts and cases of those who are met newly, told from what is stored. */
async function gaining(customers: readonly string[], wallets: readonly string[]) {
  const alerts = await texts(
    `SELECT a.id::text AS t FROM alert a LEFT JOIN "transaction" t ON t.id = a.transaction_id WHERE a.status <> 'cleared'
     AND (a.customer_id::text = ANY($1) OR t.wallet_id::text = ANY($2))`,
    [customers, wallets],
  )
  const cases = await texts(
    `SELECT DISTINCT c.id::text AS t FROM case_file c LEFT JOIN alert a ON a.case_id = c.id
     WHERE c.customer_id::text = ANY($1) OR a.id::text = ANY($2)`,
    [customers, alerts],
  )
  return { alerts, cases }
}

/** Of the clearings over entries that change: those whose party meets the entry no more. */
async function moot({ is }: Lists, number: number) {
  const pairs = await rowsOf(
    `SELECT p.id::text, p.party_hash AS hash, e.key, v.payload FROM cleared_pair p JOIN list_entry e ON e.id = p.entry_id
     JOIN customer c ON c.id = p.customer_id JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version
     WHERE p.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM list_entry_version x WHERE x.entry_id = e.id
       AND x.payload_hash = p.payload_hash AND x.from_number <= $1 AND (x.to_number IS NULL OR x.to_number > $1))
       AND EXISTS (SELECT 1 FROM list_entry_version x WHERE x.entry_id = e.id AND (x.from_number = $1 OR x.to_number = $1))`,
    [number],
  )
  return pairs
    .filter(({ hash, key, payload }) => {
      const parties = customerParties(payload as never)
      const judged = parties.find(({ query }) => partyHash(query) === hash)
      // Two owners of one name are not told apart by it.
      const hits = parties
        .filter(({ subject }) => subject === judged?.subject)
        .flatMap(({ query }) => is(query))
      return !hits.some(
        ({ entityKey, matched }) => entityKey === key && judged?.query.names.includes(matched.query) === true,
      )
    })
    .map(({ id }) => String(id))
    .toSorted()
}

const seen: Partial<Record<PreviewFigure, number>> = {}

test(`what a preview says of a random house is what putting the version in force then does (seed ${SEED})`, {
  timeout: 60_000 * ROUNDS,
}, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    await officersWork()
    list.change()
    const { version } = must(await importListVersion(testCaller(), publication(round)))
    if (version.status === 'quarantined')
      must(
        await releaseListVersion(supervisor.caller, {
          versionId: version.id,
          comment: 'It was made at random.',
        }),
      )
    const [active] = await rowsOf(`SELECT number FROM list_version WHERE status = 'active'`)
    const lists = { was: await met(Number(active?.number)), is: await met(version.number) }
    const preview = await previewed(version.id)
    for (const [figure, count] of Object.entries(preview.figures?.counts ?? {}))
      seen[figure as PreviewFigure] = (seen[figure as PreviewFigure] ?? 0) + count
    const before = await standing()

    // Beside everybody screened against both whole lists.
    const whole = await screenedWhole(lists)
    expect(await behind(preview, 'customers-new')).toEqual(whole.own[0]?.toSorted())
    expect(await behind(preview, 'customers-vanished')).toEqual(whole.own[1]?.toSorted())
    expect(await behind(preview, 'owners-new')).toEqual(whole.owner[0]?.toSorted())
    expect(await behind(preview, 'owners-vanished')).toEqual(whole.owner[1]?.toSorted())
    const others = await othersWhole(lists)
    const otherLines = await texts(
      `SELECT split_part(figure, '-', 2) || ' ' || subject || ' ' || entry_key AS t FROM list_preview_row
       WHERE preview_id = $1 AND starts_with(figure, 'counterparties-')`,
      [preview.id],
    )
    expect(otherLines).toEqual(others.lines)
    const [addressesBefore, addressesAfter] = [
      await printed(Number(active?.number)),
      await printed(version.number),
    ]
    expect(await behind(preview, 'wallets-new')).toEqual(less(addressesAfter, addressesBefore))
    expect(await behind(preview, 'wallets-vanished')).toEqual(less(addressesBefore, addressesAfter))
    const gains = await gaining(
      [...(whole.own[0] ?? []), ...(whole.owner[0] ?? [])].map((one) => one.split(' ')[0] ?? ''),
      less(addressesAfter, addressesBefore).map((one) => one.split(' ')[0] ?? ''),
    )
    expect(await behind(preview, 'alerts-gaining', false)).toEqual(gains.alerts)
    expect(await behind(preview, 'cases-gaining', false)).toEqual(gains.cases)
    expect(await behind(preview, 'pairs-moot', false)).toEqual(await moot(lists, version.number))
    const { customers, owners: ownerCount, counterparties, wallets } = preview.figures ?? {}
    expect({ customers, ownerCount, counterparties, wallets }).toEqual({
      ...{ customers: whole.parties.own, ownerCount: whole.parties.owner, counterparties: others.count },
      wallets: Number((await rowsOf('SELECT count(*)::int AS n FROM wallet'))[0]?.n),
    })

    // And beside what then happens.
    const confirmation = `ofac-sdn:${version.number}`
    must(
      await activateListVersion(supervisor.caller, {
        versionId: version.id,
        previewId: preview.id,
        confirmation,
      }),
    )
    await workThrough()
    const after = await standing()
    const strip = (hits: readonly string[]) => hits.map((one) => one.replace('owner ', '')).toSorted()
    const [came, went] = [less(after.hits, before.hits), less(before.hits, after.hits)]
    expect(strip(own(came))).toEqual(await behind(preview, 'customers-new'))
    expect(strip(own(went))).toEqual(await behind(preview, 'customers-vanished'))
    expect(strip(owners(came))).toEqual(
      less(distinct(await behind(preview, 'owners-new')), strip(owners(before.hits))),
    )
    expect(strip(owners(went))).toEqual(
      less(distinct(await behind(preview, 'owners-vanished')), strip(owners(after.hits))),
    )
    expect(less(after.delisted, before.delisted)).toEqual(await behind(preview, 'alerts-losing', false))
    expect(less(after.proposed, before.proposed)).toEqual(
      less(await behind(preview, 'cases-losing', false), before.proposed),
    )
    // A clearing that had lapsed before, over an entry that this version leaves alone, is none of its doing.
    const changed = await texts(
      `SELECT DISTINCT p.id::text AS t FROM cleared_pair p JOIN list_entry_version x ON x.entry_id = p.entry_id
       WHERE x.from_number = $1 OR x.to_number = $1`,
      [version.number],
    )
    expect(less(after.reopened, before.reopened).filter((one) => changed.includes(one))).toEqual(
      await behind(preview, 'pairs-asked-again', false),
    )
    await expectLookedBack(preview, { before, after })
  }
  // A property that never had anything to say would prove nothing.
  if (SOAK_SEED === undefined)
    for (const [figure, count] of Object.entries(seen)) expect([figure, count > 0]).toEqual([figure, true])
})

/** Each new hit of an other side or an address is named by an alert of whoever dealt with it, and nothing else is new. */
async function expectLookedBack(
  preview: PreviewState,
  { before, after }: { readonly before: Standing; readonly after: Standing },
): Promise<void> {
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
