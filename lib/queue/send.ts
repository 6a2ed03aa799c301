import { fromPrisma, type PgBoss } from 'pg-boss'
import type { Tx } from '#lib/db/tx.ts'
import { sendingBoss } from '#lib/queue/boss.ts'
import { JOBS, type JobData, type JobName } from '#lib/queue/jobs.ts'
import { assert } from '#lib/std/assert.ts'

// Next's development server reloads modules; the sender must survive that.
const holder = globalThis as typeof globalThis & { sekishoSender?: Promise<PgBoss> | undefined }

/**
 * Sends a job in the transaction of the change that asks for it: the job exists if and only if the change commits.
 * `once` names what it is about: of a job with policy `short`, one already waiting for the same is not doubled.
 * Gives the job's id, null when one was already waiting.
 */
export async function sendJob<N extends JobName>(
  tx: Tx,
  name: N,
  data: JobData<N>,
  options: { readonly once?: string } = {},
): Promise<string | null> {
  const parsed = JOBS[name].data.safeParse(data)
  assert(parsed.success, `the data of the job ${name} has its shape`)
  const boss = await sender()
  const db = fromPrisma(tx as unknown as Parameters<typeof fromPrisma>[0])
  return boss.send(name, data, options.once === undefined ? { db } : { db, singletonKey: options.once })
}

/** Lets the sender go; the next use opens it anew. */
export async function closeSender(): Promise<void> {
  const current = holder.sekishoSender
  holder.sekishoSender = undefined
  if (current !== undefined) await (await current).stop({ graceful: false })
}

function sender(): Promise<PgBoss> {
  holder.sekishoSender ??= sendingBoss()
    .start()
    .catch((error: unknown) => {
      holder.sekishoSender = undefined
      throw error
    })
  return holder.sekishoSender
}
