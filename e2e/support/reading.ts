import { type Browser, expect, type Page } from '@playwright/test'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { LOCALE_COOKIE, type Locale } from '#lib/web/i18n/locales.ts'
import { instanceUrl, sessionFile } from './session.ts'

const pages = new Map<string, Promise<Page>>()

/**
 * A page for whoever sweeps over the desk: signed in once as this role (null: nobody), in this language, and used again
 * for every visit of the sweep. A page that a failed test leaves behind goes with its worker.
 */
export function readingPage(
  browser: Browser,
  role: StaffRole | null,
  locale: Locale | null = null,
): Promise<Page> {
  const key = `${role} ${locale}`
  const page = pages.get(key) ?? openPage(browser, role, locale)
  pages.set(key, page)
  return page
}

async function openPage(browser: Browser, role: StaffRole | null, locale: Locale | null): Promise<Page> {
  const context = await browser.newContext(role === null ? {} : { storageState: await sessionFile(role) })
  if (locale !== null) await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: instanceUrl() }])
  return context.newPage()
}

/**
 * Waits until a page stands as its reader meets it: what was on its way has come, and every button, link and field of it
 * answers, for React has taken them over. Keys work from here on.
 */
export async function untilAlive(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.waitForFunction(() => {
    const parts = [
      ...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, [role=grid]',
      ),
    ]
    const taken = (part: Element) => Object.keys(part).some((key) => key.startsWith('__reactProps$'))
    const late = document.querySelector(
      '[aria-busy=true], [class*=skeleton-rows], figure > [aria-hidden=true]:empty',
    )
    return document.fonts.status === 'loaded' && late === null && parts.length > 0 && parts.every(taken)
  })
  // effects (listeners of keys among them) run after the next picture is drawn
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))))
}
