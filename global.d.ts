/// <reference types="next" />
/// <reference types="next/image-types/global" />
import type { Locale } from '#lib/web/i18n/locales.ts'
import type { Messages } from '#lib/web/i18n/messages.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
