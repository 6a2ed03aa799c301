import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { untilAlive } from './reading.ts'

/**
 * Looks at a page as it stands in the light scheme with all of axe's rules, then in the dark one with the rule on contrast:
 * nothing but colour differs between them.
 */
export async function expectNoOffenceHere(page: Page, dark = true): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  // Where a link was followed within the page, the new title comes with the last of its parts.
  await expect(page).toHaveTitle(/\S/)
  expect(page.frames(), 'a page within the page would have to be looked at too').toHaveLength(1)
  expect(await offences(new AxeBuilder({ page }))).toEqual([])
  if (!dark) return
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await offences(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Opens a page and looks at it so; without the dark scheme where another language has shown its colours. */
export async function expectNoOffence(
  page: Page,
  path: string,
  { status = 200, dark = true } = {},
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(status)
  await untilAlive(page)
  await expectNoOffenceHere(page, dark)
}

/** What axe finds, one line per element. Where there are no frames its older mode finds the same, and opens no page for it. */
async function offences(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
