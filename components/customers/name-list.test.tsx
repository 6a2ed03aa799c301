import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OwnerList } from '#components/customers/name-list.tsx'
import { LOCALES } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'

/** Putin in Balinese writing, which is not read. */
const BALINESE = 'ᬧᬸᬢᬶᬦ᭄'

test.each(LOCALES)('in %s an owner whose name is not read is told as such, another is not', (locale) => {
  const messages = messagesOf(locale)
  const { nameReading } = messages.screening as unknown as {
    readonly nameReading: { readonly unread: string }
  }
  const shown = (latin: string) => {
    const facts = { dateOfBirth: null, nationality: 'ID', residence: null, ownershipPercent: '40' }
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Tokyo">
        <OwnerList owners={[{ ordinal: 0, names: { latin }, ...facts }]} />
      </NextIntlClientProvider>,
    )
  }
  expect(shown(BALINESE)).toContain(nameReading.unread.replace('{name}', BALINESE))
  expect(shown('PUTIN')).not.toContain(nameReading.unread.replace('{name}', 'PUTIN'))
})
