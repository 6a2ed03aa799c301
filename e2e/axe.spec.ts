import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, test } from '@playwright/test'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { LOCALE_COOKIE, LOCALES } from '#lib/web/i18n/locales.ts'
import { paths } from '#lib/web/paths.ts'
import { DESK_PAGES } from './support/desk-pages.ts'
import { instanceUrl, sessionFile } from './support/session.ts'
import { firstRecord, maySee } from './support/visible-pages.ts'

const SCHEMES = ['light', 'dark'] as const
/** Who sees most; the first that may see a page looks at it. */
const READERS: readonly StaffRole[] = ['supervisor', 'auditor', 'admin']

for (const locale of LOCALES) {
  for (const colorScheme of SCHEMES) {
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      const open = async (browser: import('@playwright/test').Browser, role: StaffRole | null) => {
        const storageState = role === null ? undefined : await sessionFile(role)
        const context = await browser.newContext({
          colorScheme,
          ...(storageState === undefined ? {} : { storageState }),
        })
        await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: instanceUrl() }])
        return context
      }

      test('the sign-in page hinders nobody', async ({ browser }) => {
        const context = await open(browser, null)
        expect(await offences(context, paths.signIn)).toEqual([])
        await context.close()
      })

      test('the refusal hinders nobody', async ({ browser }) => {
        const context = await open(browser, 'analyst')
        expect(await offences(context, paths.staff)).toEqual([])
        await context.close()
      })

      for (const desk of DESK_PAGES) {
        const reader = READERS.find((role) => maySee(role, desk)) ?? 'supervisor'
        test(`${desk.name} and a record of it hinder nobody`, async ({ browser }) => {
          const context = await open(browser, reader)
          expect(await offences(context, desk.path)).toEqual([])
          const record = await firstRecord(context.pages()[0] ?? (await context.newPage()), desk)
          if (record !== null) expect(await offences(context, record)).toEqual([])
          await context.close()
        })
      }
    })
  }
}

/** What axe finds against WCAG 2.2 AA and its own good practices, one line per element. */
async function offences(context: BrowserContext, path: string): Promise<readonly string[]> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(path, { waitUntil: 'networkidle' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${path} ${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
