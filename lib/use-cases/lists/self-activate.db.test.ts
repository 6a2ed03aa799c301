import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAuditEvents } from '#lib/db/audit.ts'
import { insertListSettingJudgement } from '#lib/db/list-settings.ts'
import { withTx } from '#lib/db/tx.ts'
import { frameFigures } from '#lib/queries/frame/frame-figures.ts'
import { listOverview } from '#lib/queries/lists/list-overview.ts'
import { waitingSettings } from '#lib/queries/lists/waiting-settings.ts'
import { judgeListSetting } from '#lib/use-cases/lists/judge-list-setting.ts'
import { proposeListSetting } from '#lib/use-cases/lists/propose-list-setting.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { selfActivate } from '#lib/use-cases/lists/self-activate.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addCustomer, addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { eventsOf, publishMore, statusOf, wayOf } from '#scripts/testing/publish-more.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
/** The sources whose card says that they come into force by themselves. */
const selfActivating = async () =>
  must(await listOverview(worker.actor, new Date())).flatMap(({ source, selfActivation }) =>
    selfActivation ? [source.id] : [],
  )
/** The figure beside the approvals. */
const awaiting = async ({ actor }: Person) =>
  must(await frameFigures(actor, new Date())).approvals?.waiting ?? 0
const seenBy = async ({ actor }: Person) =>
  must(await waitingSettings(actor)).rows.map(({ id, mine, approvable }) => ({ id, mine, approvable }))
const reason = 'The authority publishes every night, and nobody is at the desk then.'
let first: Person
let second: Person
let admin: Person
let analyst: Person
let settingId: string

beforeAll(async () => {
  await putTestListInForce('2024-01-01')
  first = await addPerson('supervisor')
  second = await addPerson('supervisor')
  admin = await addPerson('admin')
  analyst = await addPerson('analyst')
  const value = { counterpartyDays: 30, confirmNewHits: 1, previewHours: 24 }
  const policy = must(await proposeListSetting(admin.caller, { kind: 'activation_policy', value, reason }))
  must(await judgeListSetting(first.caller, { ...policy, outcome: 'approved' }))
})
afterAll(closeIndex)

test('off at first: what comes by machine waits', async () => {
  expect(await selfActivating()).toEqual([])
  const version = await publishMore(['MACHINE, Ivan'], worker)
  expect(version.status).toBe('awaiting_activation')
  expect(await rowsOf('SELECT 1 FROM list_preview WHERE version_id = $1', [version.id])).toEqual([])
})

test('takes two people: who proposed it cannot approve it, in the product or past it', async () => {
  const wanted = {
    kind: 'self_activation',
    sourceId: 'ofac-sdn',
    value: { enabled: true },
    reason,
  } as const
  const off = { ...wanted, value: { enabled: false } }
  expect(codeOf(await proposeListSetting(first.caller, off))).toBe('list/setting-unchanged')
  expect(codeOf(await proposeListSetting(analyst.caller, wanted))).toBe('auth/not-allowed')
  expect(codeOf(await proposeListSetting(testCaller(), wanted))).toBe('auth/not-allowed')
  const before = await awaiting(second)
  settingId = must(await proposeListSetting(first.caller, wanted)).settingId
  expect(await awaiting(second)).toBe(before + 1)
  expect(await seenBy(first)).toEqual([{ id: settingId, mine: true, approvable: false }])
  expect(await seenBy(second)).toEqual([{ id: settingId, mine: false, approvable: true }])
  expect(codeOf(await judgeListSetting(first.caller, { settingId, outcome: 'approved' }))).toBe(
    'list/same-person',
  )
  expect(codeOf(await judgeListSetting(admin.caller, { settingId, outcome: 'approved' }))).toBe(
    'auth/not-allowed',
  )
  const past = withTx(async (tx) => {
    const at = {
      actorKind: 'staff',
      actorId: first.id,
      useCase: 'x',
      requestId: 'x',
      at: new Date(),
    } as const
    const subject = { kind: 'list_setting', id: settingId } as const
    await insertAuditEvents(tx, at, [{ id: randomUUID(), type: 'list.setting-judged', subject, facts: {} }])
    await insertListSettingJudgement(tx, {
      settingId,
      outcome: 'approved',
      by: first.id,
      note: null,
      at: new Date(),
    })
  })
  await expect(past).rejects.toThrow('two people')
  expect(await selfActivating()).toEqual([])
  must(await judgeListSetting(second.caller, { settingId, outcome: 'approved' }))
  expect([await awaiting(second), await seenBy(second)]).toEqual([before, []])
  expect(codeOf(await judgeListSetting(second.caller, { settingId, outcome: 'refused' }))).toBe(
    'list/setting-judged',
  )
  expect(codeOf(await proposeListSetting(first.caller, wanted))).toBe('list/setting-unchanged')
  expect(await selfActivating()).toEqual(['ofac-sdn'])
})

