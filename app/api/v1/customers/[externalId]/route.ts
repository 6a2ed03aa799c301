import { putCustomer } from '#lib/web/api/endpoints.ts'
import { runApi } from '#lib/web/api/run-api.ts'

/** Records a customer under the exchange's own id and screens everybody named in it. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ externalId: string }> },
): Promise<Response> {
  return runApi(request, putCustomer((await params).externalId))
}
