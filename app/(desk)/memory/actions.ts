'use server'

import { pairIdSchema, pairWithNoteSchema } from '#lib/core/screening/pair-input.ts'
import { approveRenewal, renewPair } from '#lib/use-cases/screening/renew-pair.ts'
import { revokePair } from '#lib/use-cases/screening/revoke-pair.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function revokePairAction(input: unknown) {
  return runAction(revokePair, pairWithNoteSchema, input)
}

export async function renewPairAction(input: unknown) {
  return runAction(renewPair, pairWithNoteSchema, input)
}

export async function approveRenewalAction(input: unknown) {
  return runAction(approveRenewal, pairIdSchema, input)
}
