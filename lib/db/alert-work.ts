import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { Severity } from '#lib/core/alerts/severity.ts'
import type { AlertStatus } from '#lib/core/alerts/transitions.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** An alert as those who work on it need it. */
export interface AlertState {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly severity: Severity
  readonly status: AlertStatus
  readonly customerId: string
  readonly transactionId: string | null
  readonly dueAt: Date
  readonly reasons: readonly Reason[]
  readonly assigneeId: string | null
  readonly caseId: string | null
  readonly clearedCode: string | null
  readonly delistedAt: Date | null
}

const FIELDS = {
  id: true,
  number: true,
  kind: true,
  severity: true,
  status: true,
  customerId: true,
  transactionId: true,
  dueAt: true,
  reasons: true,
  assigneeId: true,
  caseId: true,
  clearedCode: true,
  delistedAt: true,
} as const

/** Locks the alerts with these ids and gives them in the order of their ids; unknown ids are left out. */
export async function listAlertsForUpdate(tx: Tx, ids: readonly string[]): Promise<readonly AlertState[]> {
  await prismaOf(tx).$queryRaw`
    SELECT id FROM alert WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await prismaOf(tx).alert.findMany({
    where: { id: { in: [...ids] } },
    select: FIELDS,
    orderBy: { id: 'asc' },
  })
  return rows as unknown as readonly AlertState[]
}

/** Locks one alert; null when there is none under this id. */
export async function findAlertForUpdate(tx: Tx, id: string): Promise<AlertState | null> {
  return (await listAlertsForUpdate(tx, [id]))[0] ?? null
}

/**
 * Locks the most pressing alert that nobody has taken (strongest first, then the earliest due), passing over those that
 * others are taking at this moment. A snooze that has run out counts as open.
 */
export async function findNextAlertForUpdate(tx: Tx, now: Date): Promise<AlertState | null> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT id::text FROM alert
    WHERE assignee_id IS NULL AND (status = 'open' OR (status = 'snoozed' AND snoozed_until <= ${now}))
    ORDER BY severity DESC, due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`
  const id = rows[0]?.id
  return id === undefined ? null : await findAlertForUpdate(tx, id)
}

export async function setAlertTaken(tx: Tx, id: string, assigneeId: string): Promise<void> {
  await prismaOf(tx).alert.update({ where: { id }, data: { status: 'open', assigneeId, snoozedUntil: null } })
}

export async function setAlertSnoozed(tx: Tx, id: string, until: Date): Promise<void> {
  await prismaOf(tx).alert.update({ where: { id }, data: { status: 'snoozed', snoozedUntil: until } })
}

export interface Clearing {
  readonly code: string
  readonly note: string
  readonly by: string
  readonly at: Date
}

export async function setAlertsCleared(tx: Tx, ids: readonly string[], clearing: Clearing): Promise<void> {
  await prismaOf(tx).alert.updateMany({
    where: { id: { in: [...ids] } },
    data: {
      status: 'cleared',
      snoozedUntil: null,
      clearedCode: clearing.code,
      clearedNote: clearing.note,
      clearedBy: clearing.by,
      clearedAt: clearing.at,
    },
  })
}

/** Opens an alert again; how it had been cleared stays in the audit trail. */
export async function setAlertReopened(tx: Tx, id: string): Promise<void> {
  await prismaOf(tx).alert.update({
    where: { id },
    data: {
      status: 'open',
      snoozedUntil: null,
      clearedCode: null,
      clearedNote: null,
      clearedBy: null,
      clearedAt: null,
    },
  })
}

export async function setAlertsInCase(
  tx: Tx,
  ids: readonly string[],
  { caseId, assigneeId }: { readonly caseId: string; readonly assigneeId: string },
): Promise<void> {
  await prismaOf(tx).alert.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'in_case', caseId, assigneeId, snoozedUntil: null },
  })
}

/** The alerts of a case, locked, in the order of their ids. */
export async function listCaseAlertsForUpdate(tx: Tx, caseId: string): Promise<readonly AlertState[]> {
  const rows = await prismaOf(tx).alert.findMany({ where: { caseId }, select: { id: true } })
  return await listAlertsForUpdate(
    tx,
    rows.map(({ id }) => id),
  )
}
