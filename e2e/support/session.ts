import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect, request } from '@playwright/test'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { credentialsOf, dataFolder } from './credentials.ts'

/** Address of the instance under test. */
export function instanceUrl(): string {
  const url = process.env.SEKISHO_E2E_URL
  if (url === undefined) throw new Error('SEKISHO_E2E_URL is not set: run through playwright.config.ts')
  return url
}

/**
 * File with the cookies of somebody signed in as this role, made once per run through the sign-in's own endpoints. The
 * form itself is tried where a chapter of the story begins.
 */
export async function sessionFile(role: StaffRole): Promise<string> {
  const file = join(dataFolder(), `session-${role}.json`)
  if (existsSync(file)) return file
  const context = await request.newContext({ baseURL: instanceUrl() })
  await signInOver(context, role)
  await context.storageState({ path: file })
  await context.dispose()
  return file
}

/** Signs in over HTTP; the context keeps the cookies. */
export async function signInOver(context: APIRequestContext, role: StaffRole): Promise<void> {
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const { email, password } = credentialsOf(role)
  const answer = await context.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true', callbackUrl: '/' },
  })
  expect(answer.status(), `sign-in as ${role}`).toBe(200)
}
