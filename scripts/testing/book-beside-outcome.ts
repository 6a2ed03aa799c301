import { expect } from 'vitest'
import { receiverQuery } from '#lib/core/customers/destination.ts'
import type { PreviewState } from '#lib/db/list-previews.ts'
import { rowsOf } from './desk-for-tests.ts'
import { type Lists, less, texts } from './screened-whole.ts'

// What a preview said of the address books, beside both whole lists and beside what the re-screening then did.

/** How the address books stand: whom their newest screenings meet, and what alerts on them have named. */
export interface BookStanding {
  readonly met: readonly string[]
  readonly named: readonly string[]
}

/** `entry name key` or `entry wallet key`. */
export async function bookStanding(): Promise<BookStanding> {
  return {
    met: await texts(`SELECT DISTINCT d.id || ' ' || h.kind || ' ' || h.entry_key AS t FROM destination d
      JOIN screening_hit h ON h.screening_id = d.last_screening_id WHERE d.status = 'registered'`),
    named:
      await texts(`SELECT DISTINCT s.subject_id || ' ' || split_part(r->>'code', '/', 1) || ' ' || e.key AS t
      FROM alert a JOIN screening s ON s.id = a.screening_id AND s.subject = 'destination',
        jsonb_array_elements(a.reasons) r, list_entry_version v, list_entry e
      WHERE v.id = (r->'facts'->>'entryVersionId')::uuid AND e.id = v.entry_id`),
  }
}

/** The lines behind both figures, `customer name key` or `customer wallet key`. */
async function behindBooks({ id, figures }: PreviewState, side: 'new' | 'vanished') {
  const rows = await texts(
    `SELECT subject_id || CASE WHEN starts_with(detail->>'query', '0x') THEN ' wallet ' ELSE ' name ' END || entry_key AS t
     FROM list_preview_row WHERE preview_id = $1 AND figure = $2`,
    [id, `destinations-${side}`],
  )
  expect(figures?.counts[`destinations-${side}`]).toBe(rows.length)
  return rows
}

/** `entry …` as `customer …`, as the lines of a preview name them. */
async function ofCustomers(lines: readonly string[]): Promise<readonly string[]> {
  const owners = new Map(
    (await rowsOf(`SELECT id::text, customer_id::text AS customer FROM destination`)).map((row) => [
      String(row.id),
      String(row.customer),
    ]),
  )
  return lines.map((line) => line.replace(/^\S+/, (entry) => owners.get(entry) ?? entry)).toSorted()
}

/** Beside every registered entry put to both whole lists. */
export async function expectBooksAsWhole(
  preview: PreviewState,
  {
    lists,
    numbers,
  }: { readonly lists: Lists; readonly numbers: { readonly was: number; readonly is: number } },
): Promise<void> {
  const entries = await rowsOf(
    `SELECT id::text, address, receiver FROM destination WHERE status = 'registered'`,
  )
  const found = { new: [] as string[], vanished: [] as string[] }
  for (const { id, address, receiver } of entries) {
    const query = receiverQuery(receiver as never)
    const names = (meets: Lists['is']) =>
      query === null ? [] : meets(query).map(({ entityKey }) => `${id} name ${entityKey}`)
    const [before, after] = [
      [...names(lists.was), ...(await printing(String(id), String(address), numbers.was))],
      [...names(lists.is), ...(await printing(String(id), String(address), numbers.is))],
    ]
    found.new.push(...less(after, before))
    found.vanished.push(...less(before, after))
  }
  expect(await behindBooks(preview, 'new')).toEqual(await ofCustomers(found.new))
  expect(await behindBooks(preview, 'vanished')).toEqual(await ofCustomers(found.vanished))
  expect(preview.figures?.destinations).toBe(entries.length)
}

/** Parties of a version that print an address. */
const printing = (id: string, address: string, number: number) =>
  texts(
    `SELECT DISTINCT $1 || ' wallet ' || e.key AS t FROM list_entry_wallet l
     JOIN list_entry_version v ON v.id = l.entry_version_id JOIN list_entry e ON e.id = v.entry_id
     WHERE lower(l.raw) = lower($2) AND v.from_number <= $3 AND (v.to_number IS NULL OR v.to_number > $3)`,
    [id, address, number],
  )

/** The newest screenings changed as the preview said, and alerts name all that is new and nothing else. */
export async function expectBooksCameTrue(
  preview: PreviewState,
  { before, after }: { readonly before: BookStanding; readonly after: BookStanding },
): Promise<void> {
  const came = less(after.met, before.met)
  expect(await ofCustomers(came)).toEqual(await behindBooks(preview, 'new'))
  expect(await ofCustomers(less(before.met, after.met))).toEqual(await behindBooks(preview, 'vanished'))
  expect(less(came, after.named)).toEqual([])
  expect(less(less(after.named, before.named), came)).toEqual([])
}
