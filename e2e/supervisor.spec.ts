import { expect, type Page, test } from '@playwright/test'
import { paths, withQuery } from '#lib/web/paths.ts'
import { deskFor } from './support/desk.ts'
import { askGate } from './support/exchange.ts'
import { NAMESAKE, STORY_CUSTOMER, STORY_WORDS, storyWithdrawal } from './support/story.ts'

/** The supervisor (統括管理者) sees what the analyst saw and decides; the report follows, and again two people sign. */
test.describe.configure({ mode: 'serial' })

const DECISION = /^Proposed decision|^Decision/
let analyst: Page
let supervisor: Page

test.beforeAll(async ({ browser }) => {
  analyst = await deskFor(browser, 'analyst')
  supervisor = await deskFor(browser, 'supervisor')
})

test.afterAll(async () => {
  await analyst?.context().close()
  await supervisor?.context().close()
})

test('finds the proposal among what awaits approval', async () => {
  await supervisor.goto('/approvals')
  const row = supervisor.getByRole('row').filter({ hasText: STORY_CUSTOMER.name })
  await expect(row).toHaveCount(1)
  await row.press('Enter')
  await expect(supervisor).toHaveURL(/\/cases\/C-\d{4}-\d{6}/)
  await expect(supervisor.getByRole('heading', { name: DECISION }).first()).toBeVisible()
  await expect(supervisor.getByText(STORY_WORDS.rationale).first()).toBeVisible()
})

test('approves only after looking at the evidence, and it takes effect at once', async () => {
  const approve = supervisor.getByRole('button', { name: 'Approve', exact: true })
  await expect(approve).toBeDisabled()
  await expect(supervisor.getByText(/Ends 1 held transaction/).first()).toBeVisible()
  await supervisor.getByRole('checkbox', { name: /I have looked at all/ }).check()
  await supervisor.getByRole('checkbox', { name: /I will not tell the customer/ }).check()
  await approve.click()
  await expect(approve).toHaveCount(0)
  await expect(supervisor.getByText('Assets frozen').first()).toBeVisible()
})

test('the customer’s next withdrawal is refused because the assets are frozen', async ({ request }) => {
  const now = new Date()
  const next = { ...storyWithdrawal(now), externalId: `E2E-W2-${now.getTime()}` }
  const answer = await askGate(request, next)
  expect(answer.answer).not.toBe('release')
  expect(answer.reasons.map(({ code }) => code)).toContain('customer/frozen')
})

test('the analyst completes the draft of the report and submits it', async () => {
  await openReport(analyst)
  await expect(analyst.getByText(/must not learn that a report/)).toBeVisible()
  const submit = analyst.getByRole('button', { name: 'Submit for approval' })
  await expect(submit).toBeDisabled()
  await expect(analyst.getByText('Fill this in').first()).toBeVisible()
  await analyst.getByRole('textbox', { name: 'Address', exact: true }).fill(STORY_WORDS.address)
  await analyst.getByRole('textbox', { name: 'Reason for filing' }).fill(STORY_WORDS.narrative)
  await analyst.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(analyst.getByText('What is saved lacks nothing and can be submitted.')).toBeVisible()
  await submit.click()
  await expect(analyst.getByText('Awaiting approval').first()).toBeVisible()
})

test('the supervisor approves the report and exports its files', async () => {
  await openReport(supervisor)
  await supervisor.getByRole('checkbox', { name: /I have looked at every field/ }).check()
  await supervisor.getByRole('checkbox', { name: /I will not tell the customer/ }).check()
  await supervisor.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(supervisor.getByText('Approved').first()).toBeVisible()
  await supervisor.getByRole('button', { name: 'Export the files' }).click()
  await expect(supervisor.getByRole('link', { name: /PDF/ })).toBeVisible()
})

async function openReport(page: Page): Promise<void> {
  await page.goto('/reports')
  const row = page.getByRole('row').filter({ hasText: STORY_CUSTOMER.name })
  await expect(row).toHaveCount(1)
  await row.press('Enter')
  await expect(page).toHaveURL(/\/reports\/S-\d{4}-\d{6}/)
}

test('sees what was told apart, on which grounds, and revokes it with words', async () => {
  await supervisor.goto(withQuery(paths.clearedPairs, { text: NAMESAKE.externalId }))
  await supervisor.getByRole('link', { name: NAMESAKE.listed }).click()
  await expect(supervisor.getByText('FM-DOB-MISMATCH')).toBeVisible()
  await supervisor.getByRole('button', { name: 'Revoke' }).click()
  await supervisor.getByLabel('Note').fill('The identity document has to be seen again.')
  await supervisor.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(supervisor.getByText('A person ended it.')).toBeVisible()
})
