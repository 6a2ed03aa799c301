import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { LOCALE_COOKIE, LOCALES } from '#lib/web/i18n/locales.ts'
import { paths } from '#lib/web/paths.ts'
import { deskFor, openDesk, signIn } from './support/desk.ts'
import { putCustomer } from './support/exchange.ts'
import { PAGE_SCRIPT_BYTES_MAX, weighPage } from './support/measure-scripts.ts'
import { expectNoOffenceHere } from './support/offences.ts'
import { runCli } from './support/run-cli.ts'
import { instanceUrl } from './support/session.ts'

/** A designation that cannot wait: what it would do is looked at, one supervisor acts alone, another reviews (緊急適用). */
test.describe.configure({ mode: 'serial' })

// The same instance may hear the story again: another time, another name.
const TELLING = Date.now()
  .toString(36)
  .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
const FAMILY = `Listowicz${TELLING}`
const REASON = 'The house learnt of it tonight, and no second supervisor can be reached.'
const REVIEWER = { email: `e2e-reviewer-${TELLING}@sekisho.example`, password: '' }
const SECONDS = 1_000
let acting: Page
let reviewing: Page
let number = 0

test.beforeAll(async ({ browser }) => {
  acting = await deskFor(browser, 'supervisor')
  reviewing = await openDesk(browser)
})
test.afterAll(async () => {
  await acting?.context().close()
  await reviewing?.context().close()
})

const activation = () => paths.listActivation('house', String(number))

test('a list that names a customer comes in and waits', async ({ request }) => {
  const customer = {
    kind: 'person',
    names: { latin: `Zbigniew ${FAMILY}` },
    openedOn: '2025-05-12',
    kyc: { residence: 'JP' },
  }
  await putCustomer(request, `E2E-LIST-${TELLING}`, customer)
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-e2e-list-'))
  const file = join(folder, 'house.csv')
  writeFileSync(file, `key,kind,name,measure\n${TELLING},person,"${FAMILY.toUpperCase()}, Zbigniew",freeze\n`)
  try {
    const published = new Date().toISOString().slice(0, 10)
    const done = await runCli(
      'lists',
      'import',
      '--source',
      'house',
      '--file',
      file,
      '--published',
      published,
    )
    const taken = z.object({ version: z.number(), status: z.string() }).parse(done)
    expect(taken.status).toBe('awaiting_activation')
    number = taken.version
  } finally {
    rmSync(folder, { recursive: true })
  }
  const { password } = z
    .object({ password: z.string() })
    .parse(
      await runCli('staff', 'create', '--email', REVIEWER.email, '--name', '佐野 恵', '--role', 'supervisor'),
    )
  REVIEWER.password = password
})

test('the preview says whom it would meet, and each figure opens to its rows', async () => {
  await acting.goto(activation())
  await acting.getByRole('button', { name: 'Work it out' }).click()
  const open = acting.getByRole('link', { name: /Customers: new hits/ })
  await expect(open).toBeVisible({ timeout: 45 * SECONDS })
  await expectNoOffenceHere(acting)
  await open.click()
  await expect(acting.getByRole('heading', { name: 'Customers: new hits' })).toBeVisible()
  const row = acting.getByRole('row').filter({ hasText: FAMILY })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Asset freeze')
  for (const locale of LOCALES) {
    await acting.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: instanceUrl() }])
    await acting.reload({ waitUntil: 'networkidle' })
    await expectNoOffenceHere(acting)
  }
  await acting.context().addCookies([{ name: LOCALE_COOKIE, value: 'en', url: instanceUrl() }])
  const weighed = await weighPage(await acting.context().newPage(), new URL(acting.url()).pathname)
  expect(weighed.firstBytes).toBeGreaterThan(0)
  expect(weighed.firstBytes).toBeLessThanOrEqual(PAGE_SCRIPT_BYTES_MAX)
})

