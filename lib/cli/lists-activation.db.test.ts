import { userInfo } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { reviewEmergency } from '#lib/use-cases/lists/review-emergency.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addCustomer, addPerson, codeOf, must, type Person } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, SDN_ROWS } from '#scripts/testing/lists-for-tests.ts'
import { eventsOf, publishMore, statusOf, wayOf } from '#scripts/testing/publish-more.ts'
import { runCli } from './main.ts'

const operator = `operator:${userInfo().username}`
const reason = 'The designation takes effect tonight and nobody else can be reached.'
let supervisor: Person

beforeAll(async () => {
  await putTestListInForce('2024-01-01')
  supervisor = await addPerson('supervisor')
  await addCustomer({ names: { latin: 'Bogdan Veryrarename' } })
})
afterAll(closeIndex)

async function cli(...args: readonly string[]) {
  let [out, err] = ['', '']
  const exit = await runCli({
    args: ['lists', ...args, '--json'],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { exit, err, value: (out === '' ? {} : JSON.parse(out)) as Record<string, unknown> }
}
const called = ({ number }: { readonly number: number }) => `ofac-sdn:${number}`

test('lists preview works the figures out, says how far it is, and puts nothing in force', async () => {
  const version = await publishMore(['VERYRARENAME, Bogdan'], supervisor.caller)
  const ran = await cli('preview', '--version', called(version))
  expect(ran).toMatchObject({
    exit: 0,
    value: {
      source: 'ofac-sdn',
      version: version.number,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      customers: 1,
      counts: { 'customers-new': 1, 'customers-vanished': 0 },
    },
  })
  expect(ran.err).toContain('customers: 1 of 1')
  expect(await statusOf(version.id)).toBe('awaiting_activation')
  // By its id as well as by its name.
  expect(await cli('preview', '--version', version.id)).toMatchObject({ exit: 0, value: { customers: 1 } })
})

test('lists activate acts on a preview worked out at that moment, and is kept as the operator’s', async () => {
  const version = await publishMore(['ORDINARYONE, Oleg'], supervisor.caller)
  const ran = await cli('activate', '--version', called(version))
  expect(ran).toMatchObject({ exit: 0, value: { status: 'active', way: 'operator' } })
  expect(await wayOf(version.id)).toMatchObject({
    ...{ way: 'operator', by: operator, status: 'active', digest: ran.value.digest },
  })
  expect((await eventsOf(version.id)).at(-1)).toMatchObject({
    type: 'list.version-activated',
    facts: { way: 'operator', previewDigest: ran.value.digest },
  })
  expect(await cli('activate', '--version', called(version))).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/wrong-status' } },
  })
})

test('lists activate --emergency asks for a reason and the name, and stands until a supervisor has reviewed it', async () => {
  const version = await publishMore(['URGENTONE, Pavel'], supervisor.caller)
  const emergency = ['activate', '--version', called(version), '--emergency'] as const
  expect(await cli(...emergency)).toMatchObject({ exit: 2 })
  expect(await cli(...emergency, '--reason', reason)).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/confirmation-needed' } },
  })
  expect(await statusOf(version.id)).toBe('awaiting_activation')
  const done = await cli(...emergency, '--reason', reason, '--confirm', called(version))
  expect(done).toMatchObject({ exit: 0, value: { way: 'emergency', status: 'active' } })
  expect(await wayOf(version.id)).toMatchObject({ way: 'emergency', by: operator, reason })
  expect((await eventsOf(version.id)).map(({ type }) => type)).toContain('list.activated-in-emergency')
  const note = 'Read against the notice: right.'
  expect(codeOf(await reviewEmergency(supervisor.caller, { versionId: version.id, note }))).toBe('ok')
})

test('what the guards held is previewed, needs a person to let it out, and then its name', async () => {
  // Every address of the list is gone.
  const text = SDN_ROWS.join('\r\n').replaceAll('Digital Currency Address', 'Digital Address')
  const file = must(unfoldListFile('sdn-2024-06-01.csv', Buffer.from(text)))
  const { version } = must(
    await importListVersion(supervisor.caller, { sourceId: 'ofac-sdn', files: [file] }),
  )
  const expected = called(version)
  expect(version.status).toBe('quarantined')
  expect(await cli('preview', '--version', expected)).toMatchObject({ exit: 0 })
  for (const more of [[], ['--emergency', '--reason', reason]])
    expect(await cli('activate', '--version', expected, '--confirm', expected, ...more)).toMatchObject({
      exit: 1,
      value: { error: { code: 'list/wrong-status', facts: { status: 'quarantined' } } },
    })
  const other = await addPerson('supervisor')
  const comment = 'Compared with the notice of the authority, entry by entry.'
  must(await releaseListVersion(other.caller, { versionId: version.id, comment }))
  expect(await cli('activate', '--version', expected)).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/confirmation-needed', facts: { expected } } },
  })
  expect(await cli('activate', '--version', expected, '--confirm', expected)).toMatchObject({ exit: 0 })
  expect(await statusOf(version.id)).toBe('active')
})

test('a version that is not there is named', async () => {
  for (const verb of ['preview', 'activate'])
    expect(await cli(verb, '--version', 'ofac-sdn:999')).toMatchObject({
      exit: 1,
      value: { error: { code: 'list/version-not-found', facts: { version: 'ofac-sdn:999' } } },
    })
  expect((await cli('preview')).exit).toBe(2)
})
