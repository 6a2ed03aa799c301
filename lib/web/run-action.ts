import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { OVERTAKEN } from '#lib/core/overtaken.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import type { UseCase } from '#lib/use-cases/define.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { wordError, wordFields } from '#lib/web/word-error.ts'

/**
 * The body of every server action: finds who is signed in, parses what the browser sent, runs the use-case (which
 * authorises again) and answers in words. After a success every page is read anew, and
 * also where somebody else was first.
 */
export async function runAction<I, O>(
  change: UseCase<I, O>,
  schema: z.ZodType<I>,
  raw: unknown,
): Promise<ActionResult<O>> {
  const staff = await currentStaff()
  if (staff === null) return refused(failure('auth/not-signed-in'))
  const sent: unknown = raw instanceof FormData ? Object.fromEntries(raw) : raw
  const parsed = schema.safeParse(sent)
  if (!parsed.success) return refused(failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, sent)))
  const result = await change(callerOf(actorOf(staff)), parsed.data)
  if (result.ok || OVERTAKEN.includes(result.error.code)) revalidatePath('/', 'layout')
  return result.ok ? { ok: true, value: result.value } : refused(result.error)
}

async function refused(error: Parameters<typeof wordFields>[0]): Promise<ActionResult<never>> {
  const overtaken = OVERTAKEN.includes(error.code)
  const message = await wordError(error)
  return { ok: false, code: error.code, message, fields: await wordFields(error), overtaken }
}
