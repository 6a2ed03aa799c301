import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customerParties } from '#lib/core/customers/customer-parties.ts'
import type { PreviewFigure } from '#lib/core/lists/preview-figures.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { readEntryDelta } from '#lib/db/entry-deltas.ts'
import { findPreview } from '#lib/db/list-previews.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { cancelPreview } from '#lib/use-cases/lists/cancel-preview.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { requestPreview } from '#lib/use-cases/lists/request-preview.ts'
import { previewDigest, runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import {
  addCustomer,
  addPerson,
  caseWithWorksheet,
  codeOf,
  must,
  rowsOf,
} from '#scripts/testing/desk-for-tests.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import {
  LISTED_ADDRESSES,
  putTestListInForce,
  SDN_ROWS,
  testCaller,
} from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const NULLS = '-0- ,'.repeat(6)
const [, aero, garantex] = SDN_ROWS

async function take(day: string, rows: readonly string[], caller = testCaller()) {
  const file = unfoldListFile(`sdn-${day}.csv`, Buffer.from(`${rows.join('\r\n')}\r\n\u001a`))
  const { version } = must(await importListVersion(caller, { sourceId: 'ofac-sdn', files: [must(file)] }))
  return version
}

async function rowsBehind(previewId: string, figure: PreviewFigure) {
  return await rowsOf(
    `SELECT subject_kind, subject_id::text, subject, entry_key, measure, score_before::float AS before,
       score_after::float AS after FROM list_preview_row WHERE preview_id = $1 AND figure = $2 ORDER BY ordinal`,
    [previewId, figure],
  )
}

afterAll(closeIndex)

