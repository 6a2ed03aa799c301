import { expect, it } from 'vitest'
import { PAGE_MAX, PAGE_SIZE, readTableParams } from '#lib/web/table-params.ts'

const read = (params: Record<string, string | string[]>) =>
  readTableParams(Promise.resolve(params), ['deadline', 'amount'], 'asc')

it('reads page, sort and filters of a URL', async () => {
  const params = await read({ page: '3', sort: 'amount', dir: 'desc', q: ' 山田 ' })
  expect(params).toMatchObject({ page: 3, pageSize: PAGE_SIZE, sort: { id: 'amount', direction: 'desc' } })
  expect(params.filter('q')).toBe('山田')
  expect(params.filter('kind')).toBeNull()
})

it.each([
  { page: '0' },
  { page: '-1' },
  { page: 'x' },
  { page: '1e9' },
  { sort: 'password_hash' },
  { dir: 'up' },
])('falls back to the default for %j', async (params) => {
  expect(await read(params as Record<string, string>)).toMatchObject({
    page: 1,
    sort: { id: 'deadline', direction: 'asc' },
  })
})

it('does not go past the furthest page, and takes the first of repeated parameters', async () => {
  expect((await read({ page: '999999' })).page).toBe(PAGE_MAX)
  expect((await read({ q: ['a', 'b'] })).filter('q')).toBe('a')
})
