import { transactionStanding } from '#lib/queries/transactions/transaction-standing.ts'
import { readApi } from '#lib/web/api/read-api.ts'

/** Where a transaction stands now: released, held or rejected. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ externalId: string }> },
): Promise<Response> {
  const { externalId } = await params
  return readApi(request, (actor) => transactionStanding(actor, externalId))
}
