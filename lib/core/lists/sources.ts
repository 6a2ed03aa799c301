import type { FileShape, ListFormat } from '#lib/core/lists/list-formats.ts'
import type { Measure } from '#lib/core/lists/listed-entity.ts'

/** A file of the official set, told by its name (without folder and `.gz`). */
export interface ListPart {
  readonly role: string
  readonly fileName: RegExp
  /** How the authority calls it, where the form does not say it: `cons_prim.csv`. */
  readonly called?: string
  readonly required: boolean
  /** Several files may be this part, taken in the order of their names: the deltas of a day. */
  readonly repeatable?: boolean
}

/** A sanctions list that the house takes over (名簿, 遵守基準省令 2 条 1 号イ). */
export interface ListSource {
  readonly id: ListSourceId
  readonly title: { readonly ja: string; readonly en: string }
  /** What it is called where room is scarce. */
  readonly short: { readonly ja: string; readonly en: string }
  readonly authority: { readonly ja: string; readonly en: string }
  /** Where the authority publishes it; null for what the house keeps itself. */
  readonly homepage: string | null
  /** Terms under which we may keep and show it, and the words the authority asks for. */
  readonly licence: { readonly ja: string; readonly en: string }
  /** As the authority words it; null for what needs none. */
  readonly attribution: string | null
  /** The forms in which the list may come; which one a file has is told by its content. */
  readonly formats: readonly ListFormat[]
  /** Changes when the parser yields other entities for the same file; kept with every version. */
  readonly parserVersion: string
  readonly parts: readonly ListPart[]
  /** A file of this shape is the whole publication by itself, whatever its name. */
  readonly whole?: FileShape
  /** The authority's numbers move (`continue-keys.ts`), or it has none (`continue-names.ts`). */
  readonly continuedBy?: 'numbers' | 'names'
  /** The measure when an entry says nothing else. */
  readonly measure: Measure
  /** Hours after which a version that was fetched is shown as stale. */
  readonly staleAfterHours: number
  /** The house cannot do without it: while none is in force, the frame says so. */
  readonly indispensable: boolean
}

export const LIST_SOURCE_IDS = [
  'jp-mof',
  'un-sc',
  'ofac-sdn',
  'ofac-cons',
  'eu-fsf',
  'uk-sl',
  'jp-meti-ful',
  'il-nbctf',
  'opensanctions',
  'house',
] as const
export type ListSourceId = (typeof LIST_SOURCE_IDS)[number]

/** Terms of what the governments of Japan and of the United States publish. */
const JAPAN = {
  ja: '日本政府「公共データ利用規約（第1.0版）」',
  en: 'Public Data License (Version 1.0), Government of Japan',
} as const
const UNITED_STATES = {
  ja: '著作権の対象外（米国政府の著作物、合衆国法典第17編105条）',
  en: 'Public domain (work of the United States Government, 17 U.S.C. 105)',
} as const

