import { type ConsoleMessage, expect, test } from '@playwright/test'
import { STAFF_ROLES } from '#lib/core/staff/permissions.ts'
import { paths } from '#lib/web/paths.ts'
import { DESK_PAGES } from './support/desk-pages.ts'
import { PAGE_SCRIPT_BYTES_MAX, weighPage } from './support/measure-scripts.ts'
import { readingPage, untilAlive } from './support/reading.ts'
import { sessionFile } from './support/session.ts'
import { firstRecord, maySee, pagesFor } from './support/visible-pages.ts'

test.describe('somebody who is not signed in', () => {
  for (const { name, path } of DESK_PAGES) {
    test(`is led from ${name} to the sign-in, and back after it`, async ({ browser }) => {
      const page = await readingPage(browser, null)
      await page.goto(path, { waitUntil: 'commit' })
      const at = new URL(page.url())
      expect(at.pathname).toBe(paths.signIn)
      expect(at.searchParams.get('callbackUrl') ?? paths.today).toBe(path)
    })
  }

  test('gets 401 from the API without a key', async ({ request }) => {
    const answer = await request.post('/api/v1/transactions', { data: {} })
    expect(answer.status()).toBe(401)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
  })
})

for (const role of STAFF_ROLES) {
  test.describe(`the ${role}`, () => {
    for (const desk of DESK_PAGES) {
      const status = maySee(role, desk) ? 200 : 403
      test(`gets ${status} from ${desk.name}`, async ({ browser }) => {
        const page = await readingPage(browser, role)
        const complaints: string[] = []
        const listen = (message: ConsoleMessage) => {
          if (message.type() === 'error') complaints.push(message.text())
        }
        page.on('console', listen)
        const answer = await page.goto(desk.path)
        expect(answer?.status()).toBe(status)
        const at = new URL(page.url())
        expect(`${at.pathname}${at.search}`).toBe(desk.path)
        const head = (await answer?.text())?.split('</head>')[0]
        expect(head, 'the title comes with the head').toMatch(/<title>[^<]+<\/title>/)
        await untilAlive(page)
        // The browser itself complains of an answer that is not 200; nothing else may be missing or refused.
        if (status === 200) expect(complaints).toEqual([])
        page.off('console', listen)
      })
    }
  })
}

test.describe('the weight of a page', () => {
  for (const role of ['auditor', 'admin', 'supervisor'] as const) {
    const others = role === 'auditor' ? [] : pagesFor('auditor')
    for (const desk of pagesFor(role).filter((one) => !others.includes(one))) {
      test(`${desk.name} asks for at most 250 KB of compressed scripts`, async ({ browser }) => {
        const page = await readingPage(browser, role)
        const { firstBytes } = await weighPage(page, desk.path)
        expect(firstBytes).toBeGreaterThan(0)
        expect(firstBytes).toBeLessThanOrEqual(PAGE_SCRIPT_BYTES_MAX)
        const record = await firstRecord(page, desk)
        if (record !== null)
          expect((await weighPage(page, record)).firstBytes).toBeLessThanOrEqual(PAGE_SCRIPT_BYTES_MAX)
      })
    }
  }
})

test('rows that are long on their way leave their shape in their place', async ({ browser }) => {
  const context = await browser.newContext({ storageState: await sessionFile('supervisor') })
  const page = await context.newPage()
  await page.goto(paths.transactions)
  await untilAlive(page)
  const rows = page.getByRole('grid').locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  let answer = () => {}
  const held = new Promise<void>((done) => {
    answer = done
  })
  await page.route(/\/transactions\?.*page=2/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('link', { name: /次の頁|Next page/ }).click()
  await expect(page.getByRole('status', { name: /読み込んでいます|Loading/ })).toBeVisible()
  await expect(rows).toHaveCount(0)
  answer()
  await expect(rows.first()).toBeVisible()
  await expect(page).toHaveURL(/page=2/)
  await context.close()
})
