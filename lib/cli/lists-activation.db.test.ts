import { userInfo } from 'node:os'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { openEmergencies } from '#lib/queries/lists/open-emergencies.ts'
import { waitingLists } from '#lib/queries/lists/waiting-lists.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { addCustomer, addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { eventsOf, publishMore, statusOf, wayOf } from '#scripts/testing/publish-more.ts'
import { runCli } from './main.ts'

const operator = `operator:${userInfo().username}`
const reason = 'The designation takes effect tonight and nobody else can be reached.'
let supervisor: Person
/** What is typed when a password is asked for. */
let typed = ''

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
    input: (async function* () {
      yield Buffer.from(`${typed}\n`)
    })(),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { exit, err, value: (out === '' ? {} : JSON.parse(out)) as Record<string, unknown> }
}
/** A person of the desk who can sign in. */
async function person(role: 'supervisor' | 'analyst') {
  const email = `${v7()}@example.jp`
  const made = must(await createStaff(testCaller(), { email, name: role, role }))
  return { ...made, actor: { kind: 'staff', id: made.id, role } as const }
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

test('lists activate proposes: in force it comes by a supervisor, who finds it among what waits', async () => {
  const version = await publishMore(['ORDINARYONE, Oleg'])
  const ran = await cli('activate', '--version', called(version))
  expect(ran).toMatchObject({ exit: 0, value: { status: 'awaiting_activation', version: version.number } })
  expect(await statusOf(version.id)).toBe('awaiting_activation')
  expect((await eventsOf(version.id)).at(-1)).toMatchObject({
    type: 'list.activation-proposed',
    facts: { preview: ran.value.previewId, previewDigest: ran.value.digest, newHits: 0 },
  })
  const waiting = must(await waitingLists(supervisor.actor))
  expect(waiting).toMatchObject([
    { versionId: version.id, proposed: true, newHits: 0, mine: false, approvable: true },
  ])
  expect(waiting[0]?.by).toMatchObject({ kind: 'operator', id: userInfo().username })
  const input = { versionId: version.id, previewId: String(ran.value.previewId) }
  // The operator's own hand does not do it, whatever calls.
  expect(codeOf(await activateListVersion(testCaller(), input))).toBe('list/needs-person')
  must(await activateListVersion(supervisor.caller, input))
  expect(await wayOf(version.id)).toMatchObject({ way: 'reviewed', by: `staff:${supervisor.id}` })
  expect(must(await waitingLists(supervisor.actor))).toEqual([])
  expect(await cli('activate', '--version', called(version))).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/wrong-status' } },
  })
})

test('lists activate --as puts in force as the supervisor who signs in, over the figures just shown', async () => {
  const version = await publishMore(['SIGNEDONE, Semyon'])
  const [second, analyst] = [await person('supervisor'), await person('analyst')]
  const as = (who: { readonly email: string }) =>
    ['activate', '--version', called(version), '--as', who.email] as const
  typed = 'not the password'
  expect(await cli(...as(second))).toMatchObject({
    exit: 1,
    value: { error: { code: 'auth/not-signed-in', facts: { outcome: 'refused' } } },
  })
  typed = analyst.password
  expect(await cli(...as(analyst))).toMatchObject({ value: { error: { code: 'auth/not-allowed' } } })
  expect(await statusOf(version.id)).toBe('awaiting_activation')
  typed = second.password
  const ran = await cli(...as(second))
  expect(ran).toMatchObject({ exit: 0, value: { status: 'active', way: 'reviewed', by: second.email } })
  expect(ran.err).toContain('customers-new: 0')
  expect(await wayOf(version.id)).toMatchObject({ way: 'reviewed', by: `staff:${second.id}` })
  // Signed in for this alone.
  const open = await rowsOf('SELECT 1 FROM staff_session WHERE staff_id = $1 AND revoked_at IS NULL', [
    second.id,
  ])
  expect(open).toEqual([])
})

test('whoever imported a version does not put it in force at the command line either', async () => {
  const own = await person('supervisor')
  const version = await publishMore(
    ['OWNONE, Osip'],
    testCaller({ kind: 'staff', id: own.id, role: 'supervisor' }),
  )
  typed = own.password
  expect(await cli('activate', '--version', called(version), '--as', own.email)).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/same-person' } },
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
  const second = await person('supervisor')
  typed = second.password
  const review = ['review', '--version', called(version), '--as', second.email, '--note'] as const
  expect(await cli(...review, 'short')).toMatchObject({
    exit: 1,
    value: { error: { code: 'input/invalid' } },
  })
  expect(must(await openEmergencies(second.actor))).toMatchObject([{ versionId: version.id, reason }])
  const unreviewed = async () => {
    const rows = (await cli('status')).value as unknown as { source: string; unreviewed: number[] }[]
    return rows.find(({ source }) => source === 'ofac-sdn')?.unreviewed
  }
  expect(await unreviewed()).toEqual([version.number])
  expect(await cli(...review, 'Read against the notice: right.')).toMatchObject({ exit: 0 })
  expect(must(await openEmergencies(second.actor))).toEqual([])
  expect(await unreviewed()).toEqual([])
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
  for (const more of [[], ['--emergency', '--reason', reason, '--confirm', expected]])
    expect(await cli('activate', '--version', expected, ...more)).toMatchObject({
      exit: 1,
      value: { error: { code: 'list/wrong-status', facts: { status: 'quarantined' } } },
    })
  const other = await addPerson('supervisor')
  const comment = 'Compared with the notice of the authority, entry by entry.'
  must(await releaseListVersion(other.caller, { versionId: version.id, comment }))
  const third = await person('supervisor')
  typed = third.password
  const activating = ['activate', '--version', expected, '--as', third.email] as const
  expect(await cli(...activating)).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/confirmation-needed', facts: { expected } } },
  })
  expect(await cli(...activating, '--confirm', expected)).toMatchObject({ exit: 0 })
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
