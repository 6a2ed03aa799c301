import { afterAll, describe, expect, it } from 'vitest'
import { withTx } from '#lib/db/tx.ts'
import { closeSender, sendJob } from '#lib/queue/send.ts'
import { startWorking } from '#lib/queue/work.ts'

const WAIT_MS = 10_000
const order = { name: 'prune-traces', data: {} } as const

afterAll(closeSender)

/** Works until as many jobs have run as asked for, then stops; gives how often each job was tried. */
async function workUntil(runs: number, fail: (run: number) => boolean = () => false): Promise<string[]> {
  const seen: string[] = []
  const enough = Promise.withResolvers<void>()
  const worker = await startWorking(
    async (name, _data, jobId) => {
      // Jobs that run by the clock may come in between.
      if (name !== order.name) return
      seen.push(jobId)
      if (seen.length >= runs) enough.resolve()
      if (fail(seen.length)) throw new Error('this try fails')
    },
    () => undefined,
  )
  const timer = setTimeout(() => enough.reject(new Error(`only ${seen.length} of ${runs} jobs ran`)), WAIT_MS)
  try {
    await enough.promise
  } finally {
    clearTimeout(timer)
    await worker.stop()
  }
  return seen
}

describe('a job', () => {
  it('exists only when the change that sent it commits', async () => {
    const rolledBack = withTx(async (tx) => {
      await sendJob(tx, { ...order, once: 'rolled back' })
      throw new Error('the change fails')
    })
    await expect(rolledBack).rejects.toThrow('the change fails')
    const sent = await withTx((tx) => sendJob(tx, { ...order, once: 'committed' }))
    expect(await workUntil(1)).toEqual([sent])
  })

  it('is not doubled while one waits for the same subject', async () => {
    const send = (once: string) => withTx((tx) => sendJob(tx, { ...order, once }))
    const first = await send('a')
    expect(await send('a')).toBeNull()
    const other = await send('b')
    expect((await workUntil(2)).sort()).toEqual([first, other].sort())
  })

  it('is tried again after a try that failed, without the other jobs of its batch', async () => {
    const send = (once: string) => withTx((tx) => sendJob(tx, { ...order, once }))
    const sent = [await send('c'), await send('d')]
    const tries = await workUntil(3, (run) => run === 1)
    expect(new Set(tries)).toEqual(new Set(sent))
    expect(tries[2]).toBe(tries[0])
  })

  it('is refused when its data has another shape', async () => {
    const wrong = withTx((tx) => sendJob(tx, { name: 'prune-traces', data: { surprise: 1 } as never }))
    await expect(wrong).rejects.toThrow('the data of the job prune-traces has its shape')
  })
})
