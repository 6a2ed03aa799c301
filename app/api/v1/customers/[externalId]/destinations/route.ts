import { customerDestinations, destinationListFilter } from '#lib/queries/customers/destinations.ts'
import { readApi } from '#lib/web/api/read-api.ts'

/** A page of a customer's address book. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ externalId: string }> },
): Promise<Response> {
  const { externalId } = await params
  const filter = destinationListFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return readApi(request, (actor) => customerDestinations(actor, externalId, filter))
}
