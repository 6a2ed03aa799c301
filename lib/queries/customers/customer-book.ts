import { z } from 'zod'
import { receiverQuery } from '#lib/core/customers/destination.ts'
import type { AppError } from '#lib/core/errors.ts'
import { doubtfulNames, gravestDoubt, type NameDoubt } from '#lib/core/screening/name-doubt.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listDestinationRows, type DestinationRow as StoredRow } from '#lib/db/screens/destination-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type Page, pageOf, pagingShape, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

/** An entry of the address book with what is doubtful about the names of its receiver. */
export interface DestinationRow extends StoredRow {
  readonly nameDoubt: NameDoubt | null
}

/** Entries of the address book on one page of a customer's file. */
const ENTRIES_PER_PAGE = 10

/** Which page of the address book a customer's file shows. */
export const customerBookPaging = z.object({ page: pagingShape.page })

/** A page of a customer's address book (登録済み出金先), removed entries too, newest first (`customers:read`). */
export async function customerBook(
  actor: Actor,
  customerId: string,
  { page }: z.infer<typeof customerBookPaging>,
): Promise<Result<Page<DestinationRow>, AppError>> {
  const paging = { page, pageSize: ENTRIES_PER_PAGE }
  return await authorised(actor, 'customers:read', async () => {
    const counted = await listDestinationRows({ customerId, status: null }, sliceOf(paging))
    return pageOf({ ...counted, rows: counted.rows.map(withDoubts) }, paging)
  })
}

function withDoubts(row: StoredRow): DestinationRow {
  const query = receiverQuery(row.receiver)
  const doubts = query === null ? [] : doubtfulNames([{ part: 'receiver', query }])
  return { ...row, nameDoubt: gravestDoubt(doubts) }
}
