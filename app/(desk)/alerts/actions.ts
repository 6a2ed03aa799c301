'use server'

import {
  alertIdSchema,
  clearAlertSchema,
  nothingSchema,
  reopenAlertSchema,
  snoozeAlertSchema,
} from '#lib/core/alerts/alert-input.ts'
import { addAlertToCaseSchema, openCaseSchema } from '#lib/core/cases/case-input.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { reopenAlert } from '#lib/use-cases/alerts/reopen-alert.ts'
import { snoozeAlert } from '#lib/use-cases/alerts/snooze-alert.ts'
import { takeAlert } from '#lib/use-cases/alerts/take-alert.ts'
import { takeNextAlert } from '#lib/use-cases/alerts/take-next-alert.ts'
import { addAlertToCase } from '#lib/use-cases/cases/add-alert-to-case.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function takeNextAlertAction(input: unknown) {
  return runAction(takeNextAlert, nothingSchema, input)
}

export async function takeAlertAction(input: unknown) {
  return runAction(takeAlert, alertIdSchema, input)
}

export async function clearAlertAction(input: unknown) {
  return runAction(clearAlert, clearAlertSchema, input)
}

export async function snoozeAlertAction(input: unknown) {
  return runAction(snoozeAlert, snoozeAlertSchema, input)
}

export async function reopenAlertAction(input: unknown) {
  return runAction(reopenAlert, reopenAlertSchema, input)
}

export async function openCaseAction(input: unknown) {
  return runAction(openCase, openCaseSchema, input)
}

export async function addAlertToCaseAction(input: unknown) {
  return runAction(addAlertToCase, addAlertToCaseSchema, input)
}
