import { expect, test } from 'vitest'
import { detectFormat } from '#lib/core/lists/list-formats.ts'
import { searchText } from '#lib/core/lists/search-text.ts'
import {
  dayInFileName,
  findListSource,
  LIST_SOURCE_IDS,
  LIST_SOURCES,
  partOf,
} from '#lib/core/lists/sources.ts'

test('every id has its source, and no source is there twice', () => {
  expect(LIST_SOURCES.map((source) => source.id)).toEqual([...LIST_SOURCE_IDS])
  expect(findListSource('none')).toBeNull()
})

test.each([
  ['ofac-sdn', 'sdn.csv', 'sdn'],
  ['ofac-sdn', 'sdn-2024-04-26.csv.gz', 'sdn'],
  ['ofac-sdn', 'SDN_comments.csv', 'comments'],
  ['ofac-sdn', 'sdn_comments.csv.gz', 'comments'],
  ['ofac-sdn', 'add.csv', 'add'],
  ['ofac-sdn', 'alt.csv.gz', 'alt'],
  ['ofac-sdn', 'sdn.xml', null],
  ['ofac-cons', 'cons_prim.csv.gz', 'sdn'],
  ['ofac-cons', 'CONS_COMMENTS.CSV', 'comments'],
  ['ofac-cons', 'sdn.csv', null],
  ['un-sc', 'consolidated.xml', 'consolidated'],
  ['jp-mof', 'shisantouketsu20260305.xlsx', 'workbook'],
  ['jp-mof', 'shisantouketsu20260828.csv', 'workbook'],
  ['jp-mof', 'list.pdf', null],
  ['eu-fsf', 'xmlFullSanctionsList_1_1.xml', 'list'],
  ['uk-sl', 'UK-Sanctions-List.csv.gz', 'list'],
  ['jp-meti-ful', '20250929_4.xlsx', 'workbook'],
  ['il-nbctf', 'il-mod-crypto-wallets.csv', 'wallets'],
  ['il-nbctf', 'releases.csv', 'orders'],
  ['opensanctions', 'entities.ftm.json', 'entities'],
  ['opensanctions', '20240528074703-npf.entities.delta.json', 'delta'],
  ['house', 'ours.csv', 'list'],
] as const)('of %s, %s is the part %s', (id, name, role) => {
  const source = findListSource(id)
  expect(source && (partOf(source, name)?.role ?? null)).toBe(role)
})

test('the day in a file name', () => {
  expect(dayInFileName('shisantouketsu20260305.xlsx')).toBe('2026-03-05')
  expect(dayInFileName('sdn-2024-04-26.csv.gz')).toBe('2024-04-26')
  expect(dayInFileName('sdn.csv')).toBeNull()
  expect(dayInFileName('x-2024-13-45.csv')).toBeNull()
})

test('names are folded for look-up: width, case, marks and punctuation', () => {
  expect(searchText('ＭＩＲＡＮＤＬ（Ｍ）・Ｄr. Müller')).toBe('mirandl m dr muller')
  expect(searchText('ｻｸﾗ・サービス')).toBe('サクラ サービス')
  expect(searchText('Ёлкин')).toBe('елкин')
})

test.each([
  ['ofac-sdn', '36,"A",-0- ', 'ofac-sdn-csv'],
  ['ofac-cons', '9639,"A",-0- ', 'ofac-cons-csv'],
  ['ofac-sdn', '<?xml version="1.0"?>\n<sdnList xmlns="http://tempuri.org/sdnList.xsd">', 'ofac-xml'],
  ['ofac-sdn', '\u00ef\u00bb\u00bf<?xml version="1.0"?><Sanctions Version="3">', 'ofac-advanced-xml'],
  ['ofac-sdn', '<sanctionsData xmlns="https://x/exports/ENHANCED_XML">', 'ofac-enhanced-xml'],
  ['ofac-cons', '<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0">', 'ofac-delta-xml'],
  ['ofac-sdn', '<CONSOLIDATED_LIST>', null],
  ['ofac-sdn', '{"a":1}', null],
  ['jp-mof', 'PK\u0003\u0004', 'mof-xlsx'],
] as const)('of %s, a file that starts with %j has the form %s', (id, start, format) => {
  const source = findListSource(id)
  expect(source && detectFormat(source.formats, Buffer.from(start, 'latin1'))).toBe(format)
})
