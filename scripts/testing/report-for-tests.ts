import { type StrEdit, strSchema } from '#lib/core/reports/str.ts'

const FILER = {
  name: '関所暗号資産取引所株式会社',
  representative: '試験 太郎',
  registrationNumber: '関東財務局長 第00000号',
  headOfficePostcode: '100-0013',
  headOffice: '東京都千代田区霞が関0-0-0',
  department: 'コンプライアンス部',
  officer: '試験 花子',
  officerTitle: '担当者',
  phone: '03-0000-0000',
}

/** What an officer adds to a draft so that it lacks nothing. `model` is the draft as stored. */
export function completedEdit(model: unknown, more: Partial<StrEdit> = {}): StrEdit {
  const { filing, suspicion } = strSchema.parse(model)
  return {
    filing: { type: 'initial', relatedFilings: [], filedOn: filing.filedOn },
    filer: FILER,
    subjects: [],
    place: '自社取引所サービス',
    narrative: suspicion.narrative,
    referenceCase: null,
    offence: '外国為替及び外国貿易法違反',
    ...more,
  }
}
