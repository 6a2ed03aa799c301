import { describe, expect, it } from 'vitest'
import { exportJson } from '#lib/core/reports/export-json.ts'
import { layoutPdf } from '#lib/core/reports/layout-pdf.ts'
import { applyStrEdit, type Str, strSchema } from '#lib/core/reports/str.ts'
import { validateStr } from '#lib/core/reports/validate-str.ts'

const TODAY = '2026-11-24'
const STR: Str = strSchema.parse({
  formatVersion: 1,
  filing: { year: 2026, number: 12, type: 'initial', relatedFilings: [], filedOn: '2026-11-24' },
  filer: {
    name: '関所暗号資産取引所株式会社',
    representative: '試験 太郎',
    registrationNumber: '関東財務局長 第00000号',
    headOfficePostcode: '100-0013',
    headOffice: '東京都千代田区霞が関0-0-0',
    department: 'コンプライアンス部',
    officer: '試験 花子',
    officerTitle: null,
    phone: '03-0000-0000',
  },
  subjects: [
    {
      key: 'customer',
      role: 'customer',
      kind: 'person',
      kanji: '佐藤 花子',
      kana: 'サトウ ハナコ',
      latin: 'SATO HANAKO',
      aliases: [],
      dateOfBirth: '1988-04-02',
      gender: 'female',
      nationality: 'JP',
      residence: 'JP',
      address: '東京都千代田区霞が関1-1-1',
      phone: null,
      occupation: '会社員',
      purpose: '資産形成',
      registrationNumber: null,
      identityDocuments: [{ type: 'passport', number: 'TT0000000', country: 'JP' }],
      cddMethod: 'ekyc',
      cddOn: '2025-01-10',
      riskRating: 'low',
      ownershipPercent: null,
    },
  ],
  account: { number: 'CU-1', openedOn: '2025-01-10', status: 'frozen', bankAccountHolder: 'サトウ ハナコ' },
  transactions: [
    {
      transactionId: 't1',
      externalId: 'TX-1',
      occurredAt: '2026-11-22T15:30:00.000Z',
      place: '自社取引所サービス',
      kind: 'withdrawal',
      direction: 'out',
      asset: 'BTC',
      chain: 'bitcoin',
      quantity: '0.31204',
      jpyValue: '4680600',
      jpyRate: '15000000',
      rateSource: 'house-mid',
      rateAt: '2026-11-22T15:29:00.000Z',
      counterpartyAddress: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h',
      counterpartyTag: null,
      counterpartyName: null,
      counterpartyCountry: null,
      counterpartyClass: 'unhosted',
      counterpartyVasp: null,
      txHash: null,
      ipAddress: '192.0.2.1',
      purpose: null,
      status: 'rejected',
    },
  ],
  suspicion: {
    otherCustomers: '他の顧客の出庫と比べて宛先が著しく異なる。',
    sameCustomer: '当該顧客の過去の出庫と比べて宛先が初めてである。',
    cddConsistency: '申告された収入及び目的と整合しない。',
    method: '27-ro-existing',
    inquiry: null,
    riskReport: '令和7年版 第4章',
    narrative:
      '宛先はOFACのSDNリストに掲載されたアドレスと完全に一致する。当該顧客の過去の取引に照らし合理的な説明は見当たらず、犯罪による収益の移転の疑いがある。',
    indicators: ['TM-LISTED-ADDRESS'],
    referenceCase: null,
    offence: null,
    listHits: [],
  },
  actions: [{ action: 'reject', at: '2026-11-23T02:00:00.000Z' }],
  case: { year: 2026, number: 3, decision: 1, evidenceDigest: 'ab'.repeat(32) },
})

type Change = (str: Str) => Str
const withFiler =
  (values: Partial<Str['filer']>): Change =>
  (str) => ({ ...str, filer: { ...str.filer, ...values } })
const withFiling =
  (values: Partial<Str['filing']>): Change =>
  (str) => ({
    ...str,
    filing: { ...str.filing, ...values },
  })
const withSuspicion =
  (values: Partial<Str['suspicion']>): Change =>
  (str) => ({
    ...str,
    suspicion: { ...str.suspicion, ...values },
  })
const withSubject =
  (values: Partial<Str['subjects'][number]>): Change =>
  (str) => ({
    ...str,
    subjects: str.subjects.map((one) => ({ ...one, ...values })),
  })
const withTransaction =
  (values: Partial<Str['transactions'][number]>): Change =>
  (str) => ({
    ...str,
    transactions: str.transactions.map((one) => ({ ...one, ...values })),
  })

function broken(change: Change): string[] {
  return validateStr(change(STR), TODAY).map(({ pointer, code }) => `${pointer} ${code}`)
}

describe('a report that lacks nothing', () => {
  it('may be submitted', () => {
    expect(validateStr(STR, TODAY)).toEqual([])
  })
})

