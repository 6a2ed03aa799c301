import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertAuditEvents } from '#lib/db/audit.ts'
import { withTx } from '#lib/db/tx.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { openEmergencies } from '#lib/queries/lists/open-emergencies.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { activateInEmergency } from '#lib/use-cases/lists/activate-in-emergency.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { judgeListSetting } from '#lib/use-cases/lists/judge-list-setting.ts'
import { proposeListSetting } from '#lib/use-cases/lists/propose-list-setting.ts'
import { reviewEmergency } from '#lib/use-cases/lists/review-emergency.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { selfActivate } from '#lib/use-cases/lists/self-activate.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addCustomer, addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const NULLS = '-0- ,'.repeat(7)
const reason = 'The designation takes effect tonight and nobody else can be reached.'
let first: Person
let second: Person
let admin: Person
let analyst: Person
let day = 1

/** A publication that adds parties of these names to the test list, as this caller hands it in. */
async function take(names: readonly string[], caller: Caller = testCaller()) {
  day += 1
  const more = names.map((name, nth) => `${9000 + day * 10 + nth},"${name}","individual","SDGT",${NULLS}-0- `)
  const published = `2024-01-${String(day).padStart(2, '0')}`
  const text = `${[...SDN_ROWS, ...more].join('\r\n')}\r\n\u001a`
  const file = must(unfoldListFile(`sdn-${published}.csv`, Buffer.from(text)))
  return must(await importListVersion(caller, { sourceId: 'ofac-sdn', files: [file] })).version
}

const wayOf = async (versionId: string) =>
  (
    await rowsOf(
      `SELECT way, "by", preview_digest AS digest, setting_id::text AS setting, reason, status::text
     FROM list_activation a JOIN list_version v ON v.id = a.version_id WHERE a.version_id = $1`,
      [versionId],
    )
  )[0]
const statusOf = async (versionId: string) =>
  (await rowsOf('SELECT status::text FROM list_version WHERE id = $1', [versionId]))[0]?.status
const eventsOf = async (id: string) =>
  (await rowsOf('SELECT type, facts FROM audit_event WHERE subject_id = $1 ORDER BY at, id', [id])) as {
    type: string
    facts: Record<string, unknown>
  }[]

beforeAll(async () => {
  await putTestListInForce('2024-01-01')
  first = await addPerson('supervisor')
  second = await addPerson('supervisor')
  admin = await addPerson('admin')
  analyst = await addPerson('analyst')
})
afterAll(closeIndex)

describe('by a second person over a preview', () => {
  test('exactly what was seen comes into force; the activation names its digest', async () => {
    const version = await take(['NEWCOMER, Igor'], first.caller)
    const preview = await previewed(version.id)
    const input = { versionId: version.id, previewId: preview.id }
    expect(codeOf(await activateListVersion(analyst.caller, input))).toBe('auth/not-allowed')
    expect(codeOf(await activateListVersion(first.caller, input))).toBe('list/same-person')
    expect(codeOf(await activateListVersion(second.caller, { ...input, previewId: randomUUID() }))).toBe(
      'list/preview-not-found',
    )
    must(await activateListVersion(second.caller, input))
    expect(await wayOf(version.id)).toMatchObject({
      way: 'reviewed',
      digest: preview.digest,
      status: 'active',
    })
    expect((await eventsOf(version.id)).at(-1)).toMatchObject({
      type: 'list.version-activated',
      facts: { way: 'reviewed', previewDigest: preview.digest },
    })
  })

  test('a preview that other lists, time or many new customers made old is refused', async () => {
    const version = await take(['NEWCOMER, Igor', 'ANOTHER, Oleg'])
    const preview = await previewed(version.id)
    const input = { versionId: version.id, previewId: preview.id }
    const later = { ...second.caller, clock: () => new Date(Date.now() + 25 * 3_600_000) }
    expect(await activateListVersion(later, input)).toMatchObject({
      ok: false,
      error: { code: 'list/preview-stale', facts: { reasons: ['age'] } },
    })
    // Another source comes into force: hits and pins are no longer those that were seen.
    const un =
      '<CONSOLIDATED_LIST dateGenerated="2024-01-01T00:00:00.000Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>OTHER</FIRST_NAME><REFERENCE_NUMBER>X.1</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>'
    const file = must(unfoldListFile('un.xml', Buffer.from(un)))
    must(await importListVersion(testCaller(), { sourceId: 'un-sc', files: [file], activate: true }))
    expect(await activateListVersion(second.caller, input)).toMatchObject({
      ok: false,
      error: { code: 'list/preview-stale', facts: { reasons: ['lists'] } },
    })
    expect(await statusOf(version.id)).toBe('awaiting_activation')
  })

  test('a person cannot have a version in force with its import, unseen', async () => {
    const file = must(unfoldListFile('sdn-2024-06-01.csv', Buffer.from(`${SDN_ROWS.join('\r\n')}\r\n`)))
    const done = await importListVersion(first.caller, {
      sourceId: 'ofac-sdn',
      files: [file],
      activate: true,
    })
    expect(codeOf(done)).toBe('list/preview-needed')
  })

  test('very many new hits ask for the typed name', async () => {
    const policy = { counterpartyDays: 30, confirmNewHits: 1, previewHours: 24 }
    const proposed = must(
      await proposeListSetting(admin.caller, { kind: 'activation_policy', value: policy, reason }),
    )
    must(await judgeListSetting(first.caller, { settingId: proposed.settingId, outcome: 'approved' }))
    await addCustomer({ names: { latin: 'Bogdan Veryrarename' } })
    const version = await take(['VERYRARENAME, Bogdan'])
    const preview = await previewed(version.id)
    expect(preview).toMatchObject({ counterpartyDays: 30, figures: { counts: { 'customers-new': 1 } } })
    const input = { versionId: version.id, previewId: preview.id }
    const expected = `ofac-sdn:${version.number}`
    expect(await activateListVersion(second.caller, input)).toMatchObject({
      ok: false,
      error: { code: 'list/confirmation-needed', facts: { expected, newHits: 1 } },
    })
    must(await activateListVersion(second.caller, { ...input, confirmation: expected }))
  })
})