/** THE TABLE of sources. Japan's own list first, as the exchange's law does. */
export const LIST_SOURCES: readonly ListSource[] = [
  {
    id: 'jp-mof',
    title: { ja: '資産凍結等の措置の対象者一覧', en: 'Persons subject to asset freezing (Japan)' },
    short: { ja: '財務省', en: 'MOF Japan' },
    authority: { ja: '財務省', en: 'Ministry of Finance, Japan' },
    homepage:
      'https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html',
    licence: JAPAN,
    attribution: '出典：財務省「資産凍結等の措置の対象者一覧」を加工して作成',
    formats: ['mof-xlsx', 'mof-csv'],
    parserVersion: 'mof-xlsx/1',
    parts: [{ role: 'workbook', fileName: /\.(?:xlsx|csv)$/i, required: true }],
    continuedBy: 'numbers',
    measure: 'freeze',
    staleAfterHours: 24,
    indispensable: true,
  },
  {
    id: 'un-sc',
    title: { ja: '国連安全保障理事会 統合リスト', en: 'United Nations Security Council Consolidated List' },
    short: { ja: '国連安保理', en: 'UN Security Council' },
    authority: { ja: '国際連合安全保障理事会', en: 'United Nations Security Council' },
    homepage: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
    licence: {
      ja: '国際連合の公表資料（出典を示せば利用可）',
      en: 'Published by the United Nations; free to use with attribution',
    },
    attribution: 'United Nations Security Council Consolidated List',
    formats: ['un-consolidated-xml'],
    parserVersion: 'un-consolidated-xml/1',
    parts: [{ role: 'consolidated', fileName: /\.xml$/i, required: true }],
    measure: 'freeze',
    staleAfterHours: 24,
    indispensable: true,
  },
  {
    id: 'ofac-sdn',
    title: { ja: '米国 OFAC 特別指定国民リスト (SDN)', en: 'OFAC Specially Designated Nationals List (SDN)' },
    short: { ja: 'OFAC SDN', en: 'OFAC SDN' },
    authority: {
      ja: '米国財務省 外国資産管理室',
      en: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    },
    homepage: 'https://sanctionslist.ofac.treas.gov/Home/SdnList',
    licence: UNITED_STATES,
    attribution: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    formats: ['ofac-sdn-csv', 'ofac-xml', 'ofac-advanced-xml', 'ofac-enhanced-xml', 'ofac-delta-xml'],
    parserVersion: 'ofac/1',
    whole: 'xml',
    parts: [
      { role: 'sdn', fileName: /^sdn(?!_comments)[\w.-]*\.csv$/i, called: 'sdn.csv', required: true },
      { role: 'add', fileName: /^add[\w.-]*\.csv$/i, called: 'add.csv', required: false },
      { role: 'alt', fileName: /^alt[\w.-]*\.csv$/i, called: 'alt.csv', required: false },
      {
        role: 'comments',
        fileName: /^sdn_comments[\w.-]*\.csv$/i,
        called: 'sdn_comments.csv',
        required: false,
      },
    ],
    measure: 'freeze',
    staleAfterHours: 24,
    indispensable: true,
  },
  {
    id: 'ofac-cons',
    title: {
      ja: '米国 OFAC 統合制裁リスト（SDN 以外）',
      en: 'OFAC Consolidated Sanctions List (non-SDN)',
    },
    short: { ja: 'OFAC 統合', en: 'OFAC non-SDN' },
    authority: {
      ja: '米国財務省 外国資産管理室',
      en: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    },
    homepage: 'https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList',
    licence: UNITED_STATES,
    attribution: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    formats: ['ofac-cons-csv', 'ofac-xml', 'ofac-advanced-xml', 'ofac-enhanced-xml', 'ofac-delta-xml'],
    parserVersion: 'ofac/1',
    whole: 'xml',
    parts: [
      { role: 'sdn', fileName: /^cons_prim[\w.-]*\.csv$/i, called: 'cons_prim.csv', required: true },
      { role: 'add', fileName: /^cons_add[\w.-]*\.csv$/i, called: 'cons_add.csv', required: false },
      { role: 'alt', fileName: /^cons_alt[\w.-]*\.csv$/i, called: 'cons_alt.csv', required: false },
      {
        role: 'comments',
        fileName: /^cons_comments[\w.-]*\.csv$/i,
        called: 'cons_comments.csv',
        required: false,
      },
    ],
    measure: 'sectoral',
    staleAfterHours: 24,
    indispensable: false,
  },
  {
    id: 'eu-fsf',
    title: { ja: 'EU 金融制裁対象者統合リスト', en: 'EU Consolidated Financial Sanctions List (FSF)' },
    short: { ja: 'EU', en: 'EU FSF' },
    authority: { ja: '欧州委員会', en: 'European Commission' },
    homepage:
      'https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions',
    licence: {
      ja: '欧州委員会文書の再利用（決定 2011/833/EU、出典の明示が条件）',
      en: 'Reuse of Commission documents (Decision 2011/833/EU), with acknowledgement of the source',
    },
    attribution: 'European Union, Financial Sanctions Files (FSF); only the Official Journal is authentic',
    formats: ['eu-fsf-xml', 'eu-fsf-csv', 'eu-fsf-converted'],
    parserVersion: 'eu-fsf/1',
    parts: [{ role: 'list', fileName: /\.(?:xml|csv|ndjson)$/i, required: true }],
    measure: 'freeze',
    staleAfterHours: 24,
    indispensable: false,
  },
  {
    id: 'uk-sl',
    title: { ja: '英国制裁リスト', en: 'UK Sanctions List' },
    short: { ja: '英国', en: 'UK' },
    authority: {
      ja: '英国 外務・英連邦・開発省',
      en: 'Foreign, Commonwealth & Development Office, United Kingdom',
    },
    homepage: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    licence: { ja: 'Open Government Licence v3.0（英国）', en: 'Open Government Licence v3.0' },
    attribution: 'Contains public sector information licensed under the Open Government Licence v3.0',
    formats: ['uk-sanctions-xml', 'uk-sanctions-csv', 'uk-sanctions-converted'],
    parserVersion: 'uk-sanctions/1',
    parts: [{ role: 'list', fileName: /\.(?:xml|csv|ndjson)$/i, required: true }],
    measure: 'freeze',
    staleAfterHours: 24,
    indispensable: false,
  },
  {
    id: 'jp-meti-ful',
    title: { ja: '外国ユーザーリスト', en: 'Foreign End User List (Japan)' },
    short: { ja: '経産省', en: 'METI Japan' },
    authority: { ja: '経済産業省', en: 'Ministry of Economy, Trade and Industry, Japan' },
    homepage: 'https://www.meti.go.jp/policy/anpo/law05.html',
    licence: JAPAN,
    attribution: '出典：経済産業省「外国ユーザーリスト」を加工して作成',
    formats: ['meti-ful-xlsx'],
    parserVersion: 'meti-ful-xlsx/1',
    parts: [{ role: 'workbook', fileName: /\.xlsx$/i, required: true }],
    continuedBy: 'names',
    measure: 'due_diligence',
    staleAfterHours: 168,
    indispensable: false,
  },
  {
    id: 'il-nbctf',
    title: {
      ja: 'イスラエル NBCTF 差押命令ウォレット',
      en: 'Wallets under seizure orders of the Minister of Defence, Israel (NBCTF)',
    },
    short: { ja: 'イスラエル', en: 'NBCTF Israel' },
    authority: {
      ja: 'イスラエル国防省 国家テロ資金対策局',
      en: 'National Bureau for Counter Terror Financing of Israel',
    },
    homepage: 'https://nbctf.mod.gov.il/en/MinisterSanctions/PropertyPerceptions/Pages/Blockchain1.aspx',
    licence: {
      ja: 'イスラエル国の公表資料（他者による転記には別の条件があり得る）',
      en: 'Published by the State of Israel; transcriptions may carry terms of their own',
    },
    attribution: 'National Bureau for Counter Terror Financing of Israel, seizure orders',
    formats: ['nbctf-csv'],
    parserVersion: 'nbctf-csv/1',
    parts: [
      { role: 'wallets', fileName: /wallets[\w.-]*\.csv$/i, required: true },
      { role: 'orders', fileName: /(?:orders|releases)[\w.-]*\.csv$/i, required: false },
    ],
    measure: 'freeze',
    staleAfterHours: 168,
    indispensable: false,
  },
  {
    id: 'opensanctions',
    title: { ja: 'OpenSanctions（任意・要ライセンス）', en: 'OpenSanctions (optional, licensed)' },
    short: { ja: 'OpenSanctions', en: 'OpenSanctions' },
    authority: { ja: 'OpenSanctions Datenbanken GmbH', en: 'OpenSanctions Datenbanken GmbH' },
    homepage: 'https://www.opensanctions.org/datasets/sanctions/',
    licence: {
      ja: 'CC BY-NC 4.0（事業での利用には OpenSanctions の許諾が必要）',
      en: 'CC BY-NC 4.0: business use needs a licence of OpenSanctions',
    },
    attribution: 'OpenSanctions.org',
    formats: ['opensanctions-ftm'],
    parserVersion: 'opensanctions-ftm/1',
    parts: [
      { role: 'entities', fileName: /entities(?:\.ftm)?\.json$/i, required: true },
      { role: 'delta', fileName: /\.delta\.json$/i, required: false, repeatable: true },
    ],
    measure: 'freeze',
    staleAfterHours: 24,
    indispensable: false,
  },
  {
    id: 'house',
    title: { ja: '自社リスト', en: 'List of the house' },
    short: { ja: '自社', en: 'House' },
    authority: { ja: '自社', en: 'This house' },
    homepage: null,
    licence: { ja: '自社で管理', en: 'Kept by the house' },
    attribution: null,
    formats: ['house-csv'],
    parserVersion: 'house-csv/1',
    parts: [{ role: 'list', fileName: /\.csv$/i, required: true }],
    measure: 'due_diligence',
    staleAfterHours: 8760,
    indispensable: false,
  },
]

/** The source of that id, or null when we know none. */
export function findListSource(id: string): ListSource | null {
  return LIST_SOURCES.find((source) => source.id === id) ?? null
}

/** The part of the official set that a file is, by its name without folder; null when it is none. */
export function partOf(source: ListSource, fileName: string): ListPart | null {
  const bare = fileName.replace(/\.gz$/i, '')
  return source.parts.find((part) => part.fileName.test(bare)) ?? null
}

/** The day that authorities write into file names: `shisantouketsu20260305.xlsx`, `sdn-2024-04-26.csv`. */
export function dayInFileName(fileName: string): string | null {
  const match = /(?<!\d)(20\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(fileName)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null
}
