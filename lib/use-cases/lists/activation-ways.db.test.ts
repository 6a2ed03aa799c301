import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTx } from '#lib/db/tx.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { listActivation } from '#lib/queries/lists/list-activation.ts'
import { openEmergencies } from '#lib/queries/lists/open-emergencies.ts'
import { activateInEmergency } from '#lib/use-cases/lists/activate-in-emergency.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { judgeListSetting } from '#lib/use-cases/lists/judge-list-setting.ts'
import { proposeListSetting } from '#lib/use-cases/lists/propose-list-setting.ts'
import { reviewEmergency } from '#lib/use-cases/lists/review-emergency.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { addCustomer, addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'
import { eventsOf, publishMore, statusOf, wayOf } from '#scripts/testing/publish-more.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const reason = 'The designation takes effect tonight and nobody else can be reached.'
let first: Person
let second: Person
let admin: Person
let analyst: Person

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
    const version = await publishMore(['NEWCOMER, Igor'], first.caller)
    const preview = await previewed(version.id)
    const input = { versionId: version.id, previewId: preview.id }
    expect(codeOf(await activateListVersion(analyst.caller, input))).toBe('auth/not-allowed')
    expect(codeOf(await activateListVersion(first.caller, input))).toBe('list/same-person')
    expect(codeOf(await activateListVersion(second.caller, { ...input, previewId: randomUUID() }))).toBe(
      'list/preview-not-found',
    )
    must(await activateListVersion(second.caller, input))
    // The page goes on to show what the activation stood on, and against which version.
    const shown = { sourceId: 'ofac-sdn', version: String(version.number) }
    expect(must(await listActivation(analyst.actor, shown, new Date()))).toMatchObject({
      preview: { id: preview.id },
      replaces: version.number - 1,
    })
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
    const version = await publishMore(['NEWCOMER, Igor', 'ANOTHER, Oleg'])
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
    must(
      await importListVersion(testCaller({ kind: 'system', id: 'starter' }), {
        sourceId: 'un-sc',
        files: [file],
        activate: true,
      }),
    )
    expect(await activateListVersion(second.caller, input)).toMatchObject({
      ok: false,
      error: { code: 'list/preview-stale', facts: { reasons: ['lists'] } },
    })
    expect(await statusOf(version.id)).toBe('awaiting_activation')
  })

  test('so is one made before many customers were recorded, by another matcher, or before another version came into force', async () => {
    const earlier = await publishMore(['EARLIERONE, Igor'])
    const version = await publishMore(['LATERONE, Oleg'])
    const refusedFor = async (previewId: string) => {
      const done = await activateListVersion(second.caller, { versionId: version.id, previewId })
      return done.ok ? 'activated' : (done.error.facts as { reasons?: unknown }).reasons
    }
    const shown = async () =>
      must(
        await listActivation(
          second.actor,
          { sourceId: 'ofac-sdn', version: String(version.number) },
          new Date(),
        ),
      ).stale
    const crowded = await previewed(version.id)
    for (let nth = 0; nth < 100; nth++) await addCustomer()
    expect(await shown()).toEqual([])
    await addCustomer()
    expect(await shown()).toEqual(['customers'])
    expect(await refusedFor(crowded.id)).toEqual(['customers'])

    const older = await previewed(version.id)
    expect(await shown()).toEqual([])
    await aroundGuards(`UPDATE list_preview SET matcher_version = '0.0.1' WHERE id = $1`, [older.id])
    expect(await shown()).toEqual(['matcher'])
    expect(await refusedFor(older.id)).toEqual(['matcher'])

    const overtaken = await previewed(version.id)
    const first = await previewed(earlier.id)
    must(await activateListVersion(second.caller, { versionId: earlier.id, previewId: first.id }))
    expect(await shown()).toEqual(['lists'])
    expect(await refusedFor(overtaken.id)).toEqual(['lists'])
    expect(await statusOf(version.id)).toBe('awaiting_activation')
    // Worked out anew, it is acted on.
    expect(await refusedFor((await previewed(version.id)).id)).toBe('activated')
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
    const version = await publishMore(['VERYRARENAME, Bogdan'])
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
    const version = await publishMore(['URGENT, Pavel'], first.caller)
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
    const version = await publishMore(['URGENT, Maxim'])
    const confirmation = `ofac-sdn:${version.number}`
    must(await activateInEmergency(first.caller, { versionId: version.id, reason, confirmation }))
    const own = rowsOf(
      'INSERT INTO emergency_review (version_id, reviewed_by, note, at) VALUES ($1, $2, $3, now())',
      [version.id, first.id, 'x'],
    )
    await expect(own).rejects.toThrow('reviewed by another supervisor')
  })
})

test('the database lets no version into force in a way that is not written down', async () => {
  const version = await publishMore(['PAST, Everybody'])
  const past = withTx(async (tx) => {
    const { setListVersionStatus } = await import('#lib/db/lists.ts')
    await setListVersionStatus(tx, version.id, { status: 'superseded', at: new Date() })
    await setListVersionStatus(tx, version.id, { status: 'active', at: new Date(), by: 'operator:x' })
  })
  await expect(past).rejects.toThrow()
  expect(await statusOf(version.id)).toBe('awaiting_activation')
})
