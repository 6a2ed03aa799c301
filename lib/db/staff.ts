import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** Most people the desk lists at once. */
const STAFF_LISTED_MAX = 500
const SESSIONS_LISTED_MAX = 50

export interface StaffRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly demo: boolean
  readonly createdAt: Date
  readonly disabledAt: Date | null
}

export interface StaffWithHash extends StaffRow {
  readonly passwordHash: string
}

const VISIBLE = {
  id: true,
  email: true,
  name: true,
  role: true,
  demo: true,
  createdAt: true,
  disabledAt: true,
} as const

/** The person with this e-mail (lower case), with the password's hash. */
export function findStaffByEmail(reader: Reader, email: string): Promise<StaffWithHash | null> {
  return readerOf(reader).staff.findUnique({ where: { email } })
}

export function findStaff(reader: Reader, id: string): Promise<StaffWithHash | null> {
  return readerOf(reader).staff.findUnique({ where: { id } })
}

/** The same, and nobody else may change this person until the change is done. */
export async function findStaffForUpdate(tx: Tx, id: string): Promise<StaffWithHash | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM staff WHERE id = ${id}::uuid FOR UPDATE`
  return findStaff(tx, id)
}

/** People of the desk, the active ones first, by name; at most 500. */
export function listStaff(reader: Reader): Promise<StaffRow[]> {
  return readerOf(reader).staff.findMany({
    select: VISIBLE,
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: STAFF_LISTED_MAX,
  })
}

/** Ids of the administrators who may still sign in, locked: two people cannot take away the last two at once. */
export async function listActiveAdminsForUpdate(tx: Tx): Promise<readonly string[]> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT id::text FROM staff WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
  )
  return rows.map((row) => row.id)
}

export async function insertStaff(tx: Tx, row: StaffWithHash): Promise<void> {
  await prismaOf(tx).staff.create({ data: row })
}

export async function setStaffRole(tx: Tx, id: string, role: StaffRole): Promise<void> {
  await prismaOf(tx).staff.update({ where: { id }, data: { role } })
}

/** Takes access away at an instant; null gives it back. */
export async function setStaffDisabled(tx: Tx, id: string, at: Date | null): Promise<void> {
  await prismaOf(tx).staff.update({ where: { id }, data: { disabledAt: at } })
}

export async function setStaffPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await prismaOf(tx).staff.update({ where: { id }, data: { passwordHash } })
}

export interface SessionRow {
  readonly id: string
  readonly staffId: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly ip: string | null
  readonly userAgent: string | null
}

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
  await prismaOf(tx).staffSession.create({ data: row })
}

/** A session with the person it belongs to. */
export function findSession(
  reader: Reader,
  id: string,
): Promise<(SessionRow & { readonly staff: StaffRow }) | null> {
  return readerOf(reader).staffSession.findUnique({ where: { id }, include: { staff: { select: VISIBLE } } })
}

/** Sessions that have neither ended nor been revoked, the last seen first; at most 50. */
export function listOpenSessions(reader: Reader, staffId: string, now: Date): Promise<SessionRow[]> {
  return readerOf(reader).staffSession.findMany({
    where: { staffId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { seenAt: 'desc' },
    take: SESSIONS_LISTED_MAX,
  })
}

/** Open sessions per person. */
export async function countOpenSessions(reader: Reader, now: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await readerOf(reader).staffSession.groupBy({
    by: ['staffId'],
    where: { revokedAt: null, expiresAt: { gt: now } },
    _count: true,
  })
  return new Map(rows.map((row) => [row.staffId, row._count]))
}

export async function setSessionSeen(tx: Tx, id: string, at: Date): Promise<void> {
  await prismaOf(tx).staffSession.update({ where: { id }, data: { seenAt: at } })
}

export async function setSessionRevoked(tx: Tx, id: string, at: Date): Promise<void> {
  await prismaOf(tx).staffSession.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } })
}

/** Revokes all open sessions of a person but, where given, the one that asks; returns how many. */
export async function setSessionsRevoked(
  tx: Tx,
  { staffId, at, except }: { readonly staffId: string; readonly at: Date; readonly except?: string },
): Promise<number> {
  const { count } = await prismaOf(tx).staffSession.updateMany({
    where: {
      staffId,
      revokedAt: null,
      expiresAt: { gt: at },
      ...(except === undefined ? {} : { id: { not: except } }),
    },
    data: { revokedAt: at },
  })
  return count
}

/** Lets only one attempt for an e-mail be judged at a time, so that parallel guesses count one after another. */
export async function lockSignInOf(tx: Tx, email: string): Promise<void> {
  await prismaOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in:${email}`}, 0))`
}

/** Failed attempts since an instant: for this e-mail from this address, for the e-mail, and from the address. */
export async function countFailedSignIns(
  tx: Tx,
  { email, ip, since }: { readonly email: string; readonly ip: string; readonly since: Date },
): Promise<{ readonly both: number; readonly email: number; readonly ip: number }> {
  const count = (where: { email?: string; ip?: string }) =>
    prismaOf(tx).signInAttempt.count({ where: { ...where, succeeded: false, at: { gt: since } } })
  return { both: await count({ email, ip }), email: await count({ email }), ip: await count({ ip }) }
}

export async function insertSignInAttempt(
  tx: Tx,
  row: {
    readonly id: string
    readonly email: string
    readonly ip: string
    readonly succeeded: boolean
    readonly at: Date
  },
): Promise<void> {
  await prismaOf(tx).signInAttempt.create({ data: row })
}

/** Forgets attempts that no limit looks at any more; gives how many. The audit trail keeps its own record of them. */
export async function deleteSignInAttemptsBefore(reader: Reader, before: Date): Promise<number> {
  return (await readerOf(reader).signInAttempt.deleteMany({ where: { at: { lt: before } } })).count
}
