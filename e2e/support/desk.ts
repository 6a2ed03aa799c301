import { type Browser, expect, type Page } from '@playwright/test'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { LOCALE_COOKIE, type Locale } from '#lib/web/i18n/locales.ts'
import { paths } from '#lib/web/paths.ts'
import { credentialsOf } from './credentials.ts'
import { instanceUrl } from './session.ts'

/** Opens a browser of its own for somebody, in a language; nobody is signed in yet. */
export async function openDesk(browser: Browser, locale: Locale = 'en'): Promise<Page> {
  const context = await browser.newContext()
  await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: instanceUrl() }])
  return context.newPage()
}

/** Fills the sign-in form (English) and waits for the first page. */
export async function signIn(
  page: Page,
  who: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto(paths.signIn)
  await page.getByLabel('E-mail').fill(who.email)
  await page.getByLabel('Password').fill(who.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Main pages' })).toBeVisible()
}

/** A page of the desk, in English, for the demonstration's person in this role, signed in by the form. */
export async function deskFor(browser: Browser, role: StaffRole): Promise<Page> {
  const page = await openDesk(browser)
  await signIn(page, credentialsOf(role))
  return page
}
