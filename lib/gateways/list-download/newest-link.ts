import { dayInFileName } from '#lib/core/lists/sources.ts'

/** Most of a page that is searched for links, in characters. */
const PAGE_CHARS_MAX = 2_000_000

/**
 * The address on a page that is the newest publication of a list: of the links that fit, the one with the latest day in
 * its name, else the first. Null when none fits. Relative addresses are read against the page's own.
 */
export function newestLink(
  html: string,
  { pageUrl, link }: { pageUrl: string; link: RegExp },
): string | null {
  const found: { readonly url: string; readonly day: string }[] = []
  for (const match of html.slice(0, PAGE_CHARS_MAX).matchAll(/\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi)) {
    const href = (match[1] ?? match[2] ?? '').trim().replaceAll('&amp;', '&')
    if (!URL.canParse(href, pageUrl)) continue
    const url = new URL(href, pageUrl)
    if (!link.test(url.pathname)) continue
    url.hash = ''
    found.push({ url: url.href, day: dayInFileName(url.pathname.split('/').at(-1) ?? '') ?? '' })
  }
  const newest = found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one.day > best.day ? one : best),
    null,
  )
  return newest?.url ?? null
}
