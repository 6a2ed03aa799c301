import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { paths, withQuery } from '#lib/web/paths.ts'
import { deskFor } from './support/desk.ts'
import { askGate, putCustomer } from './support/exchange.ts'
import { LISTED_ADDRESS, NAMESAKE, STORY_CUSTOMER, STORY_WORDS, storyWithdrawal } from './support/story.ts'

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
  await expect(analyst.getByRole('button', { name: /Take next/ })).toBeVisible()
  // a key works once the page has come to life, which nothing on it shows
  await expect(async () => {
    await analyst.keyboard.press('f')
    await expect(find).toBeFocused({ timeout: 500 })
  }).toPass()
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

test('a key pressed in a dialog, or typed ahead into the search, does nothing to the alert beneath', async () => {
  await analyst.waitForURL(/\/alerts\/A-/)
  const alert = analyst.url()
  await analyst.keyboard.press('?')
  await expect(analyst.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await analyst.keyboard.press('e')
  await analyst.keyboard.press('s')
  await expect(analyst.getByRole('dialog')).toHaveCount(1)
  await analyst.keyboard.press('Escape')
  await analyst.keyboard.type('/esa', { delay: 5 })
  await expect(analyst.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('esa')
  await analyst.keyboard.press('Escape')
  expect(analyst.url()).toBe(alert)
  await expect(analyst.getByRole('button', { name: /Open case/ })).toBeVisible()
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

test('follows the flow of funds, marks and notes what was found, and lays the graph into the case', async () => {
  const caseUrl = analyst.url()
  await analyst.goto(`/wallets?text=${LISTED_ADDRESS}`)
  await analyst.getByRole('row').filter({ hasText: LISTED_ADDRESS }).press('Enter')
  await analyst.getByRole('link', { name: 'Investigate in the graph' }).click()
  await analyst.waitForURL(/\/graph$/)
  const canvas = analyst.getByRole('application', { name: /flow of funds/ })
  await expect(canvas.getByRole('img').first()).toBeVisible()
  await canvas.focus()
  await canvas.press('ArrowRight')
  await canvas.press('Enter')
  await canvas.press('m')
  await expect(canvas.getByText('Suspect')).toBeVisible()
  await canvas.press('n')
  await analyst.getByLabel('Note', { exact: true }).fill(STORY_WORDS.graphNote)
  await canvas.focus()
  await expect(canvas.getByText(STORY_WORDS.graphNote)).toBeVisible()
  await canvas.press('Control+z')
  await expect(canvas.getByText(STORY_WORDS.graphNote)).toHaveCount(0)
  await canvas.press('Control+y')
  await expect(canvas.getByText(STORY_WORDS.graphNote)).toBeVisible()

  const { violations } = await new AxeBuilder({ page: analyst }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])

  await analyst.getByRole('button', { name: 'Share', exact: true }).click()
  await analyst.getByRole('button', { name: 'Make a link' }).click()
  const link = await analyst
    .getByRole('dialog')
    .getByRole('button', { name: /wallets\/graphs/ })
    .innerText()
  await analyst.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await analyst.getByRole('button', { name: 'Save into a case' }).click()
  await analyst.getByRole('button', { name: 'Save as evidence' }).click()
  await analyst.getByRole('link', { name: 'Open the saved graph' }).click()
  await analyst.waitForURL(/\/wallets\/graphs\//)
  await expect(
    analyst.getByRole('application', { name: /flow of funds/ }).getByText(STORY_WORDS.graphNote),
  ).toBeVisible()

  await analyst.goto(link.trim())
  await expect(
    analyst.getByRole('application', { name: /flow of funds/ }).getByText(STORY_WORDS.graphNote),
  ).toBeVisible()
  await analyst.goto(caseUrl)
})

test('fills the worksheet of the statutory comparison', async () => {
  await analyst.locator('#worksheet-otherCustomers').fill(STORY_WORDS.otherCustomers)
  await analyst.locator('#worksheet-sameCustomer').fill(STORY_WORDS.sameCustomer)
  await analyst
    .getByRole('link', { name: /^Evidence/ })
    .first()
    .click()
  await analyst.waitForURL(/tab=evidence/)
  await analyst.getByRole('link', { name: 'Decision', exact: true }).click()
  await expect(analyst.locator('#worksheet-sameCustomer')).toHaveValue(STORY_WORDS.sameCustomer)
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

test('judges a namesake by key, with nothing chosen beforehand; the pair is remembered', async ({
  request,
}) => {
  await putCustomer(request, NAMESAKE.externalId, NAMESAKE.record)
  await analyst.goto(withQuery(paths.alerts, { text: NAMESAKE.externalId }))
  await analyst
    .getByRole('complementary')
    .getByRole('link', { name: /^A-\d+$/ })
    .click()
  const card = analyst.getByRole('article').filter({ hasText: NAMESAKE.listed }).first()
  await expect(card.getByRole('button', { name: /Different person/ })).toBeVisible()
  await analyst.keyboard.press('2')
  const reason = card.getByLabel('Reason')
  await expect(reason).toHaveValue('')
  await expect(card.getByRole('button', { name: 'Record verdict' })).toBeDisabled()
  await reason.selectOption('FM-DOB-MISMATCH')
  await card.getByLabel('Grounds').fill('Born in another year; the identity document was seen.')
  await card.getByRole('button', { name: 'Record verdict' }).click()
  // the words stand in the form too: only when that is gone are they kept
  await expect(card.getByRole('button', { name: 'Record verdict' })).toHaveCount(0)
  await expect(card.getByText('Born in another year')).toBeVisible()
  await analyst.goto(withQuery(paths.clearedPairs, { text: NAMESAKE.externalId }))
  await expect(analyst.getByRole('row').filter({ hasText: NAMESAKE.listed })).toContainText('Standing')
})

test('hands in pasted names as a file, sees it done, and its result cannot run formulas', async () => {
  await analyst.goto(withQuery(paths.screening, { mode: 'file' }))
  await analyst
    .getByLabel('Or paste here')
    .fill(`id,name,dob\nA1,${NAMESAKE.record.names.latin},\nA2,=1+1,\nA3,Hanako Suzuki,1990-13-99-1`)
  await analyst.getByRole('button', { name: 'Screen file' }).click()
  await expect(analyst).toHaveURL(/\/screening\/batches\//)
  // a job of the worker, which may have to read the lists first
  await expect(analyst.getByText('3 of 3 rows')).toContainText('Done', { timeout: 30_000 })
  await expect(analyst.getByRole('row').filter({ hasText: NAMESAKE.listed })).toContainText('%')
  await expect(analyst.getByRole('row').filter({ hasText: 'Date not readable' })).toHaveCount(1)
  const saving = analyst.waitForEvent('download')
  await analyst.getByRole('link', { name: 'Download CSV' }).click()
  const csv = readFileSync(await (await saving).path(), 'utf8')
  expect(csv).toContain(`A1,${NAMESAKE.record.names.latin}`)
  expect(csv).toContain("A2,'=1+1")
})
