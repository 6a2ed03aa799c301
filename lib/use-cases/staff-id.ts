import type { Actor } from '#lib/core/staff/permissions.ts'
import { assert } from '#lib/std/assert.ts'

/** The person who acts. Judgement is never permitted to machines or the system, so anything else is a bug. */
export function staffIdOf(actor: Actor): string {
  assert(actor.kind === 'staff', 'only a person of the staff may judge')
  return actor.id
}
