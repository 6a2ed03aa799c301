import { openApiDocument } from '#lib/web/api/openapi-document.ts'

/** The description of `/api/v1` (OpenAPI 3.1), made from the schemas that the routes parse with. */
export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { 'cache-control': 'public, max-age=300' } })
}
