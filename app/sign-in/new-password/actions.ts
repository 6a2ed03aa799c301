'use server'

import { headers } from 'next/headers'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { choosePasswordSchema } from '#lib/core/staff/staff-input.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { choosePassword } from '#lib/use-cases/staff/choose-password.ts'
import { addressOf } from '#lib/web/address-of.ts'
import { callerOf } from '#lib/web/caller.ts'
import { wordError, wordFields } from '#lib/web/word-error.ts'

/** Chooses a new password by a one-time code: nobody is signed in yet. */
export async function choosePasswordAction(input: unknown): Promise<ActionResult<null>> {
  const parsed = choosePasswordSchema.safeParse(input)
  const ip = addressOf((await headers()).get('x-forwarded-for'))
  const result = parsed.success
    ? await choosePassword(callerOf({ kind: 'system', id: 'web' }), { ...parsed.data, ip })
    : { ok: false as const, error: failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, input)) }
  if (result.ok) return { ok: true, value: null }
  const { error } = result
  return { ok: false, code: error.code, message: await wordError(error), fields: await wordFields(error) }
}