describe('in an emergency', () => {
  test('one person may, even who imported it, with a reason and the typed name; loudly, until another has reviewed it', async () => {
    const version = await take(['URGENT, Pavel'], first.caller)
    const versionId = version.id
    const typed = `ofac-sdn:${version.number}`
    const input = { versionId, reason, confirmation: typed }
    expect(codeOf(await activateInEmergency(admin.caller, input))).toBe('auth/not-allowed')
    expect(codeOf(await activateInEmergency(worker, input))).toBe('list/needs-person')
    expect(codeOf(await activateInEmergency(first.caller, { ...input, confirmation: 'yes' }))).toBe(
      'list/confirmation-needed',
    )
    must(await activateInEmergency(first.caller, input))
    expect(await wayOf(versionId)).toMatchObject({ way: 'emergency', reason, status: 'active' })
    expect((await eventsOf(versionId)).map(({ type }) => type)).toContain('list.activated-in-emergency')
    expect(must(await openEmergencies(analyst.actor))).toMatchObject([
      { versionId, number: version.number, reason },
    ])
    expect(codeOf(await reviewEmergency(first.caller, { versionId, note: reason }))).toBe('list/same-person')
    expect(codeOf(await reviewEmergency(admin.caller, { versionId, note: reason }))).toBe('auth/not-allowed')
    must(await reviewEmergency(second.caller, { versionId, note: 'Read against the notice: right.' }))
    expect(must(await openEmergencies(analyst.actor))).toEqual([])
    expect(codeOf(await reviewEmergency(second.caller, { versionId, note: reason }))).toBe(
      'list/emergency-reviewed',
    )
    expect((await eventsOf(versionId)).at(-1)).toMatchObject({ type: 'list.emergency-reviewed' })
  })

  test('what came into force by two people needs no review', async () => {
    const [reviewed] = await rowsOf(
      `SELECT version_id::text AS id FROM list_activation WHERE way = 'reviewed'`,
    )
    const done = await reviewEmergency(second.caller, { versionId: String(reviewed?.id), note: reason })
    expect(codeOf(done)).toBe('list/not-an-emergency')
  })

  test('the database itself takes no review of the person who acted', async () => {
    const version = await take(['URGENT, Maxim'])
    const confirmation = `ofac-sdn:${version.number}`
    must(await activateInEmergency(first.caller, { versionId: version.id, reason, confirmation }))
    const own = rowsOf(
      'INSERT INTO emergency_review (version_id, reviewed_by, note, at) VALUES ($1, $2, $3, now())',
      [version.id, first.id, 'x'],
    )
    await expect(own).rejects.toThrow('reviewed by another supervisor')
  })
})

describe('by the setting of the source', () => {
  let settingId: string

  test('off at first: what comes by machine waits', async () => {
    const version = await take(['MACHINE, Ivan'], worker)
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
    expect(codeOf(await proposeListSetting(analyst.caller, wanted))).toBe('auth/not-allowed')
    expect(codeOf(await proposeListSetting(testCaller(), wanted))).toBe('auth/not-allowed')
    settingId = must(await proposeListSetting(first.caller, wanted)).settingId
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
      const { insertListSettingJudgement } = await import('#lib/db/list-settings.ts')
      await insertListSettingJudgement(tx, {
        settingId,
        outcome: 'approved',
        by: first.id,
        note: null,
        at: new Date(),
      })
    })
    await expect(past).rejects.toThrow('two people')
    must(await judgeListSetting(second.caller, { settingId, outcome: 'approved' }))
    expect(codeOf(await judgeListSetting(second.caller, { settingId, outcome: 'refused' }))).toBe(
      'list/setting-judged',
    )
  })

  test('then a version comes into force by itself over its preview, which its activation names', async () => {
    const version = await take(['MACHINE, Fyodor'], worker)
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
    const version = await take(['HANDED, In'], first.caller)
    expect(await rowsOf('SELECT 1 FROM list_preview WHERE version_id = $1', [version.id])).toEqual([])
    expect(await statusOf(version.id)).toBe('awaiting_activation')
  })

  test('very many new hits hold it back, and the trail says so', async () => {
    await addCustomer({ names: { latin: 'Zinovy Uncommonname' } })
    const version = await take(['UNCOMMONNAME, Zinovy'], worker)
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
    const version = await take(['MACHINE, Last'], worker)
    const [asked] = await rowsOf('SELECT id::text FROM list_preview WHERE version_id = $1', [version.id])
    must(
      await proposeListSetting(admin.caller, {
        kind: 'self_activation',
        sourceId: 'ofac-sdn',
        value: { enabled: false },
        reason,
      }),
    )
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
})

test('the database lets no version into force in a way that is not written down', async () => {
  const version = await take(['PAST, Everybody'])
  const past = withTx(async (tx) => {
    const { setListVersionStatus } = await import('#lib/db/lists.ts')
    await setListVersionStatus(tx, version.id, { status: 'superseded', at: new Date() })
    await setListVersionStatus(tx, version.id, { status: 'active', at: new Date(), by: 'operator:x' })
  })
  await expect(past).rejects.toThrow()
  expect(await statusOf(version.id)).toBe('awaiting_activation')
})
