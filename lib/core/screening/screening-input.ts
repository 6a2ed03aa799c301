import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'

/** What is put to the matcher, as it is stored: a screening can be run again from this alone. */
export interface ScreeningInput<Party extends ScreenedParty = ScreenedParty> {
  readonly parties: readonly Party[]
  readonly addresses: readonly string[]
}
