import type { Measure } from '#lib/core/lists/listed-entity.ts'

/** Parsers we have, one a file in `formats/`. */
export type ListFormat = 'ofac-sdn-csv' | 'un-consolidated-xml' | 'mof-xlsx'

/** A file of the official set, told by its name (without folder and `.gz`). */
export interface ListPart {
  readonly role: string
  readonly fileName: RegExp
  readonly required: boolean
}

/** A sanctions list that the house takes over (名簿, 遵守基準省令 2 条 1 号イ). */
export interface ListSource {
  readonly id: ListSourceId
  readonly title: { readonly ja: string; readonly en: string }
  readonly authority: { readonly ja: string; readonly en: string }
  /** Where the authority publishes it. */
  readonly homepage: string
  /** Terms under which we may keep and show it, and the words the authority asks for. */
  readonly licence: string
  readonly attribution: string
  readonly format: ListFormat
  /** Changes when the parser yields other entities for the same file; kept with every version. */
  readonly parserVersion: string
  readonly parts: readonly ListPart[]
  /** The measure when an entry says nothing else. */
  readonly measure: Measure
  /** Hours after which a version that was fetched is shown as stale. */
  readonly staleAfterHours: number
}

export const LIST_SOURCE_IDS = ['jp-mof', 'un-sc', 'ofac-sdn'] as const
export type ListSourceId = (typeof LIST_SOURCE_IDS)[number]

/** THE TABLE of sources. Japan's own list first, as the exchange's law does. */
export const LIST_SOURCES: readonly ListSource[] = [
  {
    id: 'jp-mof',
    title: { ja: '資産凍結等の措置の対象者一覧', en: 'Persons subject to asset freezing (Japan)' },
    authority: { ja: '財務省', en: 'Ministry of Finance, Japan' },
    homepage:
      'https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html',
    licence: 'Public Data License (Version 1.0), Government of Japan',
    attribution: '出典：財務省「資産凍結等の措置の対象者一覧」を加工して作成',
    format: 'mof-xlsx',
    parserVersion: 'mof-xlsx/1',
    parts: [{ role: 'workbook', fileName: /\.xlsx$/i, required: true }],
    measure: 'freeze',
    staleAfterHours: 24,
  },
  {
    id: 'un-sc',
    title: { ja: '国連安全保障理事会 統合リスト', en: 'United Nations Security Council Consolidated List' },
    authority: { ja: '国際連合安全保障理事会', en: 'United Nations Security Council' },
    homepage: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
    licence: 'Published by the United Nations; free to use with attribution',
    attribution: 'United Nations Security Council Consolidated List',
    format: 'un-consolidated-xml',
    parserVersion: 'un-consolidated-xml/1',
    parts: [{ role: 'consolidated', fileName: /\.xml$/i, required: true }],
    measure: 'freeze',
    staleAfterHours: 24,
  },
  {
    id: 'ofac-sdn',
    title: { ja: '米国 OFAC 特別指定国民リスト (SDN)', en: 'OFAC Specially Designated Nationals List (SDN)' },
    authority: {
      ja: '米国財務省 外国資産管理室',
      en: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    },
    homepage: 'https://sanctionslist.ofac.treas.gov/Home/SdnList',
    licence: 'Public domain (work of the United States Government, 17 U.S.C. 105)',
    attribution: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    format: 'ofac-sdn-csv',
    parserVersion: 'ofac-sdn-csv/1',
    parts: [
      { role: 'sdn', fileName: /^sdn(?!_comments)[\w.-]*\.csv$/i, required: true },
      { role: 'add', fileName: /^add[\w.-]*\.csv$/i, required: false },
      { role: 'alt', fileName: /^alt[\w.-]*\.csv$/i, required: false },
      { role: 'comments', fileName: /^sdn_comments[\w.-]*\.csv$/i, required: false },
    ],
    measure: 'freeze',
    staleAfterHours: 24,
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
