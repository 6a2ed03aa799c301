import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { clientWords, type WordsPlace } from '#lib/web/i18n/client-words.ts'
import { localeFrom } from '#lib/web/i18n/locales.ts'

/** Gives the browser the words that components of a place say themselves; without a place, those of the frame. */
export async function PlaceWords({
  place,
  children,
}: {
  place: WordsPlace | null
  children: React.ReactNode
}) {
  const words = clientWords(localeFrom(await getLocale()), place)
  return <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>
}
