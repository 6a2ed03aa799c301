'use server'

import { cookies } from 'next/headers'
import { LOCALE_COOKIE, LOCALE_COOKIE_MAX_AGE_SECONDS, localeFrom } from '#lib/web/i18n/locales.ts'

/** Keeps the language an officer chose, for a year. */
export async function setLocaleAction(form: FormData): Promise<void> {
  const chosen = form.get('locale')
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, localeFrom(typeof chosen === 'string' ? chosen : undefined), {
    maxAge: LOCALE_COOKIE_MAX_AGE_SECONDS,
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
  })
}
