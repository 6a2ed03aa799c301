import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { Caller } from '#lib/use-cases/define.ts'

/** A caller of use-cases at this moment, under a request id of its own. */
export function callerOf(actor: Actor, requestId: string = uuidv7()): Caller {
  return { actor, requestId, clock: () => new Date(), newId: () => uuidv7() }
}