describe('what keeps a report from being filed', () => {
  it.each<[string, Change]>([
    ['/filer/name required', withFiler({ name: ' ' })],
    ['/filer/headOfficePostcode not_a_postcode', withFiler({ headOfficePostcode: '1000' })],
    ['/filer/phone not_a_phone', withFiler({ phone: '代表' })],
    ['/filing/filedOn required', withFiling({ filedOn: null })],
    ['/filing/filedOn after_today', withFiling({ filedOn: '2026-11-25' })],
    ['/filing/filedOn before_transaction', withFiling({ filedOn: '2026-11-22' })],
    ['/filing/relatedFilings required', withFiling({ type: 'correction' })],
    ['/subjects none', (str) => ({ ...str, subjects: [] })],
    ['/subjects/0/kana not_kana', withSubject({ kana: 'さとう' })],
    ['/subjects/0/kana required', withSubject({ kana: null })],
    ['/subjects/0/dateOfBirth required', withSubject({ dateOfBirth: null })],
    ['/subjects/0/dateOfBirth after_today', withSubject({ dateOfBirth: '2030-01-01' })],
    ['/subjects/0/address required', withSubject({ address: null })],
    ['/subjects/0/occupation required', withSubject({ occupation: '' })],
    ['/subjects/0/purpose required', withSubject({ purpose: null })],
    ['/transactions none', (str) => ({ ...str, transactions: [] })],
    ['/transactions/0/place required', withTransaction({ place: null })],
    ['/transactions/0/quantity not_positive', withTransaction({ quantity: '0.0' })],
    ['/transactions/0/jpyValue not_whole_yen', withTransaction({ jpyValue: '1.5' })],
    ['/suspicion/narrative required', withSuspicion({ narrative: '' })],
    ['/suspicion/narrative too_short', withSuspicion({ narrative: '怪しい。' })],
    ['/suspicion/sameCustomer required', withSuspicion({ sameCustomer: '' })],
    ['/suspicion/indicators none', withSuspicion({ indicators: [] })],
  ])('%s', (expected, change) => {
    expect(broken(change)).toContain(expected)
  })
})

const FACTS = {
  str: STR,
  revision: 2,
  digest: 'cd'.repeat(32),
  submittedBy: '試験 花子',
  approvedBy: '試験 次郎',
  approvedAt: '2026-11-24T01:00:00.000Z',
}

describe('the officer’s edits', () => {
  it('change words and gaps, never transactions, hits or comparisons', () => {
    const { address, dateOfBirth, kana, kanji, latin, occupation, phone, purpose } =
      STR.subjects[0] ?? subjectless()
    const edit = {
      filing: { type: 'additional' as const, relatedFilings: ['S-2026-000011'], filedOn: '2026-11-24' },
      filer: STR.filer,
      subjects: [
        {
          key: 'customer',
          address,
          dateOfBirth,
          kana,
          kanji,
          latin,
          occupation,
          phone: '03-1111-1111',
          purpose,
        },
        { key: 'stranger', address, dateOfBirth, kana, kanji, latin, occupation, phone, purpose },
      ],
      place: 'スマートフォンアプリ',
      narrative: '改めて記載する。',
      referenceCase: null,
      offence: null,
    }
    const after = applyStrEdit(STR, edit)
    expect(after.subjects.map(({ key, phone: number }) => [key, number])).toEqual([
      ['customer', '03-1111-1111'],
    ])
    expect(after.transactions[0]).toEqual({ ...STR.transactions[0], place: 'スマートフォンアプリ' })
    expect(after.suspicion.sameCustomer).toBe(STR.suspicion.sameCustomer)
    expect(after.filing).toMatchObject({ year: 2026, number: 12, type: 'additional' })
  })
})

function subjectless(): never {
  throw new Error('the report has a subject')
}

describe('the files of a report', () => {
  it('JSON is canonical: equal facts give equal bytes', () => {
    expect(exportJson(FACTS)).toBe(
      exportJson({ ...FACTS, str: strSchema.parse(JSON.parse(JSON.stringify(STR))) }),
    )
  })

  it('the sheet stands in the order of the forms, dates its filing in the era, and says what it is not', () => {
    const layout = layoutPdf(FACTS)
    const text = JSON.stringify(layout)
    const parts = ['第1　届出票', '第2　取引時確認・口座等情報', '第3　取引内容', '第4　届出の理由']
    expect(parts.map((part) => text.indexOf(part))).toEqual(
      parts.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    )
    expect(text).toContain('令和8年11月24日')
    expect(text).toContain('令和8年11月23日 00:30:00（日本時間）')
    expect(text).toContain('4,680,600円')
    expect(layout.header).toContain('事業者プログラムへの取込用ファイルではありません')
  })
})
