import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { deskFor } from './support/desk.ts'
import { PAGE_SCRIPT_BYTES_MAX, weighPage } from './support/measure-scripts.ts'
import { expectNoOffence } from './support/offences.ts'
import { STORY_CUSTOMER, STORY_WORDS } from './support/story.ts'

/** The auditor (監査) works on nothing: reads, takes the report with a trace, and finds who did what. */
test.describe.configure({ mode: 'serial' })

let auditor: Page

test.beforeAll(async ({ browser }) => {
  auditor = await deskFor(browser, 'auditor')
})

test.afterAll(async () => {
  await auditor?.context().close()
})

test('reads the case but can change nothing in it', async () => {
  await auditor.goto('/cases?status=approved')
  await auditor.getByRole('row').filter({ hasText: STORY_CUSTOMER.name }).press('Enter')
  await expect(auditor.getByText(STORY_WORDS.rationale).first()).toBeVisible()
  for (const name of ['Propose', 'Approve', 'Save the worksheet', 'Keep the note']) {
    await expect(auditor.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
})

test('opens the graph that lies in the case as it was saved, and can change nothing in it', async () => {
  await auditor.getByRole('link', { name: /^Evidence/ }).click()
  await auditor.getByRole('main').locator('a[href^="/wallets/graphs/"]').first().click()
  await auditor.waitForURL(/\/wallets\/graphs\//)
  await expect(auditor.getByText('Shown as it was when it was saved')).toBeVisible()
  await expect(
    auditor.getByRole('application', { name: /flow of funds/ }).getByText(STORY_WORDS.graphNote),
  ).toBeVisible()
  for (const name of ['Save into a case', 'Share', 'Arrange', 'Undo']) {
    await expect(auditor.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
  const { pathname } = new URL(auditor.url())
  const png = await auditor.request.get(`${pathname}/files/png`)
  expect(png.headers()['content-type']).toBe('image/png')
  await expectNoOffence(auditor, pathname)
  const { firstBytes } = await weighPage(await auditor.context().newPage(), pathname)
  expect(firstBytes).toBeLessThanOrEqual(PAGE_SCRIPT_BYTES_MAX)
  await auditor.bringToFront()
})

test('downloads the report as PDF and JSON, as they were exported', async () => {
  await auditor.goto('/reports')
  await auditor.getByRole('row').filter({ hasText: STORY_CUSTOMER.name }).press('Enter')
  await expect(auditor).toHaveURL(/\/reports\/S-/)
  const page = (await auditor.getByRole('main').textContent()) ?? ''
  for (const [format, begins] of [
    ['PDF', '%PDF-'],
    ['JSON', '{'],
  ] as const) {
    const [download] = await Promise.all([
      auditor.waitForEvent('download'),
      auditor.getByRole('link', { name: new RegExp(format) }).click(),
    ])
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
    expect(page).toContain(createHash('sha256').update(bytes).digest('hex'))
    if (format === 'JSON') expect(bytes.toString('utf8')).toContain(STORY_CUSTOMER.name)
  }
})

test('finds in the audit trail who proposed, who approved and who took the files', async () => {
  await auditor.goto('/audit')
  const rows = auditor.getByRole('row')
  await expect(rows.filter({ hasText: /ownload/ }).first()).toContainText('小林 直子')
})
