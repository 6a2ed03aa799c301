import { customerDestination } from '#lib/queries/customers/destinations.ts'
import {
  type DestinationPath,
  deleteDestination,
  putDestination,
} from '#lib/web/api/destination-endpoints.ts'
import { readApi } from '#lib/web/api/read-api.ts'
import { runApi } from '#lib/web/api/run-api.ts'

interface Context {
  readonly params: Promise<DestinationPath>
}

/** Registers where a customer may have its assets sent, and says whether the exchange may send there. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return runApi(request, putDestination(await params))
}

/** Takes an entry out of the customer's address book. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return runApi(request, deleteDestination(await params))
}

/** One entry as it stands. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { externalId, destinationId } = await params
  return readApi(request, (actor) => customerDestination(actor, externalId, destinationId))
}
