import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from '#lib/core/staff/permissions.ts'

const credentialsFile = z.object({
  staff: z.array(z.object({ role: z.enum(STAFF_ROLES), email: z.string(), password: z.string() })),
})

/** Where the instance under test keeps its files. */
export function dataFolder(): string {
  const folder = process.env.SEKISHO_E2E_DATA
  if (folder === undefined) throw new Error('SEKISHO_E2E_DATA is not set: run through playwright.config.ts')
  return folder
}

/** Sign-in of the demonstration's person in this role. */
export function credentialsOf(role: StaffRole): { readonly email: string; readonly password: string } {
  const read = credentialsFile.parse(
    JSON.parse(readFileSync(join(dataFolder(), 'demo-credentials.json'), 'utf8')),
  )
  const found = read.staff.find((one) => one.role === role)
  if (found === undefined) throw new Error(`the demonstration has no ${role}`)
  return found
}
