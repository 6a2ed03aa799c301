import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { STAFF_ROLES } from '#lib/core/staff/permissions.ts'
import { env } from '#lib/env.ts'

const schema = z.object({
  staff: z.array(
    z.object({ role: z.enum(STAFF_ROLES), email: z.string(), name: z.string(), password: z.string() }),
  ),
})
type DemoSignIn = z.infer<typeof schema>['staff'][number]

/** Where the sign-ins of the demonstration's people are kept (mode 0600). */
export function credentialsFile(): string {
  return join(env.dataDir, 'demo-credentials.json')
}

/** The sign-ins of the demonstration; empty when there is none. */
export function readDemoCredentials(): readonly DemoSignIn[] {
  if (!existsSync(credentialsFile())) return []
  const parsed = schema.safeParse(JSON.parse(readFileSync(credentialsFile(), 'utf8')))
  return parsed.success ? parsed.data.staff : []
}

/** Keeps the sign-ins, whole or not at all. */
export function writeDemoCredentials(staff: readonly DemoSignIn[]): void {
  mkdirSync(env.dataDir, { recursive: true, mode: 0o711 })
  const draft = `${credentialsFile()}.new`
  const kept = staff.map(({ role, email, name, password }) => ({ role, email, name, password }))
  writeFileSync(draft, `${JSON.stringify({ staff: kept }, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, credentialsFile())
}
