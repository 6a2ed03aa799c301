import type { Page } from '@playwright/test'
import { isAllowed, type StaffRole } from '#lib/core/staff/permissions.ts'
import { DESK_PAGES, type DeskPage } from './desk-pages.ts'

/** May somebody in this role see the page? */
export function maySee(role: StaffRole, { permission }: DeskPage): boolean {
  return isAllowed({ kind: 'staff', id: 'e2e', role }, permission)
}

/** Pages of the desk that a role may see. */
export function pagesFor(role: StaffRole): readonly DeskPage[] {
  return DESK_PAGES.filter((one) => maySee(role, one))
}

/** Path of a single record: the one that is known, or the first that the open list leads to; null while it is empty. */
export async function firstRecord(page: Page, { leadsTo, within, record }: DeskPage): Promise<string | null> {
  if (record !== undefined || leadsTo === undefined) return record ?? null
  const found = await firstLink(page, leadsTo)
  return found === null ? null : `${found}${within ?? ''}`
}

/** Path of the first record that the open list leads to by a link or a row. */
async function firstLink(page: Page, leadsTo: string): Promise<string | null> {
  const hrefs = await page
    .locator(`main a[href^="${leadsTo}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const linked = hrefs.find((href) => href !== null)
  if (linked !== undefined) return linked ?? null
  const row = page.getByRole('grid').first().locator('tbody tr').first()
  if ((await row.count()) === 0) return null
  await row.press('Enter')
  await page.waitForURL((url) => url.pathname.startsWith(leadsTo))
  return new URL(page.url()).pathname
}
