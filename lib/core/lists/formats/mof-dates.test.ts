import { expect, test } from 'vitest'
import { parseMofDates, parseNoticeDays } from '#lib/core/lists/formats/mof-dates.ts'

const read = (cell: string) =>
  parseMofDates(cell).dates.map(
    ({ from, to, approximate }) => `${from}${to === from ? '' : `/${to}`}${approximate ? '~' : ''}`,
  )

test.each([
  ['28206', ['1977-03-22']],
  ['9157', ['1925-01-25']],
  ['1969年', ['1969']],
  ['1958年9月', ['1958-09']],
  ['1963年6月6日', ['1963-06-06']],
  ['1973 年1月15日', ['1973-01-15']],
  ['１９６３年６月６日', ['1963-06-06']],
  ['1963年頃', ['1963~']],
  ['おおよそ1964年', ['1964~']],
  ['1966年3月18日又は1967年3月10日', ['1966-03-18', '1967-03-10']],
  ['1963年から1968年の間', ['1963/1968']],
  ['1972年から1973年までの間', ['1972/1973']],
  ['1954年-1955年', ['1954/1955']],
  ['1960年-1962年頃', ['1960/1962~']],
  ['1961年1月1日から\n1963年12月31日の間', ['1961-01-01/1963-12-31']],
  ['(a)1971年4月21日\n(b)1971年4月22日', ['1971-04-21', '1971-04-22']],
  ['（a）1960年頃（b）1966年', ['1960~', '1966']],
  ['1991年7月14日又は6月14日', ['1991-07-14', '1991-06-14']],
  ['1986年12月13 日又は 31日', ['1986-12-13', '1986-12-31']],
  ['1958、59又は60年生まれ', ['1958', '1959', '1960']],
  ['1957年4月15日；1958年2月22日', ['1957-04-15', '1958-02-22']],
  ['2000年2月20/29日', ['2000-02-20']],
  ['1941年8月20日セルビア共和国ポジャレヴァッツ生\nBorn at Pozarevac, on 20 August 1941', ['1941-08-20']],
  ['不明', []],
])('%j', (cell, dates) => {
  expect(read(cell)).toEqual(dates)
})

test('a day without its year and a day of another calendar are reported, not guessed', () => {
  expect(parseMofDates('10月10日（year unknown）')).toMatchObject({
    dates: [],
    unreadable: ['10月10日(year unknown)'],
  })
  expect(parseMofDates('(a)1982年4月19日\n(b)1402年6月24日（ヒジュラ暦）')).toMatchObject({
    dates: [{ from: '1982-04-19' }],
    unreadable: ['1402年6月24日(ヒジュラ暦)'],
  })
})

test('the days of a notice and of its revisions', () => {
  expect(parseNoticeDays('2001.9.22\n2008.6.25改訂\n200812.19改訂\n2012.3.27改訂')).toEqual([
    '2001-09-22',
    '2008-06-25',
    '2012-03-27',
  ])
  expect(parseNoticeDays('2011.11.18削除')).toEqual(['2011-11-18'])
})
