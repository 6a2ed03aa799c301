import type { Command } from 'commander'
import type { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { STAFF_ROLES } from '#lib/core/staff/permissions.ts'
import type { StaffChangeKind } from '#lib/core/staff/staff-change.ts'
import { askStaffChangeSchema, createStaffSchema, staffIdSchema } from '#lib/core/staff/staff-input.ts'
import { staffPage } from '#lib/queries/staff/staff-page.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { askStaffChange } from '#lib/use-cases/staff/ask-staff-change.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { disableStaff } from '#lib/use-cases/staff/disable-staff.ts'
import { answerFailure } from './answer-failure.ts'
import type { RegisterNoun, Run } from './command-run.ts'

/** `staff create | list | disable | enable | reset-password | set-role`: the people of the desk. */
export const registerStaff: RegisterNoun = (program, run) => {
  const noun = program.command('staff').description('people of the desk')
  registerCreate(noun, run)
  registerChanges(noun, run)
  registerList(noun, run)
  noun
    .command('disable')
    .argument('<id>', 'id of the person (staff list)')
    .description('take a person’s access away and end their sessions')
    .action((staffId: string) =>
      run(async ({ caller }) => {
        const input = parsed(staffIdSchema, { staffId })
        const done = input.ok ? await disableStaff(caller(), input.value) : input
        if (!done.ok) return answerFailure(done.error)
        return { value: { ...done.value }, lines: [`disabled; ${done.value.sessionsEnded} sessions ended`] }
      }),
    )
}

/** What the operator does to somebody's standing alone, with a reason; the trail names the operator. */
function registerChanges(noun: Command, run: Run): void {
  const register = (name: string, kind: StaffChangeKind, text: string) => {
    const command = noun
      .command(name)
      .argument('<id>', 'id of the person (staff list)')
      .requiredOption('--reason <text>', 'why; kept in the audit trail, and seen by the person')
      .description(text)
    if (kind === 'role') command.requiredOption('--role <role>', STAFF_ROLES.join(' | '))
    command.action((staffId: string, options: { reason: string; role?: string }) =>
      run(async ({ caller }) => {
        const input = parsed(askStaffChangeSchema, { kind, staffId, ...options })
        const done = input.ok ? await askStaffChange(caller(), input.value) : input
        if (!done.ok) return answerFailure(done.error)
        const { changeId, code } = done.value
        return {
          value: { changeId, code },
          lines: [code === null ? 'done' : `one-time code, good for 24 hours: ${code}`],
        }
      }),
    )
  }
  register('enable', 'enable', 'give a disabled person access again')
  register(
    'reset-password',
    'reset',
    'end the password and all sessions; prints a one-time code for a new one',
  )
  register('set-role', 'role', 'give a person another role')
}

function registerCreate(noun: Command, run: Run): void {
  noun
    .command('create')
    .description('add a person; the password that is made is printed once')
    .requiredOption('--email <address>', 'e-mail to sign in with')
    .requiredOption('--name <name>', 'name as shown')
    .requiredOption('--role <role>', STAFF_ROLES.join(' | '))
    .action((options: { email: string; name: string; role: string }) =>
      run(async ({ caller }) => {
        const input = parsed(createStaffSchema, options)
        const done = input.ok ? await createStaff(caller(), input.value) : input
        if (!done.ok) return answerFailure(done.error)
        const { id, email, password } = done.value
        return {
          value: { id, email, password },
          lines: [`id        ${id}`, `email     ${email}`, `password  ${password}`],
        }
      }),
    )
}

function registerList(noun: Command, run: Run): void {
  noun
    .command('list')
    .description('everybody, with role and state')
    .action(() =>
      run(async ({ caller }) => {
        const { actor, clock } = caller()
        const page = await staffPage(actor, clock())
        if (!page.ok) return answerFailure(page.error)
        return {
          value: page.value.people.map((one) => ({ ...one })),
          lines: page.value.people.map(
            (one) =>
              `${one.id}  ${one.role.padEnd(10)}  ${one.disabledAt === null ? 'active  ' : 'disabled'}  ${one.email}`,
          ),
        }
      }),
    )
}

/** What was typed, checked; `input/invalid` names each wrong option. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): Result<T, AppError> {
  const result = schema.safeParse(value)
  if (result.success) return ok(result.data)
  return err(failure('input/invalid', {}, fieldErrorsOf(result.error.issues, value)))
}
