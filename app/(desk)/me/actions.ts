'use server'

import { changePasswordSchema } from '#lib/core/staff/staff-input.ts'
import { changePassword } from '#lib/use-cases/staff/change-password.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function changePasswordAction(input: unknown) {
  const sessionId = (await currentStaff())?.sessionId ?? ''
  return runAction(
    (caller, fields) => changePassword(caller, { ...fields, sessionId }),
    changePasswordSchema,
    input,
  )
}
