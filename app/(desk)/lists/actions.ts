'use server'

import {
  activateVersionSchema,
  emergencySchema,
  judgeListSettingSchema,
  listSettingSchema,
  previewIdSchema,
  reviewEmergencySchema,
} from '#lib/core/lists/activation.ts'
import {
  listVersionIdSchema,
  pauseRescreeningSchema,
  releaseListVersionSchema,
} from '#lib/core/lists/list-input.ts'
import { activateInEmergency } from '#lib/use-cases/lists/activate-in-emergency.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { cancelPreview } from '#lib/use-cases/lists/cancel-preview.ts'
import { judgeListSetting } from '#lib/use-cases/lists/judge-list-setting.ts'
import { proposeListSetting } from '#lib/use-cases/lists/propose-list-setting.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { requestPreview } from '#lib/use-cases/lists/request-preview.ts'
import { reviewEmergency } from '#lib/use-cases/lists/review-emergency.ts'
import { signCertificate } from '#lib/use-cases/lists/sign-certificate.ts'
import { pauseRescreening } from '#lib/use-cases/screening/pause-rescreening.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function activateListVersionAction(input: unknown) {
  return runAction(activateListVersion, activateVersionSchema, input)
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

export async function requestPreviewAction(input: unknown) {
  return runAction(requestPreview, listVersionIdSchema, input)
}

export async function cancelPreviewAction(input: unknown) {
  return runAction(cancelPreview, previewIdSchema, input)
}

export async function activateInEmergencyAction(input: unknown) {
  return runAction(activateInEmergency, emergencySchema, input)
}

export async function reviewEmergencyAction(input: unknown) {
  return runAction(reviewEmergency, reviewEmergencySchema, input)
}

export async function proposeListSettingAction(input: unknown) {
  return runAction(proposeListSetting, listSettingSchema, input)
}

export async function judgeListSettingAction(input: unknown) {
  return runAction(judgeListSetting, judgeListSettingSchema, input)
}
