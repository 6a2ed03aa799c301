import { expect, test } from 'vitest'
import { newestLink } from './newest-link.ts'

const about = {
  pageUrl: 'https://www.mof.go.jp/x/list.html',
  link: /\/shisantouketsu[\w.-]*\.(?:xlsx|csv)$/i,
}

test('the newest file on the page is found by the day in its name, relative or whole', () => {
  const html = `<a href="shisantouketsu20260305.xlsx">old</a> <A HREF='/y/shisantouketsu20260828.csv#top'>new</A>
    <a href="shisantouketsu20251231.xls">older</a> <a href="other20270101.xlsx">another</a>`
  expect(newestLink(html, about)).toBe('https://www.mof.go.jp/y/shisantouketsu20260828.csv')
})

test('without a day in the name the first one counts, and a page without one says so', () => {
  expect(newestLink('<a href="shisantouketsu.xlsx">', about)).toBe(
    'https://www.mof.go.jp/x/shisantouketsu.xlsx',
  )
  expect(newestLink('<a href="https://[broken">x</a><p>maintenance</p>', about)).toBeNull()
})
