import { test } from '@playwright/test'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { LOCALES } from '#lib/web/i18n/locales.ts'
import { paths } from '#lib/web/paths.ts'
import { DESK_PAGES } from './support/desk-pages.ts'
import { expectNoOffence } from './support/offences.ts'
import { readingPage } from './support/reading.ts'
import { firstRecord, maySee } from './support/visible-pages.ts'

/** Who sees most; the first that may see a page looks at it. */
const READERS: readonly StaffRole[] = ['supervisor', 'auditor', 'admin']

for (const locale of LOCALES) {
  // Colours are the same in every language: one of them is looked at in the dark.
  const dark = locale === LOCALES[0]
  test.describe(`in ${locale}, ${dark ? 'light and dark' : 'light'},`, () => {
    test('the sign-in page and that of a new password hinder nobody', async ({ browser }) => {
      const page = await readingPage(browser, null, locale)
      await expectNoOffence(page, paths.signIn, { dark })
      await expectNoOffence(page, paths.newPassword, { dark })
    })

    test('the refusal hinders nobody', async ({ browser }) => {
      const page = await readingPage(browser, 'analyst', locale)
      await expectNoOffence(page, paths.staff, { status: 403, dark })
    })

    for (const desk of DESK_PAGES) {
      const reader = READERS.find((role) => maySee(role, desk)) ?? 'supervisor'
      test(`${desk.name} and a record of it hinder nobody`, async ({ browser }) => {
        const page = await readingPage(browser, reader, locale)
        await expectNoOffence(page, desk.path, { dark })
        const record = await firstRecord(page, desk)
        if (record !== null) await expectNoOffence(page, record, { dark })
      })
    }
  })
}
