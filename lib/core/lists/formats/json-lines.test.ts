import { expect, test } from 'vitest'
import { jsonLines, toRecordNode } from '#lib/core/lists/formats/json-lines.ts'
import { fieldOf, fieldsOf, partsOf, textsWithin } from '#lib/core/lists/formats/record-tree.ts'

test('objects come with their lines; anything else is no object', () => {
  const lines = [...jsonLines('\ufeff{"a":1}\r\n\r\n[1]\n{broken\n"text"\n{"b":2}')]
  expect(lines.map(({ line, value }) => [line, value])).toEqual([
    [1, { a: 1 }],
    [3, null],
    [4, null],
    [5, null],
    [6, { b: 2 }],
  ])
})

test('escapes that no database keeps make a line unreadable; others do not', () => {
  const values = [
    ...jsonLines('{"a":"\\u0000"}\n{"a":"\\ud800"}\n{"a":"\\u3042\\ud83d\\ude00"}\n{"a":"\\\\u0000"}'),
  ]
  expect(values.map(({ value }) => value)).toEqual([null, null, { a: 'あ😀' }, { a: '\\u0000' }])
})

test('a converted record reads like the official one', () => {
  const node = toRecordNode(
    'entity',
    { logical_id: 7, name_aliases: [{ whole_name: ' A  B ' }], remark: ['x', 'y'], gone: null },
    { namealiases: 'namealias' },
  )
  expect(fieldOf(node, 'logicalid')).toBe('7')
  expect(partsOf(node, 'namealias').map((part) => fieldOf(part, 'wholename'))).toEqual(['A B'])
  expect([fieldsOf(node, 'remark'), textsWithin(node, 'wholename'), fieldOf(node, 'gone')]).toEqual([
    ['x', 'y'],
    ['A B'],
    '',
  ])
})
