import type { Command } from 'commander'
import type { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { STAFF_ROLES } from '#lib/core/staff/permissions.ts'
import { createStaffSchema, staffIdSchema } from '#lib/core/staff/staff-input.ts'
import { staffPage } from '#lib/queries/staff/staff-page.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { disableStaff } from '#lib/use-cases/staff/disable-staff.ts'
import { answerFailure } from './answer-failure.ts'
import type { RegisterNoun, Run } from './command-run.ts'

/** `staff create | list | disable`: the people of the desk. */
export const registerStaff: RegisterNoun = (program, run) => {
  const noun = program.command('staff').description('people of the desk')
  registerCreate(noun, run)
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
