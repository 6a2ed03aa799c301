import { expect, type Page, test } from '@playwright/test'
import { deskFor } from './support/desk.ts'
import { askGate, putCustomer } from './support/exchange.ts'
import { LISTED_ADDRESS, STORY_CUSTOMER, STORY_WORDS, storyWithdrawal } from './support/story.ts'

/** The analyst (担当者) finds out what happened, writes it down and proposes what to do; deciding is another's. */
test.describe.configure({ mode: 'serial' })

const withdrawal = storyWithdrawal(new Date())
let analyst: Page

test.beforeAll(async ({ browser }) => {
  analyst = await deskFor(browser, 'analyst')
})

test.afterAll(async () => {
  await analyst?.context().close()
})

test('the exchange asks about a withdrawal to a listed address, and it is held', async ({ request }) => {
  await putCustomer(request, STORY_CUSTOMER.externalId, STORY_CUSTOMER.record)
  const first = await askGate(request, withdrawal)
  expect(first.answer).toBe('hold')
  expect(first.reasons.map(({ code }) => code)).toContain('wallet/listed')
  expect(first.alertNumber).toBeGreaterThan(0)
  const again = await askGate(request, withdrawal)
  expect(again).toEqual(first)
})

test('the analyst finds the alert in the queue and sees why', async () => {
  await analyst.goto('/alerts')
  const find = analyst.getByRole('searchbox', { name: 'Number, customer, transaction' })
  await analyst.getByTitle('Filter', { exact: true }).click()
  await find.fill(withdrawal.externalId)
  await find.press('Enter')
  await expect(analyst.getByText(`“${withdrawal.externalId}”`)).toBeVisible()
  const row = analyst.getByRole('row').filter({ hasText: STORY_CUSTOMER.name })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Critical')
  await analyst
    .getByRole('complementary')
    .getByRole('link', { name: /^A-\d+$/ })
    .click()
  await expect(analyst.getByRole('heading', { name: 'Why it was stopped' })).toBeVisible()
  await expect(analyst.getByText('LAZARUS GROUP').first()).toBeVisible()
  await expect(analyst.getByText(LISTED_ADDRESS).first()).toBeVisible()
  await expect(analyst.getByText('SDN').first()).toBeVisible()
})

test('inspects the wallet on the other side', async () => {
  await analyst.getByRole('link', { name: 'Inspect wallet' }).click()
  await analyst.waitForURL(/\/wallets\//)
  await expect(analyst.getByText(LISTED_ADDRESS).first()).toBeVisible()
  await expect(analyst.getByText('LAZARUS GROUP').first()).toBeVisible()
  await analyst.goBack()
  await analyst.waitForURL(/\/alerts\/A-/)
})

test('takes the alert and opens a case', async () => {
  await analyst.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(analyst.getByRole('button', { name: 'Take', exact: true })).toHaveCount(0)
  await analyst.getByRole('button', { name: /Open case/ }).click()
  await expect(analyst).toHaveURL(/\/cases\/C-\d{4}-\d{6}/)
  await expect(analyst.getByRole('heading', { level: 1 })).toContainText(STORY_CUSTOMER.name)
})

test('fills the worksheet of the statutory comparison', async () => {
  await analyst.locator('#worksheet-otherCustomers').fill(STORY_WORDS.otherCustomers)
  await analyst.locator('#worksheet-sameCustomer').fill(STORY_WORDS.sameCustomer)
  await analyst.locator('#worksheet-cddConsistency').fill(STORY_WORDS.cddConsistency)
  await analyst.getByRole('radio', { name: /Existing customer/ }).check()
  await analyst.locator('#worksheet-riskReport').fill(STORY_WORDS.riskReport)
  await analyst.getByRole('radio', { name: 'Suspicious', exact: true }).check()
  await analyst.getByRole('button', { name: 'Save the worksheet' }).click()
  await expect(analyst.getByText('There are changes not yet saved')).toHaveCount(0)
  await expect(analyst.getByText('version 1', { exact: true }).first()).toBeVisible()
})

test('is told what is missing, then proposes to reject, freeze and report', async () => {
  const propose = analyst.getByRole('button', { name: 'Propose', exact: true })
  await expect(propose).toBeDisabled()
  await expect(analyst.getByText('No reason code is chosen')).toBeVisible()
  for (const action of ['Reject the transaction', 'Freeze the assets', 'Report as suspicious']) {
    await analyst.getByRole('checkbox', { name: action }).check()
  }
  await analyst.getByRole('checkbox', { name: /TM-LISTED-ADDRESS/ }).check()
  await analyst.locator('#proposal-rationale').fill(STORY_WORDS.rationale)
  await expect(analyst.getByText('Ready to propose')).toBeVisible()
  await propose.click()
  await expect(analyst.getByText('Awaiting approval').first()).toBeVisible()
})

test('cannot approve what the analyst proposed', async () => {
  await expect(analyst.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
  await analyst.goto('/approvals')
  await expect(analyst.getByRole('row').filter({ hasText: STORY_CUSTOMER.name })).toHaveCount(1)
})
