import { customerParties } from '#lib/core/customers/customer-parties.ts'
import { partyHash } from '#lib/core/screening/cleared-pair.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput, NameHit, NameQuery } from '#lib/core/screening/hit.ts'
import { rowsOf } from './desk-for-tests.ts'

// What a version would do, worked out the long way: everybody against the whole lists before and after, in memory.

/** One text a row, column `t`, sorted. */
export const texts = async (sql: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
  (await rowsOf(sql, values)).map((row) => String(row.t)).toSorted()

/** What is in `a` and not in `b`. */
export const less = (a: readonly string[], b: readonly string[]) => a.filter((one) => !b.includes(one))

/** What anybody meets on a whole version of the list. */
export type Meets = (query: NameQuery) => readonly NameHit[]

/** Compiles a whole version of the list. */
export async function wholeList(number: number): Promise<Meets> {
  const entries = await rowsOf(
    `SELECT id::text AS "entryVersionId", payload AS entity, source_id AS "sourceId", source_id AS "listVersionId"
     FROM list_entry_version WHERE from_number <= $1 AND (to_number IS NULL OR to_number > $1)`,
    [number],
  )
  const index = compileIndex(entries as unknown as IndexInput[])
  return (query) => screenName(index, query)
}

export interface Lists {
  readonly was: Meets
  readonly is: Meets
}
const keysOf = (hits: readonly NameHit[]) => hits.map(({ entityKey }) => entityKey)

/** Every party before and after, one line a party and entry. */
export async function screenedWhole({ was, is }: Lists) {
  const none = () => ({ parties: 0, new: [] as string[], vanished: [] as string[] })
  const found = { own: none(), owner: none() }
  for (const { id, payload } of await rowsOf(`SELECT c.id::text, v.payload FROM customer c
    JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version`)) {
    for (const { subject, query } of customerParties(payload as never)) {
      const of = subject === 'beneficial_owner' ? 'owner' : 'own'
      found[of].parties += 1
      const [before, after] = [keysOf(was(query)), keysOf(is(query))]
      found[of].new.push(...less(after, before).map((key) => `${id} ${key}`))
      found[of].vanished.push(...less(before, after).map((key) => `${id} ${key}`))
    }
  }
  return found
}

/** Other sides of the last 90 days, `new name key` or `vanished name key`, and how many there are. */
export async function othersWhole({ was, is }: Lists) {
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
export const printed = (number: number) =>
  texts(
    `SELECT DISTINCT w.id || ' ' || e.key AS t FROM wallet w JOIN list_entry_wallet l ON lower(l.raw) = lower(w.raw)
     JOIN list_entry_version v ON v.id = l.entry_version_id JOIN list_entry e ON e.id = v.entry_id
     WHERE v.from_number <= $1 AND (v.to_number IS NULL OR v.to_number > $1)`,
    [number],
  )

/** Standing alerts and cases of those who are met newly, told from what is stored. */
export async function gaining(customers: readonly string[], wallets: readonly string[]) {
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
export async function moot(is: Meets, number: number) {
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
