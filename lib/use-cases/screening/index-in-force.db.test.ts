import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { indexFolder } from '#lib/gateways/index-files.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { closeIndex, compileAhead, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { addPerson, must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { activateSeen } from '#scripts/testing/preview-for-tests.ts'

afterAll(closeIndex)

async function names(): Promise<number> {
  const lists = await indexInForce(testCaller())
  return lists.ok ? lists.value.index.entries : -1
}

test('without a list in force there is no index', async () => {
  expect(await indexInForce(testCaller())).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('the first list that is put in force is taken up', async () => {
  await putTestListInForce()
  expect(await names()).toBe(SDN_ROWS.length)
})

test('a process is told of a new version, and holds the old one whole until then', async () => {
  await putTestListInForce('2024-02-01', SDN_ROWS.slice(0, 2))
  const deadline = Date.now() + 10_000
  while ((await names()) !== 2 && Date.now() < deadline) await sleep(10)
  expect(await names()).toBe(2)
})

test('what a preview left ready is read, not compiled again, once its version is in force', async () => {
  const kept = async () => (await readdir(indexFolder())).filter((name) => name.endsWith('.index')).sort()
  const [before] = await rowsOf(`SELECT id::text FROM list_version WHERE status = 'active'`)
  const file = unfoldListFile('sdn-2024-03-01.csv', Buffer.from(`${SDN_ROWS.join('\r\n')}\r\n`))
  const files = [must(file)]
  const { version } = must(
    await importListVersion(testCaller(), { sourceId: 'ofac-sdn', files, activate: false }),
  )
  await compileAhead(version.id, String(before?.id))
  expect(await names()).toBe(2)
  const ready = await kept()
  const { actor } = await addPerson('supervisor')
  must(await activateSeen(actor, version.id, `ofac-sdn:${version.number}`))
  const deadline = Date.now() + 10_000
  while ((await names()) !== SDN_ROWS.length && Date.now() < deadline) await sleep(10)
  expect(await names()).toBe(SDN_ROWS.length)
  expect(await kept()).toEqual(ready)
})

test('each combination of list versions is recorded once', async () => {
  await closeIndex()
  expect(await names()).toBe(SDN_ROWS.length)
  const sets = await database().pool.query('SELECT array_length(version_ids, 1) AS n FROM list_version_set')
  expect(sets.rows).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }])
})
