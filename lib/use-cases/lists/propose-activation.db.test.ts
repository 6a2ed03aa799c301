import { afterAll, beforeAll, expect, test } from 'vitest'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { proposeActivation } from '#lib/use-cases/lists/propose-activation.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'
import { publishMore, statusOf } from '#scripts/testing/publish-more.ts'

const operator = testCaller()
const HOURS_MS = 3_600_000
let supervisor: Person

beforeAll(async () => {
  await putTestListInForce('2024-01-01')
  supervisor = await addPerson('supervisor')
})
afterAll(closeIndex)

test('a proposal stands on a finished preview that still holds, and puts nothing in force', async () => {
  const version = await publishMore(['PROPOSEDONE, Pyotr'])
  const preview = await previewed(version.id)
  const input = { versionId: version.id, previewId: preview.id }
  const { proposalId } = must(await proposeActivation(operator, input))
  expect(
    await rowsOf('SELECT preview_digest AS digest, proposed_by AS who FROM list_activation_proposal'),
  ).toEqual([{ digest: preview.digest, who: 'operator:test' }])
  expect(proposalId).toMatch(/^[0-9a-f-]{36}$/)
  expect(await statusOf(version.id)).toBe('awaiting_activation')

  const later = { ...operator, clock: () => new Date(Date.now() + 25 * HOURS_MS) }
  expect(codeOf(await proposeActivation(later, input))).toBe('list/preview-stale')
  const other = await publishMore(['OTHERONE, Osip'])
  const wrong = { versionId: other.id, previewId: preview.id }
  expect(codeOf(await proposeActivation(operator, wrong))).toBe('list/preview-not-found')
  const analyst = await addPerson('analyst')
  expect(codeOf(await proposeActivation(analyst.caller, input))).toBe('auth/not-allowed')

  must(await activateListVersion(supervisor.caller, input))
  expect(codeOf(await proposeActivation(operator, input))).toBe('list/wrong-status')
})

test('the database lets nothing into force as the operator’s own', async () => {
  const version = await publishMore(['NOBODY, Nikita'])
  const row = rowsOf(
    `INSERT INTO list_activation (version_id, way, "by", at) VALUES ($1, 'operator', 'operator:x', now())`,
    [version.id],
  )
  await expect(row).rejects.toThrow('by two, or by one and is reviewed')
})
