import { formatCaseNumber, formatReportNumber } from '#lib/core/cases/file-number.ts'
import type { ExportFacts } from '#lib/core/reports/export-json.ts'
import type { PdfLayout, PdfNode } from '#lib/core/reports/pdf-node.ts'
import {
  ACCOUNT_STATUSES_JA,
  ACTIONS_JA,
  COUNTERPARTY_CLASSES_JA,
  cddMethodJa,
  documentJa,
  FILING_TYPES,
  GENDERS_JA,
  METHODS_JA,
  RISK_RATINGS_JA,
  ROLES_JA,
  TRANSACTION_KINDS_JA,
  TRANSACTION_STATUSES_JA,
} from '#lib/core/reports/report-words.ts'
import type { Str, StrListHit, StrSubject, StrTransaction } from '#lib/core/reports/str.ts'
import { wareki } from '#lib/core/reports/wareki.ts'
import { tokyoDay, tokyoDayTime } from '#lib/std/tokyo-time.ts'

type Row = readonly [label: string, value: string | null]

/**
 * The report as a sheet to prepare the filing from, in the order of 別記様式第 1–3 号: 届出票, 取引時確認・口座等情報,
 * 取引内容. It says on every page that it is no file for the authority's own program.
 */
export function layoutPdf(facts: ExportFacts): PdfLayout {
  const { str } = facts
  return {
    title: `疑わしい取引の届出 ${formatReportNumber(str.filing)}`,
    header: `疑わしい取引の届出　届出準備用シート（事業者プログラムへの取込用ファイルではありません）　${formatReportNumber(str.filing)}`,
    footer: `第${facts.revision}版　SHA-256 ${facts.digest}　取扱注意：届出の事実は顧客・関係者に漏らしてはならない（犯収法8条4項）　{page}/{pages}`,
    content: [
      heading('第1　届出票'),
      table(filingRows(facts)),
      heading('第2　取引時確認・口座等情報'),
      ...str.subjects.flatMap((subject, index) => [
        part(`（${index + 1}）${ROLES_JA[subject.role]}`),
        table(subjectRows(subject)),
      ]),
      part('口座等'),
      table(accountRows(str)),
      heading('第3　取引内容'),
      ...str.transactions.flatMap((transaction, index) => [
        part(`取引（${index + 1}）`),
        table(transactionRows(transaction)),
      ]),
      heading('第4　届出の理由'),
      table(reasonRows(str)),
      ...str.suspicion.listHits.flatMap((hit, index) => [
        part(`照合の結果（${index + 1}）`),
        table(hitRows(hit)),
      ]),
    ],
  }
}

function heading(text: string): PdfNode {
  return { text, style: 'heading', headlineLevel: 1 }
}

function part(text: string): PdfNode {
  return { text, style: 'part', headlineLevel: 1 }
}

/** Two columns, label and value; what is not known is printed as such, never left out. */
function table(rows: readonly Row[]): PdfNode {
  return {
    table: {
      widths: [130, '*'],
      body: rows.map(([label, value]) => [
        { text: label, style: 'label' },
        { text: breakable(value === null || value === '' ? '—' : value), style: 'value' },
      ]),
    },
    layout: 'sheet',
    margin: [0, 0, 0, 8],
  }
}

/** Runs of letters and digits that may be wider than their column: addresses, hashes. */
const LONG_RUN = /([!-~]{30,})/

/** The text with its long runs free to break anywhere; nothing is put into them, so that they copy as they are. */
function breakable(text: string): readonly PdfNode[] {
  return text
    .split(LONG_RUN)
    .filter((piece) => piece !== '')
    .map((piece) => (LONG_RUN.test(piece) ? { text: piece, wordBreak: 'break-all' } : { text: piece }))
}

function filingRows(facts: ExportFacts): Row[] {
  const { filing, filer } = facts.str
  return [
    ['届出年月日', filing.filedOn === null ? null : wareki(filing.filedOn)],
    ['届出番号（年）', String(filing.year)],
    ['届出番号（番号）', String(filing.number)],
    ['届出の区分', FILING_TYPES[filing.type]],
    ['関連する届出', filing.relatedFilings.join('、')],
    ['事業者名', filer.name],
    ['代表者名', filer.representative],
    ['登録番号', filer.registrationNumber],
    ['本店所在地（郵便番号）', filer.headOfficePostcode],
    ['本店所在地', filer.headOffice],
    ['担当部署', filer.department],
    ['担当者（役職・氏名）', [filer.officerTitle, filer.officer].filter((text) => text !== null).join('　')],
    ['電話番号', filer.phone],
    ['作成者', facts.submittedBy],
    ['承認者', `${facts.approvedBy}（${wareki(tokyoDay(facts.approvedAt))}）`],
  ]
}