describe('over a house with everything in it', () => {
  let previewId: string
  let caseId: string
  let pairId: string

  beforeAll(async () => {
    await putTestListInForce()
    const officer = await addPerson('analyst')
    // A case over a payment to an address that will be delisted, and a namesake told apart from an entry that changes.
    caseId = (await caseWithWorksheet(officer)).caseId
    const namesake = personInput({ names: { latin: 'AEROCARIBEEN AIRLINE' }, dateOfBirth: undefined })
    await recordCustomer(testCaller(), { externalId: 'CU-AERO', customer: { ...namesake, kind: 'person' } })
    const [alert] = await rowsOf(`SELECT a.id::text FROM alert a JOIN customer c ON c.id = a.customer_id
      WHERE c.external_id = 'CU-AERO'`)
    must(
      await clearAlert(officer.caller, {
        alertId: String(alert?.id),
        code: 'FM-NAME-ONLY',
        note: '氏名のみの類似である。',
      }),
    )
    pairId = String((await rowsOf('SELECT id::text FROM cleared_pair'))[0]?.id)
    await addCustomer({ names: { latin: 'Boris Newlylistedovich' } })
    const payer = await addCustomer()
    const counterparty = {
      address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      class: 'unhosted',
      name: 'Newlylistedovich Boris',
    }
    const occurredAt = new Date(Date.now() - 86_400_000).toISOString()
    const paid = withdrawalInput({
      customerExternalId: payer.externalId,
      counterparty,
      occurredAt,
      rateAt: occurredAt,
    })
    must(await ingestTransaction(testCaller(), paid))
    const boris = `888,"NEWLYLISTEDOVICH, Boris","individual","SDGT",${NULLS}-0- ,"Digital Currency Address - XBT 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa."`
    const version = await take('2024-02-01', [aero.replace('"CUBA"', '"CUBA2"'), garantex, boris])
    previewId = (await previewed(version.id)).id
  })

  test('the figures say who is met newly and who no longer, of everybody', async () => {
    const preview = await findPreview('pool', previewId)
    expect(preview).toMatchObject({ status: 'finished', failure: null, replacesId: expect.any(String) })
    expect(preview?.figures).toMatchObject({
      entries: { added: { freeze: 1 }, changed: { freeze: 1 }, removed: { freeze: 1 } },
      counts: {
        ...{ 'customers-new': 1, 'customers-vanished': 0, 'owners-new': 0, 'owners-vanished': 0 },
        ...{ 'counterparties-new': 1, 'wallets-new': 1, 'wallets-vanished': 1 },
        ...{ 'alerts-losing': 1, 'cases-losing': 1, 'pairs-asked-again': 1, 'pairs-moot': 0 },
      },
    })
  })

  test('each figure opens to the rows behind it', async () => {
    expect(await rowsBehind(previewId, 'customers-new')).toMatchObject([
      {
        subject: 'Boris Newlylistedovich',
        entry_key: '888',
        measure: 'freeze',
        before: null,
        after: expect.any(Number),
      },
    ])
    expect(await rowsBehind(previewId, 'wallets-vanished')).toMatchObject([
      { subject: LISTED_ADDRESSES.bitcoin, entry_key: '25308', before: 1, after: null },
    ])
    expect(await rowsBehind(previewId, 'cases-losing')).toMatchObject([
      { subject_kind: 'case', subject_id: caseId },
    ])
    expect(await rowsBehind(previewId, 'pairs-asked-again')).toMatchObject([
      { subject_id: pairId, entry_key: '36' },
    ])
  })

  test('the digest is over pins, figures and rows, and nothing of it can be changed afterwards', async () => {
    const preview = await findPreview('pool', previewId)
    const stored = await rowsOf(
      `SELECT figure, ordinal, subject_kind AS "subjectKind", subject_id::text AS "subjectId", subject, entry_key AS "entryKey",
         entry_name AS "entryName", measure, score_before::float AS "scoreBefore", score_after::float AS "scoreAfter",
         detail->>'query' AS query, detail->>'candidate' AS candidate FROM list_preview_row WHERE preview_id = $1`,
      [previewId],
    )
    if (preview?.figures == null) throw new Error('no figures')
    expect(previewDigest(preview, preview.figures, stored as never)).toBe(preview.digest)
    await expect(rowsOf(`UPDATE list_preview SET figures = '{}' WHERE id = $1`, [previewId])).rejects.toThrow(
      'keeps what',
    )
    await expect(rowsOf('DELETE FROM list_preview_row')).rejects.toThrow()
  })

  test('back again is the mirror: what came goes, what went comes', async () => {
    const there = await findPreview('pool', previewId)
    const [version] = await rowsOf(
      `SELECT id::text, number FROM list_version WHERE status = 'awaiting_activation'`,
    )
    const [active] = await rowsOf(`SELECT id::text, number FROM list_version WHERE status = 'active'`)
    const at = (row: typeof version) => ({ id: String(row?.id), number: Number(row?.number) })
    const back = await readEntryDelta('pool', { sourceId: 'ofac-sdn', from: at(version), to: at(active) })
    const forth = await readEntryDelta('pool', { sourceId: 'ofac-sdn', from: at(active), to: at(version) })
    expect([back.before, back.after].map((one) => one.map(({ entity }) => entity.key))).toEqual(
      [forth.after, forth.before].map((one) => one.map(({ entity }) => entity.key)),
    )
    expect(there?.status).toBe('finished')
  })
})

test('who may not is refused, and a running preview is given back instead of a second one', async () => {
  const analyst = await addPerson('analyst')
  const [version] = await rowsOf(`SELECT id::text FROM list_version WHERE status = 'awaiting_activation'`)
  const versionId = String(version?.id)
  expect(codeOf(await requestPreview(analyst.caller, { versionId }))).toBe('auth/not-allowed')
  const first = must(await requestPreview(worker, { versionId }))
  expect(must(await requestPreview(worker, { versionId }))).toEqual(first)
  expect(codeOf(await cancelPreview(analyst.caller, first))).toBe('auth/not-allowed')
})

test('cancelled while it runs, it stops at the next batch and leaves no row', async () => {
  const [version] = await rowsOf(`SELECT id::text FROM list_version WHERE status = 'awaiting_activation'`)
  const { previewId } = must(await requestPreview(worker, { versionId: String(version?.id) }))
  const beats: string[] = []
  const done = await runPreview(worker, { previewId }, async (phase) => {
    beats.push(phase)
    if (phase === 'counterparties') await cancelPreview(worker, { previewId })
    return true
  })
  expect(codeOf(done)).toBe('list/preview-not-running')
  expect(beats).not.toContain('standing')
  expect(await findPreview('pool', previewId)).toMatchObject({
    status: 'cancelled',
    figures: null,
    digest: null,
  })
  expect(await rowsOf('SELECT 1 FROM list_preview_row WHERE preview_id = $1', [previewId])).toEqual([])
  expect(codeOf(await runPreview(worker, { previewId }))).toBe('list/preview-not-running')
  expect(codeOf(await cancelPreview(worker, { previewId }))).toBe('list/preview-not-running')
})

