import { expect, test } from 'vitest'
import { detectFormat, fileShape } from '#lib/core/lists/list-formats.ts'
import { findListSource } from '#lib/core/lists/sources.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['PK\u0003\u0004…', 'workbook'],
  ['\ufeff\n<?xml version="1.0"?><export/>', 'xml'],
  ['{"id":"1"}', 'json'],
  ['\ufeff区分,番号', 'csv'],
  ['', 'csv'],
] as const)('a file that begins with %j is %s', (text, shape) => {
  expect(fileShape(bytes(text))).toBe(shape)
})

test.each([
  ['eu-fsf', '<export/>', 'eu-fsf-xml'],
  ['eu-fsf', 'fileGenerationDate;Entity_LogicalId', 'eu-fsf-csv'],
  ['eu-fsf', '{"logical_id":"1"}', 'eu-fsf-converted'],
  ['jp-mof', 'PK\u0003\u0004', 'mof-xlsx'],
  ['jp-mof', '区分,番号', 'mof-csv'],
  ['jp-meti-ful', '区分,番号', null],
] as const)('of %s, a file that begins with %j has the form %s', (id, text, format) => {
  expect(detectFormat(findListSource(id)?.formats ?? [], bytes(text))).toBe(format)
})
