import type { EntityKind } from '#lib/core/lists/listed-entity.ts'

/** Schema names of FollowTheMoney, in which test sets for name screening are published, by our kinds. */
const KIND_OF_SCHEMA: ReadonlyMap<string, EntityKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Company', 'organisation'],
  ['PublicBody', 'organisation'],
  ['Vessel', 'vessel'],
  ['Airplane', 'aircraft'],
])

/** What a schema name says the party is; `unknown` for LegalEntity, for every other name and for none. */
export function kindOfSchema(schema: string | null | undefined): EntityKind {
  return KIND_OF_SCHEMA.get(schema ?? '') ?? 'unknown'
}
