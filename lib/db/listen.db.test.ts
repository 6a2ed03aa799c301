import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { listenTo } from '#lib/db/listen.ts'

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('waited in vain')
    await sleep(10)
  }
}

test('news is heard, and heard again after the connection was lost', async () => {
  let news = 0
  const listening = listenTo('test_channel', () => {
    news++
  })
  await until(() => news === 1)
  await database().pool.query(`SELECT pg_notify('test_channel', 'x')`)
  await until(() => news === 2)
  const ended = await database().pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'sekisho-listen' AND datname = current_database()`,
  )
  expect(ended.rowCount).toBe(1)
  // Whatever was said meanwhile was missed, so being connected again is news by itself.
  await until(() => news === 3)
  await database().pool.query(`SELECT pg_notify('test_channel', 'y')`)
  await until(() => news === 4)
  await listening.close()
})
