'use server'

import {
  listVersionIdSchema,
  pauseRescreeningSchema,
  releaseListVersionSchema,
} from '#lib/core/lists/list-input.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { signCertificate } from '#lib/use-cases/lists/sign-certificate.ts'
import { pauseRescreening } from '#lib/use-cases/screening/pause-rescreening.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function activateListVersionAction(input: unknown) {
  return runAction(activateListVersion, listVersionIdSchema, input)
}

export async function releaseListVersionAction(input: unknown) {
  return runAction(releaseListVersion, releaseListVersionSchema, input)
}

export async function signCertificateAction(input: unknown) {
  return runAction(signCertificate, listVersionIdSchema, input)
}

export async function pauseRescreeningAction(input: unknown) {
  return runAction(pauseRescreening, pauseRescreeningSchema, input)
}
