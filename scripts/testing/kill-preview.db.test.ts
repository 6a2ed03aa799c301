import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PREVIEW_PHASES } from '#lib/core/lists/preview-figures.ts'
import { findPreview, type PreviewState } from '#lib/db/list-previews.ts'
import { databaseOwnerUrl } from '#lib/env.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { requestPreview } from '#lib/use-cases/lists/request-preview.ts'
import { previewDigest } from '#lib/use-cases/lists/run-preview.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { startWorker, type Worker } from '#lib/worker/main.ts'
import { must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { doWork } from '#scripts/testing/kill-work.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'
import { publishMore } from '#scripts/testing/publish-more.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

const system = testCaller({ kind: 'system', id: 'worker' })
const SEED = Number(process.env.SEKISHO_PROPERTY_SEED ?? '20261127')
const random = seededRandom(SEED)
/** A worker's silence, after which its jobs are anybody's, leaves room within a minute for the rest of taking over. */
const SILENCE_SECONDS_MAX = 45
/** Far more than it takes, also on a busy machine. */
const TIMEOUT_MS = 240_000
const CUSTOMERS = 60
const LISTED = 12
const nameOf = (nth: number) =>
  `${'bodi kafu gemo lupa niro sate vuke wizo xaru yomi'.split(' ')[nth % 10]}ramon${String.fromCharCode(97 + (nth % 26))} Szczepanowicz`

let versionId: string
let whole: PreviewState
let worker: Worker | null = null

beforeAll(async () => {
  await putTestListInForce()
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const customer = personInput({ names: { latin: nameOf(nth) } })
    must(await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer }))
  }
  versionId = (await publishMore(Array.from({ length: LISTED }, (_, nth) => nameOf(nth * 5)))).id
  whole = await previewed(versionId)
}, TIMEOUT_MS)
afterAll(async () => {
  await worker?.stop()
  await closeIndex()
})

const asked = async () => must(await requestPreview(system, { versionId })).previewId
const linesOf = async (id: string) =>
  await rowsOf(
    `SELECT figure, ordinal, subject_kind, subject_id::text, subject, entry_key, score_after::float AS score
     FROM list_preview_row WHERE preview_id = $1 ORDER BY figure, ordinal`,
    [id],
  )

/** Nothing of it, or all of it. */
async function expectNothingOrAll(id: string): Promise<void> {
  const now = await findPreview('pool', id)
  if (now?.status !== 'finished') {
    expect(now).toMatchObject({ status: 'running', figures: null, digest: null, endedAt: null })
    expect(await linesOf(id)).toEqual([])
    return
  }
  expect(now.figures).toEqual({ ...whole.figures, durationMs: now.figures?.durationMs })
  expect(await linesOf(id)).toEqual(await linesOf(whole.id))
  expect(now.figures?.counts['customers-new']).toBeGreaterThanOrEqual(LISTED)
  // What was seen differs from the undisturbed one in nothing but how long it took.
  const digestOf = (state: PreviewState) =>
    state.figures && previewDigest(state, { ...state.figures, durationMs: 0 }, [])
  expect(digestOf(now)).toBe(digestOf(whole))
}

test(
  `killed (kill -9) at each of its steps and at the writing of its end, a preview leaves nothing or all of itself, and the next worker ends it at once (seed ${SEED})`,
  async () => {
    const id = await asked()
    for (const phase of PREVIEW_PHASES) {
      await doWork({ verb: 'preview', previewId: id }, phase)
      await expectNothingOrAll(id)
    }
    for (let kill = 0; kill < 2; kill++) {
      await doWork({ verb: 'preview', previewId: id }, random() * 400)
      await expectNothingOrAll(id)
    }
    expect(await doWork({ verb: 'preview', previewId: id }, null)).toBe(true)
    expect((await findPreview('pool', id))?.status).toBe('finished')
    await expectNothingOrAll(id)
  },
  TIMEOUT_MS,
)

test(
  'a worker that is started after another one was killed over a preview takes it up and ends it',
  async () => {
    const owner = new pg.Client({ connectionString: databaseOwnerUrl() })
    await owner.connect()
    const id = await asked()
    // Nobody can read the customers: the worker stands in the middle of it when it is killed.
    await owner.query('BEGIN; LOCK TABLE customer IN ACCESS EXCLUSIVE MODE')
    const running = until(async () => (await findPreview('pool', id))?.status === 'running')
    await doWork({ verb: 'worker' }, running)
    await owner.query('COMMIT')
    await expectNothingOrAll(id)
    const [job] = await rowsOf(
      `SELECT state, heartbeat_seconds AS beat FROM pgboss.job WHERE name = 'preview-list-version' AND data->>'previewId' = $1`,
      [id],
    )
    expect(job).toMatchObject({ state: 'active' })
    expect(Number(job?.beat)).toBeLessThanOrEqual(SILENCE_SECONDS_MAX)
    // The silence is made to have lasted, so that the test need not wait for it.
    await owner.query(`UPDATE pgboss.job SET heartbeat_on = heartbeat_on - heartbeat_seconds * interval '1 second'
    WHERE state = 'active'`)
    await owner.end()
    worker = await startWorker()
    await until(async () => (await findPreview('pool', id))?.status === 'finished')
    await expectNothingOrAll(id)
  },
  TIMEOUT_MS,
)

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 50))
}
