import { describe, expect, it } from 'vitest'
import { worksheetSchema } from '#lib/core/cases/worksheet.ts'

const SHEET = {
  otherCustomers: '他の顧客の通常の出庫と比べて宛先が異なり、金額も大きい。',
  sameCustomer: '当該顧客の過去の出庫と比べて宛先が初めてのものである。',
  cddConsistency: '申告された収入と目的に照らして説明がつかない取引である。',
  method: '27-ro-existing',
  inquiry: '',
  riskReport: '令和7年版',
  suspicious: true,
}
const wrong = (sheet: Record<string, unknown>) => {
  const parsed = worksheetSchema.safeParse(sheet)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`)
}

describe('the worksheet of rules 26 and 27', () => {
  it('takes a full one and keeps an empty inquiry as none', () => {
    expect(worksheetSchema.parse(SHEET).inquiry).toBeNull()
  })

  it.each(['otherCustomers', 'sameCustomer', 'cddConsistency'])('is not filled by a dash in %s', (field) => {
    expect(wrong({ ...SHEET, [field]: '―' })).toEqual([`${field} too_small`])
  })

  it('asks for the inquiry when judged as high risk, and takes it when it is there', () => {
    const high = { ...SHEET, method: '27-ha-high-risk' }
    expect(wrong(high)).toEqual(['inquiry custom'])
    expect(wrong({ ...high, inquiry: '顧客に宛先の保有者と送金の目的を照会した。' })).toEqual([])
  })

  it('asks for the method, the risk report and the conclusion', () => {
    expect(wrong({ ...SHEET, method: 'gut', riskReport: '', suspicious: undefined })).toEqual([
      'method invalid_value',
      'riskReport too_small',
      'suspicious invalid_type',
    ])
  })
})
