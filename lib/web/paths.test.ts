import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paths, safeCallback, withQuery } from '#lib/web/paths.ts'

it('leaves out what is empty in a query', () => {
  expect(withQuery('/alerts', { page: 2, q: '', sort: null, severity: '重大' })).toBe(
    '/alerts?page=2&severity=%E9%87%8D%E5%A4%A7',
  )
  expect(withQuery('/alerts', {})).toBe('/alerts')
})

it('encodes what comes from records', () => {
  expect(paths.customer('a/../b')).toBe('/customers/a%2F..%2Fb')
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '',
  '/sign-in?x',
  '/a\\b',
  '/\t/evil.example',
])('never returns to %j after a sign-in', (value) => {
  expect(safeCallback(value)).toBe('/')
})

it('returns to a page of this desk after a sign-in', () => {
  expect(safeCallback('/cases/C-2026-000123?tab=evidence')).toBe('/cases/C-2026-000123?tab=evidence')
})

it('stays on this host whatever the callback says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (value) => {
        expect(new URL(safeCallback(value), 'http://desk.example').host).toBe('desk.example')
      },
    ),
  )
})
