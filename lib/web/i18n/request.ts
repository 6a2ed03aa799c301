import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { DESK_TIME_ZONE, LOCALE_COOKIE, localeFrom } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'

export default getRequestConfig(async () => {
  const locale = localeFrom((await cookies()).get(LOCALE_COOKIE)?.value)
  return { locale, messages: messagesOf(locale), timeZone: DESK_TIME_ZONE }
})
