import { expect } from 'vitest'
import type { PreviewFigure } from '#lib/core/lists/preview-figures.ts'
import type { PreviewState } from '#lib/db/list-previews.ts'
import { rowsOf } from './desk-for-tests.ts'
import { less, texts } from './screened-whole.ts'

// What a preview said beside what the activation, the re-screening, the look-back and the note of delistings then did.

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

/** How things stand: who meets whom, what is marked, proposed and asked again. */
export async function standing(): Promise<Standing> {
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
export async function behind(
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

/** How things stood before a version came into force and when all that follows was done. */
interface Happened {
  readonly before: Standing
  readonly after: Standing
}

/** Nothing that the preview said failed to come, and nothing came that it had not said. */
export async function expectCameTrue(
  preview: PreviewState,
  happened: Happened & { readonly number: number },
): Promise<void> {
  await expectHits(preview, happened)
  await expectStanding(preview, happened)
  await expectLookedBack(preview, happened)
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
