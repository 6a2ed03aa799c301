/** Languages of the desk; Japanese is the default. */
export const LOCALES = ['ja', 'en'] as const
export type Locale = (typeof LOCALES)[number]
const DEFAULT_LOCALE: Locale = 'ja'
export const LOCALE_COOKIE = 'sekisho-locale'
export const LOCALE_COOKIE_MAX_AGE_SECONDS = 365 * 24 * 60 * 60
/** All times on screen are Japan's. */
export const DESK_TIME_ZONE = 'Asia/Tokyo'

/** The language a cookie asks for; the default for anything unknown. */
export function localeFrom(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE
}
