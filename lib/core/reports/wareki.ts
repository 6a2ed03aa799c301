/** The eras (元号) that living people's dates fall in: first day, and the Western year before their first. */
const ERAS = [
  { name: '令和', from: '2019-05-01', yearZero: 2018 },
  { name: '平成', from: '1989-01-08', yearZero: 1988 },
  { name: '昭和', from: '1926-12-25', yearZero: 1925 },
  { name: '大正', from: '1912-07-30', yearZero: 1911 },
  { name: '明治', from: '1868-10-23', yearZero: 1867 },
] as const

/** A calendar day `YYYY-MM-DD` as the forms want it, `令和8年11月23日`; days before Meiji keep the Western year. */
export function wareki(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const era = ERAS.find((candidate) => day >= candidate.from)
  const inEra = era === undefined ? null : year - era.yearZero
  const yearText = era === undefined ? `西暦${year}` : `${era.name}${inEra === 1 ? '元' : inEra}`
  return `${yearText}年${month}月${date}日`
}
