'use server'

import {
  askStaffChangeSchema,
  createApiKeySchema,
  createStaffSchema,
  judgeStaffChangeSchema,
  keyIdSchema,
  sessionIdSchema,
  staffIdSchema,
} from '#lib/core/staff/staff-input.ts'
import { askStaffChange } from '#lib/use-cases/staff/ask-staff-change.ts'
import { createApiKey } from '#lib/use-cases/staff/create-api-key.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { disableStaff } from '#lib/use-cases/staff/disable-staff.ts'
import { judgeStaffChange } from '#lib/use-cases/staff/judge-staff-change.ts'
import { revokeApiKey } from '#lib/use-cases/staff/revoke-api-key.ts'
import { revokeSession } from '#lib/use-cases/staff/revoke-session.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function createStaffAction(input: unknown) {
  return runAction(createStaff, createStaffSchema, input)
}

export async function askStaffChangeAction(input: unknown) {
  return runAction(askStaffChange, askStaffChangeSchema, input)
}

export async function judgeStaffChangeAction(input: unknown) {
  return runAction(judgeStaffChange, judgeStaffChangeSchema, input)
}

export async function disableStaffAction(input: unknown) {
  return runAction(disableStaff, staffIdSchema, input)
}

export async function revokeSessionAction(input: unknown) {
  return runAction(revokeSession, sessionIdSchema, input)
}

export async function createApiKeyAction(input: unknown) {
  return runAction(createApiKey, createApiKeySchema, input)
}

export async function revokeApiKeyAction(input: unknown) {
  return runAction(revokeApiKey, keyIdSchema, input)
}
