import type { Reason } from '#lib/core/alerts/reasons.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/** An alert on an entry of an address book, and whether it still asks for a judgement or was found true. */
export interface DestinationAlert {
  readonly destinationId: string
  readonly number: number
  readonly reasons: readonly Reason[]
  readonly stands: boolean
}

/** Every alert that these entries raised, oldest first. */
export async function listDestinationAlerts(
  reader: Reader,
  entries: readonly { readonly id: string; readonly customerId: string }[],
): Promise<readonly DestinationAlert[]> {
  return await readerOf(reader).$queryRaw<DestinationAlert[]>`
    SELECT s.subject_id::text AS "destinationId", a.number, a.reasons, alert_stands(a.status::text, a.case_id) AS stands
    FROM alert a JOIN screening s ON s.id = a.screening_id AND s.subject = 'destination'
    WHERE a.customer_id = ANY(${entries.map(({ customerId }) => customerId)}::uuid[])
      AND s.subject_id = ANY(${entries.map(({ id }) => id)}::uuid[])
    ORDER BY a.number`
}

/** An entry of an address book that meets a listed entry's state by a name or an address of its own. */
export interface MetDestination {
  readonly destinationId: string
  readonly customerId: string
  readonly entryVersionId: string
  /** The name or the address that met it. */
  readonly text: string
}

/**
 * Those of these meetings that an alert on the entry has named before, whatever became of it, while the listed entry stood
 * on its list without a break. One that only reads otherwise is the same; one that had been off the list is met anew.
 */
export async function listMetBefore(
  reader: Reader,
  met: readonly MetDestination[],
): Promise<readonly Pick<MetDestination, 'destinationId' | 'entryVersionId' | 'text'>[]> {
  if (met.length === 0) return []
  return await readerOf(reader).$queryRaw<MetDestination[]>`
    SELECT p."destinationId"::text, p."entryVersionId"::text, p.text
    FROM jsonb_to_recordset(${JSON.stringify(met)}::jsonb)
      AS p("destinationId" uuid, "customerId" uuid, "entryVersionId" uuid, text text)
    JOIN list_entry_version ev ON ev.id = p."entryVersionId"
    WHERE EXISTS (
      SELECT 1 FROM alert a JOIN screening s ON s.id = a.screening_id AND s.subject = 'destination'
        AND s.subject_id = p."destinationId"
      CROSS JOIN jsonb_array_elements(a.reasons) r
      JOIN list_entry_version was ON was.id = (r->'facts'->>'entryVersionId')::uuid AND was.entry_id = ev.entry_id
      WHERE a.customer_id = p."customerId" AND COALESCE(r->'facts'->>'query', r->'facts'->>'address') = p.text
        AND listed_throughout(was.entry_id, was.from_number, ev.from_number))`
}
