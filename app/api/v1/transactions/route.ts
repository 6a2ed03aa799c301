import { postTransaction } from '#lib/web/api/endpoints.ts'
import { runApi } from '#lib/web/api/run-api.ts'

/** Takes one transaction through the gate and answers `release`, `hold` or `reject`. */
export function POST(request: Request): Promise<Response> {
  return runApi(request, postTransaction)
}
