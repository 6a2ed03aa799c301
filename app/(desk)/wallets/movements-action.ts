'use server'

import { failure } from '#lib/core/errors.ts'
import { type Movement, movements, movementsAsked } from '#lib/queries/wallets/neighbours.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { wordError } from '#lib/web/word-error.ts'

/** A page of an address's movements, for a table that is scrolled. */
export async function movementsAction(
  input: unknown,
): Promise<ActionResult<{ rows: readonly Movement[]; total: number }>> {
  const staff = await currentStaff()
  if (staff === null) return refused(failure('auth/not-signed-in'))
  const asked = movementsAsked.safeParse(input)
  if (!asked.success) return refused(failure('input/invalid'))
  const found = await movements(actorOf(staff), asked.data)
  if (!found.ok) return refused(found.error)
  return { ok: true, value: { rows: found.value.rows, total: found.value.total } }
}

async function refused(error: Parameters<typeof wordError>[0]): Promise<ActionResult<never>> {
  return { ok: false, code: error.code, message: await wordError(error), fields: {} }
}
