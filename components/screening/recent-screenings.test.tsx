import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RecentScreenings } from '#components/screening/recent-screenings.tsx'
import { doubtfulNames } from '#lib/core/screening/name-doubt.ts'
import type { AdHocRow } from '#lib/queries/screening/recent-screenings.ts'
import { LOCALES } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'

function rowOf(names: readonly string[], addresses: readonly string[] = []): AdHocRow {
  return {
    ...{ id: '019ac000-0000-7000-8000-000000000001', at: '2026-11-28T00:00:00.000Z', names, addresses },
    ...{ by: { kind: 'staff', id: 'staff-1', name: '検査 太郎' } },
    ...{ hitCount: 0, bestScore: null },
    doubts: doubtfulNames([{ part: 'query', query: { names, kind: 'unknown' } }]),
  }
}

test.each(LOCALES)('in %s no hit on what could not be compared is never called clean', (locale) => {
  const messages = messagesOf(locale)
  const { recent, doubtShort } = messages.screening as unknown as {
    readonly recent: Record<'clean' | 'wrongAddress', string>
    readonly doubtShort: Record<'nothing' | 'numbered' | 'unread', string>
  }
  const shown = (row: AdHocRow) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Tokyo">
        <RecentScreenings rows={[row]} current={null} />
      </NextIntlClientProvider>,
    )
  expect(shown(rowOf(['佐藤']))).toContain(`>${recent.clean}<`)
  const doubtful = [
    [rowOf(['=+']), doubtShort.nothing],
    [rowOf(['12345']), doubtShort.numbered],
    [rowOf(['ᬧᬸᬢᬶᬦ᭄']), doubtShort.unread],
    [rowOf([], ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb']), recent.wrongAddress],
  ] as const
  for (const [row, words] of doubtful) {
    expect(shown(row)).toContain(words)
    expect(shown(row)).not.toContain(`>${recent.clean}<`)
  }
})
