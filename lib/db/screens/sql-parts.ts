import { Prisma } from '#lib/db/generated/client.ts'

/** Pieces of SQL that several screens share. Each builds JSON in the shape of `page-rows.ts`. */

/** A customer `k` in brief. */
export const CUSTOMER_BRIEF = Prisma.sql`jsonb_build_object('id', k.id, 'externalId', k.external_id,
  'displayName', k.display_name, 'kanaName', k.kana_name, 'latinName', k.latin_name, 'status', k.status)`

/** A customer `k` as other nouns' pages name it. */
export const CUSTOMER_REF = Prisma.sql`jsonb_build_object('id', k.id, 'externalId', k.external_id,
  'displayName', k.display_name, 'kanaName', k.kana_name, 'latinName', k.latin_name, 'kind', k.kind,
  'status', k.status, 'riskRating', k.risk_rating, 'nationality', k.nationality, 'residence', k.residence)`

/** A case `cf`. */
export const CASE_REF = Prisma.sql`jsonb_build_object('id', cf.id, 'year', cf.year, 'number', cf.number,
  'status', cf.status)`

/** An alert `a`. */
export const ALERT_REF = Prisma.sql`jsonb_build_object('id', a.id, 'number', a.number, 'kind', a.kind,
  'severity', a.severity, 'status', a.status, 'createdAt', utc_text(a.created_at), 'dueAt', utc_text(a.due_at))`

/** A list version `v`. */
export const LIST_VERSION_REF = Prisma.sql`jsonb_build_object('id', v.id, 'sourceId', v.source_id,
  'number', v.number, 'publishedOn', v.published_on, 'snapshot', v.snapshot, 'status', v.status)`

/** A person by an expression that gives a staff id; null when it gives none. */
export function person(staffId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM staff p WHERE p.id = ${staffId})`
}

/** Who did it, from the two columns of an event. */
export function actor(kind: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('kind', ${kind}, 'id', ${id}, 'name',
    (SELECT p.name FROM staff p WHERE ${kind} = 'staff' AND p.id::text = ${id}))`
}

/** Who did it, from one column `kind:id`. */
export function actorOfRef(ref: Prisma.Sql): Prisma.Sql {
  return actor(Prisma.sql`split_part(${ref}, ':', 1)`, Prisma.sql`substr(${ref}, strpos(${ref}, ':') + 1)`)
}

/** Conditions joined by AND; true when there are none. */
export function every(conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql {
  const present = conditions.filter((condition) => condition !== null)
  return present.length === 0 ? Prisma.sql`true` : Prisma.join(present, ' AND ')
}

/** `column IN (…)` of an enum column, compared as text; null (no condition) when nothing is chosen. */
export function among(column: Prisma.Sql, values: readonly string[]): Prisma.Sql | null {
  return values.length === 0 ? null : Prisma.sql`${column}::text = ANY(${[...values]})`
}

/** `column IN (…)` of an enum column in its own type, so that its index serves. */
export function amongEnum(column: Prisma.Sql, type: string, values: readonly string[]): Prisma.Sql | null {
  if (values.length === 0) return null
  return Prisma.sql`${column} = ANY(${[...values]}::${Prisma.raw(type)}[])`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** A LIKE pattern for texts that begin so. */
export function beginning(text: string): string {
  return `${escapeLike(text.toLowerCase())}%`
}

/** A LIKE pattern for texts that contain it. */
export function containing(text: string): string {
  return `%${escapeLike(text)}%`
}
