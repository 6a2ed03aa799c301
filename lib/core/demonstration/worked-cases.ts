import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import type { Worksheet } from '#lib/core/cases/worksheet.ts'
import type { StrFiler } from '#lib/core/reports/str.ts'

/** How far the demonstration's people have come with a case. */
export type WorkedUntil = 'opened' | 'proposed' | 'returned' | 'report-submitted' | 'closed'

/** A case as the demonstration's people have worked it, in their words. */
export interface WorkedCase {
  readonly story: string
  /** Alerts younger than this stay outside, in hours before the end. */
  readonly alertsBeforeHours: number
  /** When it was opened, in hours before the end; everything else follows within the next day. */
  readonly openedHoursAgo: number
  readonly note: string
  readonly worksheet: Worksheet
  readonly actions: readonly DecisionAction[]
  readonly reasonCodes: readonly DecisionReason[]
  readonly rationale: string
  readonly until: WorkedUntil
  /** What the supervisor wrote with the judgement. */
  readonly comment: string
}

const RISK_REPORT = '犯罪収益移転危険度調査書「暗号資産」の項を参照'

/** THE TABLE of cases already worked, oldest first. */
export const WORKED_CASES: readonly WorkedCase[] = [
  {
    story: 'S16',
    alertsBeforeHours: 0,
    openedHoursAgo: 20.9 * 24,
    note: '顧客に送金目的を照会。「取引先への支払い」との回答だが、請求書等の提出はなく、相手方の名称も答えられなかった。',
    worksheet: {
      otherCustomers:
        '同程度の取引規模の自営業の顧客に、入金直後の全額を初めての外部アドレスへ移す例は見られない。',
      sameCustomer:
        '口座開設以来、出庫の実績はなく、入金から約一日で全額を移そうとした点が従前の取引と著しく異なる。',
      cddConsistency:
        '申告の取引目的は決済・送金だが、事業内容と海外の暗号資産取引業者への支払いとの関連が確認できない。',
      method: '27-ha-high-risk',
      inquiry: '電話により送金先と目的を照会し、請求書の提出を依頼したが、期日までに提出がなかった。',
      riskReport: RISK_REPORT,
      suspicious: true,
    },
    actions: ['reject', 'freeze', 'report'],
    reasonCodes: ['TM-LISTED-ADDRESS', 'RK-DIRECT'],
    rationale:
      '出庫先は OFAC が SUEX OTC, S.R.O. のものとして公表したアドレスと完全に一致する。照会への回答も不十分であり、謝絶・凍結のうえ届け出る。',
    until: 'closed',
    comment: '名簿の版とアドレスの一致を確認した。提案のとおり承認する。',
  },
  {
    story: 'S17',
    alertsBeforeHours: 0,
    openedHoursAgo: 13 * 24,
    note: '24 時間以内に 10 万円をわずかに下回る出庫が 5 回。出庫先は 3 つのアドレスに分かれる。',
    worksheet: {
      otherCustomers:
        '飲食店経営の顧客の出庫は月に数回、金額はまちまちであり、同額に近い出庫の反復は見られない。',
      sameCustomer: '当該日以前の出庫はなく、一日のうちに続けて行われた点が従前の取引と異なる。',
      cddConsistency:
        '仕入代金との説明だが、仕入先への支払いを複数の自己管理ウォレットに分ける理由が確認できない。',
      method: '27-ha-high-risk',
      inquiry: '電子メールで仕入先の名称と請求書を照会したところ、回答は「個人の取引先」とのみであった。',
      riskReport: RISK_REPORT,
      suspicious: true,
    },
    actions: ['report'],
    reasonCodes: ['RK-STRUCTURING', 'RK-PROFILE'],
    rationale:
      '通知義務の敷居値を下回るように分割した疑いがあり、目的の説明も裏付けを欠く。疑わしい取引として届け出る。',
    until: 'proposed',
    comment: '',
  },
  {
    story: 'S20',
    alertsBeforeHours: 0,
    openedHoursAgo: 11.8 * 24,
    note: '出庫先はミキシングサービスのアドレス。顧客は「自分のウォレット」と説明した。',
    worksheet: {
      otherCustomers:
        '会社員の顧客の自己保有分の移転は同じアドレスへ繰り返されるのが通常で、匿名化サービス宛ては例がない。',
      sameCustomer: '本件が初めての出庫であり、購入の翌日に保有額のほぼ全部を移そうとしている。',
      cddConsistency:
        '取引目的の申告は決済・送金。自己のウォレットとする説明は、出庫先が名簿の示す者の管理下にあることと矛盾する。',
      method: '27-ha-high-risk',
      inquiry: 'アドレスの管理を示す署名の提出を求めたが、できないとの回答であった。',
      riskReport: RISK_REPORT,
      suspicious: true,
    },
    actions: ['reject', 'report'],
    reasonCodes: ['TM-LISTED-ADDRESS', 'RK-MIXER'],
    rationale:
      '出庫先は OFAC が SINBAD のものとして公表したアドレスと完全に一致し、説明とも矛盾する。謝絶のうえ届け出る。',
    until: 'report-submitted',
    comment: '照会の記録を確認した。承認する。',
  },
  {
    story: 'S18',
    alertsBeforeHours: 0,
    openedHoursAgo: 5.9 * 24,
    note: '出庫を保留のまま、顧客に送金目的を照会中。回答期限は翌営業日。',
    worksheet: {
      otherCustomers: '',
      sameCustomer: '',
      cddConsistency: '',
      method: '27-ro-existing',
      inquiry: null,
      riskReport: RISK_REPORT,
      suspicious: false,
    },
    actions: [],
    reasonCodes: [],
    rationale: '',
    until: 'opened',
    comment: '',
  },
  {
    story: 'S05',
    alertsBeforeHours: 5 * 24,
    openedHoursAgo: 4.8 * 24,
    note: 'マイニングプールの報酬とみられる入庫が続く。接続元はいずれもロシア（イルクーツク）。',
    worksheet: {
      otherCustomers:
        'マイニング報酬を受け取る顧客は他にもいるが、接続元は国内であり、ロシアからの接続は本件のみである。',
      sameCustomer: '口座開設後しばらく取引はなく、直近の三週間に定期的な入庫が始まった。',
      cddConsistency:
        '居住国は日本、職業は自営業と申告しているが、国外で事業を営んでいるとみられ、申告と整合しない。',
      method: '27-ha-high-risk',
      inquiry: '在留の状況と事業の所在地を照会中。提出された資料は賃貸借契約書の写しのみ。',
      riskReport: RISK_REPORT,
      suspicious: true,
    },
    actions: ['report'],
    reasonCodes: ['RK-GEO', 'RK-PROFILE'],
    rationale:
      '規制対象国からの継続的な接続とマイニング報酬の受領が、申告された居住・事業の状況と整合しない。',
    until: 'returned',
    comment: '事業の所在地の照会結果を待ってから再度提案すること。賃貸借契約書だけでは判断できない。',
  },
]

