import type { AppError } from '#lib/core/errors.ts'
import { failure } from '#lib/core/errors.ts'
import type { Actor, StaffRole } from '#lib/core/staff/permissions.ts'
import { type ApiKeyRow, listApiKeys } from '#lib/db/api-keys.ts'
import { countOpenSessions, findStaff, listOpenSessions, listStaff, type StaffRow } from '#lib/db/staff.ts'
import { authorised, authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** A person of the desk as pages show them; instants in ISO form. */
export interface StaffListRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly demo: boolean
  readonly createdAt: string
  readonly disabledAt: string | null
  readonly openSessions: number
}

export interface ApiKeyListRow {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

export interface StaffPage {
  readonly people: readonly StaffListRow[]
  readonly keys: readonly ApiKeyListRow[]
}

/** The page of people and machine keys (`staff:read`). */
export function staffPage(actor: Actor, now: Date): Promise<Result<StaffPage, AppError>> {
  return authorised(actor, 'staff:read', async () => {
    const [people, sessions, keys] = await Promise.all([
      listStaff('pool'),
      countOpenSessions('pool', now),
      listApiKeys('pool'),
    ])
    return { people: people.map((row) => person(row, sessions.get(row.id) ?? 0)), keys: keys.map(keyRow) }
  })
}

export interface StaffMember extends StaffListRow {
  readonly sessions: readonly {
    readonly id: string
    readonly createdAt: string
    readonly seenAt: string
    readonly expiresAt: string
    readonly ip: string | null
    readonly userAgent: string | null
  }[]
}

/** One person with their open sessions. */
export function staffMember(actor: Actor, id: string, now: Date): Promise<Result<StaffMember, AppError>> {
  return authorisedOne(actor, 'staff:read', {
    missing: failure('staff/not-found', { staffId: id }),
    read: async () => {
      const row = await findStaff('pool', id)
      if (row === null) return null
      const sessions = await listOpenSessions('pool', id, now)
      return {
        ...person(row, sessions.length),
        sessions: sessions.map((session) => ({
          id: session.id,
          createdAt: session.createdAt.toISOString(),
          seenAt: session.seenAt.toISOString(),
          expiresAt: session.expiresAt.toISOString(),
          ip: session.ip,
          userAgent: session.userAgent,
        })),
      }
    },
  })
}

function person(
  { id, email, name, role, demo, createdAt, disabledAt }: StaffRow,
  openSessions: number,
): StaffListRow {
  return {
    id,
    email,
    name,
    role,
    demo,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    openSessions,
  }
}

function keyRow({ id, name, prefix, scopes, createdAt, lastUsedAt, revokedAt }: ApiKeyRow): ApiKeyListRow {
  return {
    id,
    name,
    prefix,
    scopes,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}