test('one supervisor puts it in force alone, with a reason and its name typed, and cannot review it', async () => {
  await acting.goto(activation())
  await acting.getByRole('button', { name: 'Put in force alone …' }).click()
  const dialog = acting.getByRole('dialog', { name: /alone/ })
  const go = dialog.getByRole('button', { name: 'Put in force alone', exact: true })
  await expect(go).toBeDisabled()
  await dialog.getByLabel('Why it cannot wait').fill(REASON)
  await dialog.getByLabel(/Type/).fill(`house:${number}`)
  await expectNoOffenceHere(acting)
  await go.click()
  await expect(acting.getByText('in an emergency, by one person')).toBeVisible()
  await expect(acting.getByText(REASON).first()).toBeVisible()
  await expect(acting.getByText('Another supervisor than the one who acted reviews it.')).toBeVisible()
  await expect(acting.getByRole('button', { name: 'Reviewed' })).toHaveCount(0)
})

test('it stands on Today and on the lists until another supervisor has reviewed it', async () => {
  await signIn(reviewing, REVIEWER)
  const banner = (page: Page) =>
    page
      .getByRole('alert')
      .filter({ hasText: `House version ${number} was put in force by one person alone` })
  for (const path of [paths.lists, paths.today]) {
    await reviewing.goto(path)
    await expect(banner(reviewing)).toBeVisible()
    await expectNoOffenceHere(reviewing)
  }
  await banner(reviewing).getByRole('link', { name: 'Review' }).click()
  await expect(reviewing.getByText(REASON).first()).toBeVisible()
  await reviewing.getByLabel('What the review found').fill('Read against the notice, name by name: right.')
  await reviewing.getByRole('button', { name: 'Reviewed' }).click()
  await expect(reviewing.getByText(/Reviewed by 佐野 恵/)).toBeVisible()
  await expectNoOffenceHere(reviewing)
  for (const path of [paths.lists, paths.today]) {
    await acting.goto(path)
    await expect(acting.getByRole('main')).toBeVisible()
    await expect(banner(acting)).toHaveCount(0)
  }
})

test('everybody was put to it, and the customer whom it names has an alert', async () => {
  await expect(async () => {
    await reviewing.goto(paths.listCertificate('house', String(number)))
    await expect(reviewing.getByText('Complete', { exact: true })).toBeVisible({ timeout: SECONDS })
  }).toPass({ timeout: 45 * SECONDS })
  await expectNoOffenceHere(reviewing)
  await reviewing.goto(`${paths.alerts}?text=${FAMILY}`)
  await expect(reviewing.getByRole('row').filter({ hasText: FAMILY }).first()).toBeVisible()
})

test('a file dropped on the page is sent, said to wait, and stands among what awaits a second person', async () => {
  await reviewing.goto(paths.listTab('house', 'import'))
  const text = `key,kind,name,aliases,measure\n${TELLING},person,"${FAMILY.toUpperCase()}, Zbigniew","${FAMILY}, Zbyszek",freeze\n`
  const dropped = await reviewing.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'house.csv', { type: 'text/csv' }))
    return data
  }, text)
  const place = reviewing.locator('[data-dropzone]')
  await expect(async () => {
    await place.dispatchEvent('dragover', { dataTransfer: dropped })
    await expect(place).toHaveAttribute('data-over', 'true', { timeout: SECONDS })
  }).toPass()
  await place.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(reviewing.getByText('house.csv', { exact: true })).toBeVisible()
  await expect(place).not.toHaveAttribute('data-over', 'true')
  await expectNoOffenceHere(reviewing)
  await reviewing.getByLabel('Day of publication').fill(new Date().toISOString().slice(0, 10))
  await reviewing.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(reviewing.getByRole('status').getByText(`Version ${number + 1}`)).toBeVisible()
  await expectNoOffenceHere(reviewing)
  // Whoever brought it in is not the second person; the other supervisor is.
  for (const [page, word] of [
    [reviewing, 'Yours'],
    [acting, 'Yours to approve'],
  ] as const) {
    await page.goto(paths.approvals)
    const row = page.getByRole('row').filter({ hasText: `house:${number + 1}` })
    await expect(row.getByText(word, { exact: true })).toBeVisible()
    await expectNoOffenceHere(page)
  }
  await acting
    .getByRole('row')
    .filter({ hasText: `house:${number + 1}` })
    .click()
  await expect(acting).toHaveURL(new RegExp(`house/versions/${number + 1}/activate$`))
})