test('one that another worker began anew is finished by that one only', async () => {
  const [version] = await rowsOf(`SELECT id::text FROM list_version WHERE status = 'awaiting_activation'`)
  const { previewId } = must(await requestPreview(worker, { versionId: String(version?.id) }))
  let other: Awaited<ReturnType<typeof runPreview>> | null = null
  const late = await runPreview(worker, { previewId }, async (phase) => {
    if (phase === 'wallets' && other === null)
      other = await runPreview({ ...worker, clock: later }, { previewId })
    return true
  })
  expect(other).toMatchObject({ ok: true, value: { status: 'finished' } })
  expect(codeOf(late)).toBe('list/preview-not-running')
})
const later = () => new Date(Date.now() + 61_000)

const FILES = ['2024-03-26', '2024-04-26'].map((day) => `../shared/data/lists/ofac_sdn/sdn-${day}.csv.gz`)

describe.skipIf(!FILES.every((file) => existsSync(file)))(
  'over two real publications (shared data at hand)',
  () => {
    test('the figures are those of screening everybody against the whole lists before and after', {
      timeout: 120_000,
    }, async () => {
      const real = (path: string) =>
        gunzipSync(readFileSync(path))
          .toString('utf8')
          .split('\r\n')
          .filter((row) => row.length > 1)
      await putTestListInForce('2024-03-26', real(FILES[0] ?? ''))
      const version = await take('2024-04-26', real(FILES[1] ?? ''))
      const [active] = await rowsOf(`SELECT id::text, number FROM list_version WHERE status = 'active'`)
      const at = { id: String(active?.id), number: Number(active?.number) }
      const inForce = async (number: number): Promise<IndexInput[]> =>
        (
          await rowsOf(
            `SELECT id::text AS "entryVersionId", payload AS entity, source_id AS "sourceId", source_id AS "listVersionId"
           FROM list_entry_version WHERE source_id = 'ofac-sdn' AND from_number <= $1 AND (to_number IS NULL OR to_number > $1)`,
            [number],
          )
        ).map((row) => row as unknown as IndexInput)
      const [before, after] = [await inForce(at.number), await inForce(version.number)]
      // Customers who bear, in one way or another, names of the parties that come and go, and some that nothing befalls.
      const delta = await readEntryDelta('pool', { sourceId: 'ofac-sdn', from: at, to: version })
      const named = [...delta.before, ...delta.after, ...before.slice(0, 60)].filter(
        (_, nth) => nth % 3 === 0,
      )
      for (const [nth, { entity }] of named.entries()) {
        const latin = (entity.names[0]?.full ?? '')
          .replaceAll(',', '')
          .split(' ')
          .toReversed()
          .join(' ')
          .slice(0, 190)
        must(
          await recordCustomer(testCaller(), {
            externalId: `REAL-${nth}`,
            customer: personInput({ names: { latin } }),
          }),
        )
      }
      const everybody = await rowsOf(`SELECT c.id::text, v.payload FROM customer c JOIN customer_version v
      ON v.customer_id = c.id AND v.version = c.current_version`)
      const [was, is] = [compileIndex(before), compileIndex(after)]
      const hits = (index: typeof was) =>
        new Set(
          everybody.flatMap(({ id, payload }) =>
            customerParties(payload as never).flatMap(({ query }) =>
              screenName(index, query).map(({ entityKey }) => `${id} ${entityKey}`),
            ),
          ),
        )
      const [hitsBefore, hitsAfter] = [hits(was), hits(is)]
      const preview = await previewed(version.id)
      const found = async (figure: PreviewFigure) =>
        (await rowsBehind(preview.id, figure)).map((row) => `${row.subject_id} ${row.entry_key}`).toSorted()
      expect(await found('customers-new')).toEqual([...hitsAfter.difference(hitsBefore)].toSorted())
      expect(await found('customers-vanished')).toEqual([...hitsBefore.difference(hitsAfter)].toSorted())
      expect((await found('customers-new')).length).toBeGreaterThan(10)
    })
  },
)
