import type { Actor } from '#lib/core/staff/permissions.ts'

/** How a row says who wrote it: the actor's kind and id, e.g. `key:0193…`, `system:worker`. */
export function actorRef(actor: Actor): string {
  return `${actor.kind}:${actor.id}`
}
