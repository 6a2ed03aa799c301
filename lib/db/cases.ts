import type { Severity } from '#lib/core/alerts/severity.ts'
import type { CaseStatus } from '#lib/core/cases/transitions.ts'
import type { Worksheet, WorksheetMethod } from '#lib/core/cases/worksheet.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** A case as those who work on it need it. */
export interface CaseState {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly status: CaseStatus
  readonly severity: Severity
  readonly kind: string
  readonly customerId: string
  readonly assigneeId: string
  readonly dueAt: Date
}

export interface NewCase extends Omit<CaseState, 'status'> {
  readonly openedBy: string
  readonly openedAt: Date
}

/** Locks a case to the end of the change; null when there is none under this id. */
export async function findCaseForUpdate(tx: Tx, id: string): Promise<CaseState | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM case_file WHERE id = ${id}::uuid FOR UPDATE`
  return await prismaOf(tx).case.findUnique({
    where: { id },
    select: {
      id: true,
      year: true,
      number: true,
      status: true,
      severity: true,
      kind: true,
      customerId: true,
      assigneeId: true,
      dueAt: true,
    },
  })
}

/** A case of this customer that awaits its decision; null when there is none. */
export async function findUndecidedCase(
  tx: Tx,
  customerId: string,
): Promise<Pick<CaseState, 'id' | 'year' | 'number'> | null> {
  return await prismaOf(tx).case.findFirst({
    where: { customerId, status: { in: ['open', 'proposed', 'returned'] } },
    select: { id: true, year: true, number: true },
    orderBy: { openedAt: 'asc' },
  })
}

export async function insertCase(tx: Tx, row: NewCase): Promise<void> {
  await prismaOf(tx).case.create({ data: row })
}

export async function setCaseStatus(
  tx: Tx,
  id: string,
  { status, closedAt }: { readonly status: CaseStatus; readonly closedAt?: Date },
): Promise<void> {
  await prismaOf(tx).case.update({
    where: { id },
    data: closedAt === undefined ? { status } : { status, closedAt },
  })
}

export async function setCaseAssignee(tx: Tx, id: string, assigneeId: string): Promise<void> {
  await prismaOf(tx).case.update({ where: { id }, data: { assigneeId } })
  await prismaOf(tx).alert.updateMany({ where: { caseId: id }, data: { assigneeId } })
}

/** A stronger alert makes its case stronger, and due earlier. */
export async function setCaseUrgency(
  tx: Tx,
  id: string,
  urgency: { readonly severity: Severity; readonly kind: string; readonly dueAt: Date },
): Promise<void> {
  await prismaOf(tx).case.update({ where: { id }, data: urgency })
}

export interface NewCaseEvent {
  readonly id: string
  readonly caseId: string
  readonly type: string
  readonly actorKind: string
  readonly actorId: string
  readonly facts: { readonly [key: string]: Json }
  readonly at: Date
}

/** Appends to a case's timeline (経過). */
export async function insertCaseEvent(tx: Tx, event: NewCaseEvent): Promise<void> {
  await prismaOf(tx).caseEvent.create({ data: { ...event, facts: event.facts as object } })
}

export interface NewNote {
  readonly id: string
  readonly caseId: string
  readonly authorId: string
  readonly body: string
  readonly supersedesId: string | null
  readonly at: Date
}

export async function insertNote(tx: Tx, note: NewNote): Promise<void> {
  await prismaOf(tx).caseNote.create({ data: note })
}

/** A note of a case, and whether another one has taken its place. */
export async function findNote(
  tx: Tx,
  caseId: string,
  noteId: string,
): Promise<{ readonly id: string; readonly superseded: boolean } | null> {
  const note = await prismaOf(tx).caseNote.findFirst({
    where: { id: noteId, caseId },
    select: { id: true, supersededBy: { select: { id: true } } },
  })
  return note === null ? null : { id: note.id, superseded: note.supersededBy !== null }
}

export interface WorksheetState extends Worksheet {
  readonly id: string
  readonly caseId: string
  readonly version: number
  readonly authorId: string
  readonly at: Date
}

export async function insertWorksheet(tx: Tx, sheet: WorksheetState): Promise<void> {
  await prismaOf(tx).caseWorksheet.create({ data: sheet })
}

/** The worksheet as last saved; null before the first saving. */
export async function findLatestWorksheet(tx: Tx, caseId: string): Promise<WorksheetState | null> {
  const sheet = await prismaOf(tx).caseWorksheet.findFirst({
    where: { caseId },
    orderBy: { version: 'desc' },
  })
  return sheet === null ? null : { ...sheet, method: sheet.method as WorksheetMethod }
}