function subjectRows(subject: StrSubject): Row[] {
  const person = subject.kind === 'person'
  return [
    ['区分', person ? '個人' : '法人'],
    ['フリガナ', subject.kana],
    [person ? '氏名（漢字）' : '名称', subject.kanji],
    [person ? '氏名（ローマ字）' : '名称（ローマ字）', subject.latin],
    ['別名', subject.aliases.join('、')],
    ...(person
      ? ([
          [
            '生年月日',
            subject.dateOfBirth === null ? null : `${wareki(subject.dateOfBirth)}（${subject.dateOfBirth}）`,
          ],
          ['性別', subject.gender === null ? null : GENDERS_JA[subject.gender]],
          ['国籍', subject.nationality],
        ] satisfies Row[])
      : ([['法人番号等', subject.registrationNumber]] satisfies Row[])),
    ['居住国・所在国', subject.residence],
    ['住所・所在地', subject.address],
    ['電話番号', subject.phone],
    ['職業・事業内容', subject.occupation],
    ['取引を行う目的', subject.purpose],
    [
      '本人確認書類',
      subject.identityDocuments
        .map((one) => `${documentJa(one.type)} ${one.number}（${one.country}）`)
        .join('\n'),
    ],
    ['取引時確認の方法', cddMethodJa(subject.cddMethod)],
    ['取引時確認を行った日', subject.cddOn === null ? null : wareki(subject.cddOn)],
    ['リスク評価', subject.riskRating === null ? null : RISK_RATINGS_JA[subject.riskRating]],
    ...(subject.ownershipPercent === null
      ? []
      : ([['議決権等の割合', `${subject.ownershipPercent}％`]] satisfies Row[])),
  ]
}

function accountRows({ account }: Str): Row[] {
  return [
    ['口座番号（顧客番号）', account.number],
    ['開設日', wareki(account.openedOn)],
    ['状態', ACCOUNT_STATUSES_JA[account.status]],
    ['出金先口座名義', account.bankAccountHolder],
  ]
}

function transactionRows(one: StrTransaction): Row[] {
  const tag = one.counterpartyTag === null ? '' : `\nタグ・メモ　${one.counterpartyTag}`
  return [
    ['取引番号', one.externalId],
    ['発生日時', `${wareki(tokyoDay(one.occurredAt))} ${tokyoDayTime(one.occurredAt).slice(11)}（日本時間）`],
    ['発生場所', one.place],
    ['取引の種類', TRANSACTION_KINDS_JA[one.kind]],
    ['財産の内容', `${one.asset} ${one.quantity}${one.chain === null ? '' : `（${one.chain}）`}`],
    ['日本円換算額', `${grouped(one.jpyValue)}円`],
    ['換算率', `1 ${one.asset} = ${one.jpyRate}円（${one.rateSource}、${tokyoDayTime(one.rateAt)}）`],
    ['相手方アドレス', one.counterpartyAddress === null ? null : `${one.counterpartyAddress}${tag}`],
    ['相手方氏名・名称', one.counterpartyName],
    ['相手方の国', one.counterpartyCountry],
    [
      '相手方の区分',
      [COUNTERPARTY_CLASSES_JA[one.counterpartyClass], one.counterpartyVasp]
        .filter((text) => text !== null)
        .join('　'),
    ],
    ['トランザクションID', one.txHash],
    ['接続元IPアドレス', one.ipAddress],
    ['取引目的（申告）', one.purpose],
    ['現在の状態', TRANSACTION_STATUSES_JA[one.status]],
  ]
}

function reasonRows(str: Str): Row[] {
  const { suspicion } = str
  return [
    ['届出理由', suspicion.narrative],
    ['判断の方法', METHODS_JA[suspicion.method]],
    ['イ　他の顧客との通常の取引との比較', suspicion.otherCustomers],
    ['ロ　当該顧客との他の取引との比較', suspicion.sameCustomer],
    ['ハ　取引時確認の結果等との整合性', suspicion.cddConsistency],
    ['質問・調査', suspicion.inquiry],
    ['犯罪収益移転危険度調査書', suspicion.riskReport],
    ['参考事例', suspicion.referenceCase],
    ['疑われる罪名等', suspicion.offence],
    ['検知の符号', suspicion.indicators.join('、')],
    [
      '講じた措置',
      str.actions.map(({ action, at }) => `${ACTIONS_JA[action]}（${wareki(tokyoDay(at))}）`).join('\n'),
    ],
    ['事案', `${formatCaseNumber(str.case)}　第${str.case.decision}回決定`],
    ['証拠の要約値（SHA-256）', str.case.evidenceDigest],
  ]
}

function hitRows(hit: StrListHit): Row[] {
  const snapshot = hit.snapshot ? '（製品に同梱した写し）' : ''
  return [
    ['リスト', `${hit.sourceId}　第${hit.listVersionNumber}版（${hit.publishedOn} 公表）${snapshot}`],
    ['掲載名', hit.primaryName],
    ['掲載番号・制裁プログラム', `${hit.entryKey}　${hit.programmes.join(' ')}`],
    ['照合した値', hit.query],
    ['一致した値', hit.candidate],
    ['得点（照合器の版）', `${hit.score}（${hit.matcherVersion}）`],
  ]
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