/** The demonstration exchange as the filer of its reports; none of it exists. */
export const DEMONSTRATION_FILER: StrFiler = {
  name: '株式会社見本暗号資産取引所',
  representative: '見本 太郎',
  registrationNumber: '見本財務局長 第00000号',
  headOfficePostcode: '000-0000',
  headOffice: '東京都見本市中央1-1-1',
  department: 'コンプライアンス部',
  officer: '中村 健一',
  officerTitle: '統括管理者',
  phone: '03-0000-0000',
}
export const PLACE_OF_BUSINESS = '当社取引システム（インターネット）'

/** How a single officer disposes of an alert that one person may clear, by what set it off. */
export const CLEARINGS = {
  'name/possibly-listed': {
    code: 'FM-NAME-ONLY',
    note: '氏名の一部が似るのみ。生年月日・国籍その他の事項が一致せず、別人と判断した。',
  },
  'amount/large-without-source-of-funds': {
    code: 'NS-EXPLAINED-DOC',
    note: '資金の原資について資料の提出を受け、説明と整合することを確認した。',
  },
  'amount/just-below-threshold': {
    code: 'NS-CONSISTENT',
    note: '従前からの取引の態様と金額に照らし、不自然な点は認められない。',
  },
} as const satisfies Record<string, { readonly code: DecisionReason; readonly note: string }>
