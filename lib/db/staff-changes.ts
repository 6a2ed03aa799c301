import type { StaffRole } from '#lib/core/staff/permissions.ts'
import type { StaffChangeKind } from '#lib/core/staff/staff-change.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** A change of somebody's standing and what became of it; `askedBy` and `judgedBy` are `kind:id`. Instants as UTC text. */
export interface StaffChangeRow {
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly kind: StaffChangeKind
  readonly role: StaffRole
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: string
  /** Null while it waits for a second person. */
  readonly outcome: 'approved' | 'refused' | 'withdrawn' | null
  readonly judgedBy: string | null
  readonly judgedAt: string | null
  /** When the code of a reset was used; null before, and for other changes. */
  readonly usedAt: string | null
}

/** Most changes that one reading gives, newest first. */
const CHANGES_MAX = 100

const STATE = Prisma.sql`c.id::text, c.staff_id::text AS "staffId", s.name, c.kind, c.role::text, c.reason,
  c.asked_by AS "askedBy", utc_text(c.asked_at) AS "askedAt", j.outcome, j.by AS "judgedBy", utc_text(j.at) AS "judgedAt",
  utc_text(r.used_at) AS "usedAt"`
const TABLES = Prisma.sql`staff_change c JOIN staff s ON s.id = c.staff_id
  LEFT JOIN staff_change_judgement j ON j.change_id = c.id LEFT JOIN staff_password_reset r ON r.change_id = c.id`

async function select(reader: Reader, where: Prisma.Sql): Promise<readonly StaffChangeRow[]> {
  return await readerOf(reader).$queryRaw<StaffChangeRow[]>`
    SELECT ${STATE} FROM ${TABLES} WHERE ${where} ORDER BY c.asked_at DESC, c.id DESC LIMIT ${CHANGES_MAX}`
}

/** What waits for a second person. */
export function listWaitingStaffChanges(reader: Reader): Promise<readonly StaffChangeRow[]> {
  return select(reader, Prisma.sql`j.change_id IS NULL`)
}

/** What was asked for or judged since an instant, and what still waits. */
export function listStaffChangesSince(reader: Reader, since: Date): Promise<readonly StaffChangeRow[]> {
  return select(reader, Prisma.sql`j.change_id IS NULL OR c.asked_at >= ${since} OR j.at >= ${since}`)
}

/** Everything that was ever asked for one person. */
export function listStaffChangesOf(reader: Reader, staffId: string): Promise<readonly StaffChangeRow[]> {
  return select(reader, Prisma.sql`c.staff_id = ${staffId}::uuid`)
}

/** One change; the person must have been locked before it is judged. */
export async function findStaffChange(reader: Reader, id: string): Promise<StaffChangeRow | null> {
  return (await select(reader, Prisma.sql`c.id = ${id}::uuid`))[0] ?? null
}

/** Does something already wait for this person? */
export async function findWaitingStaffChange(tx: Tx, staffId: string): Promise<StaffChangeRow | null> {
  return (await select(tx, Prisma.sql`c.staff_id = ${staffId}::uuid AND j.change_id IS NULL`))[0] ?? null
}

export async function insertStaffChange(
  tx: Tx,
  change: Pick<StaffChangeRow, 'id' | 'staffId' | 'kind' | 'role' | 'reason' | 'askedBy'> & {
    readonly askedAt: Date
  },
): Promise<void> {
  await prismaOf(tx).staffChange.create({ data: change })
}

export async function insertStaffChangeJudgement(
  tx: Tx,
  judgement: {
    readonly changeId: string
    readonly outcome: 'approved' | 'refused' | 'withdrawn'
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await prismaOf(tx).staffChangeJudgement.create({ data: judgement })
}

export async function insertPasswordReset(
  tx: Tx,
  reset: {
    readonly changeId: string
    readonly staffId: string
    readonly codeHash: string
    readonly issuedAt: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await prismaOf(tx).staffPasswordReset.create({ data: reset })
}

/** The newest code that was issued to a person, while it may be used. */
export async function findUsableReset(
  tx: Tx,
  staffId: string,
  now: Date,
): Promise<{ readonly changeId: string; readonly codeHash: string } | null> {
  const newest = await prismaOf(tx).staffPasswordReset.findFirst({
    where: { staffId },
    orderBy: [{ issuedAt: 'desc' }, { changeId: 'desc' }],
  })
  return newest === null || newest.usedAt !== null || newest.expiresAt <= now ? null : newest
}

export async function setResetUsed(tx: Tx, changeId: string, at: Date): Promise<void> {
  await prismaOf(tx).staffPasswordReset.update({ where: { changeId }, data: { usedAt: at } })
}
