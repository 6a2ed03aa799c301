'use server'

import { addLabelSchema, decideLabelSchema } from '#lib/core/labels/label-input.ts'
import { addLabel } from '#lib/use-cases/labels/add-label.ts'
import { decideLabel } from '#lib/use-cases/labels/decide-label.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function addLabelAction(input: unknown) {
  return runAction(addLabel, addLabelSchema, input)
}

export async function decideLabelAction(input: unknown) {
  return runAction(decideLabel, decideLabelSchema, input)
}
