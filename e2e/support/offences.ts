import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Looks at a page as it stands in the light scheme with all of axe's rules, then in the dark one with the rule on contrast:
 * nothing but colour differs between them.
 */
export async function expectNoOffenceHere(page: Page, dark = true): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
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
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  expect(answer?.status(), path).toBe(status)
  await expectNoOffenceHere(page, dark)
}

/** What axe finds, one line per element. */
async function offences(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
