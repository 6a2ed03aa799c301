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

/** Path of a single record that the open list leads to; null while it leads to none. */
export async function firstRecord(page: Page, { leadsTo }: DeskPage): Promise<string | null> {
  if (leadsTo === undefined) return null
  const hrefs = await page
    .locator(`main a[href^="${leadsTo}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  return hrefs.find((href) => href !== null) ?? null
}
