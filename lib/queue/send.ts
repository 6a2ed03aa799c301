import { fromPrisma, type PgBoss } from 'pg-boss'
import type { Tx } from '#lib/db/tx.ts'
import { sendingBoss } from '#lib/queue/boss.ts'
import { JOBS, type JobData, type JobName } from '#lib/queue/jobs.ts'
import { assert } from '#lib/std/assert.ts'

// Next's development server reloads modules; the sender must survive that.
const holder = globalThis as typeof globalThis & { sekishoSender?: Promise<PgBoss> | undefined }

/** What is to be done, and about what. */
export interface JobOrder<N extends JobName> {
  readonly name: N
  readonly data: JobData<N>
  /** Of a job with policy `short`, one already waiting for the same subject is not doubled. */
  readonly once?: string
}

/**
 * Sends a job in the transaction of the change that asks for it: the job exists if and only if the change commits.
 * Gives the job's id, null when one was already waiting for the same subject.
 */
export async function sendJob<N extends JobName>(tx: Tx, order: JobOrder<N>): Promise<string | null> {
  const { name, data, once } = order
  assert(JOBS[name].data.safeParse(data).success, `the data of the job ${name} has its shape`)
  const boss = await sender()
  const db = fromPrisma(tx as unknown as Parameters<typeof fromPrisma>[0])
  return boss.send(name, data, once === undefined ? { db } : { db, singletonKey: once })
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
