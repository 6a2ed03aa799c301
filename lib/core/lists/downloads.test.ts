import { expect, test } from 'vitest'
import { cronOf, findListDownload, LIST_DOWNLOADS, nextFetchMs } from '#lib/core/lists/downloads.ts'
import { findListSource } from '#lib/core/lists/sources.ts'

test('every download is of a source, over TLS, from a host it names', () => {
  for (const { sourceId, url, hosts } of LIST_DOWNLOADS) {
    expect(findListSource(sourceId)).not.toBeNull()
    expect(new URL(url).protocol).toBe('https:')
    expect(hosts).toContain(new URL(url).hostname)
  }
})

test('every download comes often enough for its source not to grow stale', () => {
  for (const { sourceId, everyHours } of LIST_DOWNLOADS)
    expect(everyHours * 2).toBeLessThanOrEqual(findListSource(sourceId)?.staleAfterHours ?? 0)
})

test('the next run is the next such minute in Japan', () => {
  const mof = findListDownload('jp-mof')
  if (mof === null) throw new Error('the Ministry publishes on the web')
  const next = (at: string) => new Date(nextFetchMs(mof, Date.parse(at))).toISOString()
  expect(cronOf(mof)).toBe('5 */3 * * *')
  expect(next('2026-11-23T00:00:00+09:00')).toBe(new Date('2026-11-23T00:05:00+09:00').toISOString())
  expect(next('2026-11-23T00:05:00+09:00')).toBe(new Date('2026-11-23T03:05:00+09:00').toISOString())
  expect(next('2026-11-23T23:59:00+09:00')).toBe(new Date('2026-11-24T00:05:00+09:00').toISOString())
})
