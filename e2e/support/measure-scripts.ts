import type { Page } from '@playwright/test'

/** Largest sum of compressed JavaScript a page may ask for in its first answer, in bytes. */
export const PAGE_SCRIPT_BYTES_MAX = 250 * 1024

/** What one page loads with an empty cache. */
export interface PageWeight {
  /** Compressed bytes of the scripts that the page's HTML names: what stands between the reader and a working page. */
  readonly firstBytes: number
  /** The same with what is loaded afterwards (charts, graphs, prefetched pages). */
  readonly allBytes: number
  /** Time from the request to the first byte of the HTML, in milliseconds. */
  readonly serverMs: number
}

interface Loading {
  readonly url: string
  bytes: number
}

/**
 * Opens a page with an empty cache and weighs its scripts as they came over the wire (Chromium's own count); what is loaded
 * afterwards only where it is waited for.
 */
export async function weighPage(
  page: Page,
  path: string,
  waitUntil: 'load' | 'networkidle' = 'load',
): Promise<PageWeight> {
  const client = await page.context().newCDPSession(page)
  const scripts = new Map<string, Loading>()
  client.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script') scripts.set(requestId, { url: response.url, bytes: 0 })
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId)
    if (script !== undefined) script.bytes = encodedDataLength
  })
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  const answer = await page.goto(path, { waitUntil })
  const html = (await answer?.text()) ?? ''
  await client.detach()
  const all = [...scripts.values()]
  const first = all.filter(({ url }) => html.includes(`src="${new URL(url).pathname}`))
  const timing = answer?.request().timing()
  return {
    firstBytes: sum(first),
    allBytes: sum(all),
    serverMs: timing === undefined ? 0 : timing.responseStart - timing.requestStart,
  }
}

function sum(loaded: readonly Loading[]): number {
  return loaded.reduce((total, { bytes }) => total + bytes, 0)
}