test('then a version comes into force by itself over its preview, which its activation names', async () => {
  const version = await publishMore(['MACHINE, Fyodor'], worker)
  const [asked] = await rowsOf('SELECT id::text FROM list_preview WHERE version_id = $1', [version.id])
  const previewId = String(asked?.id)
  expect(codeOf(await selfActivate(testCaller(), { previewId }))).toBe('list/needs-person')
  const preview = must(await runPreview(worker, { previewId }))
  expect(must(await selfActivate(worker, { previewId }))).toBe('activated')
  expect(await wayOf(version.id)).toMatchObject({
    way: 'self',
    setting: settingId,
    digest: preview.digest,
    status: 'active',
  })
  expect(must(await selfActivate(worker, { previewId }))).toBe('no-longer-waiting')
})

test('what a person hands in waits for a second one all the same', async () => {
  const version = await publishMore(['HANDED, In'], first.caller)
  expect(await rowsOf('SELECT 1 FROM list_preview WHERE version_id = $1', [version.id])).toEqual([])
  expect(await statusOf(version.id)).toBe('awaiting_activation')
})

test('very many new hits hold it back, and the trail says so', async () => {
  await addCustomer({ names: { latin: 'Zinovy Uncommonname' } })
  const version = await publishMore(['UNCOMMONNAME, Zinovy'], worker)
  const [asked] = await rowsOf('SELECT id::text FROM list_preview WHERE version_id = $1', [version.id])
  must(await runPreview(worker, { previewId: String(asked?.id) }))
  expect(must(await selfActivate(worker, { previewId: String(asked?.id) }))).toBe('guards-or-many-hits')
  expect((await eventsOf(version.id)).at(-1)).toMatchObject({
    type: 'list.self-activation-held',
    facts: { newHits: 1 },
  })
  expect(await statusOf(version.id)).toBe('awaiting_activation')
})

test('anybody who may propose takes it away alone and at once', async () => {
  const version = await publishMore(['MACHINE, Last'], worker)
  const [asked] = await rowsOf('SELECT id::text FROM list_preview WHERE version_id = $1', [version.id])
  must(
    await proposeListSetting(admin.caller, {
      kind: 'self_activation',
      sourceId: 'ofac-sdn',
      value: { enabled: false },
      reason,
    }),
  )
  expect(await selfActivating()).toEqual([])
  must(await runPreview(worker, { previewId: String(asked?.id) }))
  expect(must(await selfActivate(worker, { previewId: String(asked?.id) }))).toBe('setting-ended')
})

test('a proposal is withdrawn by who made it, and then judged no more', async () => {
  const wanted = { kind: 'self_activation', sourceId: 'un-sc', value: { enabled: true }, reason } as const
  const own = must(await proposeListSetting(first.caller, wanted))
  expect(codeOf(await judgeListSetting(second.caller, { ...own, outcome: 'withdrawn' }))).toBe(
    'list/same-person',
  )
  must(await judgeListSetting(first.caller, { ...own, outcome: 'withdrawn' }))
  expect(codeOf(await judgeListSetting(second.caller, { ...own, outcome: 'approved' }))).toBe(
    'list/setting-judged',
  )
  expect(
    codeOf(await judgeListSetting(second.caller, { settingId: randomUUID(), outcome: 'approved' })),
  ).toBe('list/setting-not-found')
  const unknown = { ...wanted, sourceId: 'nowhere' }
  expect(codeOf(await proposeListSetting(first.caller, unknown))).toBe('list/unknown-source')
})
