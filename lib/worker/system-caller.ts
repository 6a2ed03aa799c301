import { v7 } from 'uuid'
import type { Caller } from '#lib/use-cases/define.ts'

/** The system itself, which does what a job asks for; each job runs under a request id of its own. */
export function systemCaller(): Caller {
  return {
    actor: { kind: 'system', id: 'worker' },
    requestId: v7(),
    clock: () => new Date(),
    newId: () => v7(),
  }
}
