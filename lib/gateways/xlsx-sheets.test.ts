import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readXlsxSheets } from '#lib/gateways/xlsx-sheets.ts'
import { openZip, ZipDamaged } from '#lib/gateways/zip-entries.ts'

/** A ZIP container of the given parts, without checksums (which the reader does not need). */
function zip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(content.length, 20)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), content)
    centrals.push(central, Buffer.from(name))
    offset += 30 + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...centrals, end])
}

const book = (shared: string, rows: string): Buffer =>
  zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="1.表" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  })

describe('reading a workbook', () => {
  test('readings (ふりがな) are no part of a cell, rich text is joined', () => {
    const shared =
      '<si><t>告示日付</t><rPh sb="0" eb="2"><t>コクジ</t></rPh></si><si><r><t>2011.11.18</t></r><r><t>削除_x000D_</t></r></si>'
    const rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>'
    expect(readXlsxSheets(book(shared, rows))).toEqual([
      { name: '1.表', rows: [{ number: 2, cells: ['告示日付', '', '2011.11.18削除'] }] },
    ])
  })

  test('numbers stay digits, texts in line are read, errors and blank rows are empty', () => {
    const rows =
      '<row r="1"><c r="A1"><v>28206</v></c><c r="B1" t="inlineStr"><is><t>字</t></is></c><c r="AA1" t="e"><v>#REF!</v></c></row><row r="2"><c r="A2"/></row>'
    const [sheet] = readXlsxSheets(book('', rows))
    expect(sheet?.rows).toHaveLength(1)
    expect(sheet?.rows[0]?.cells.slice(0, 2)).toEqual(['28206', '字'])
  })

  test('reads what another program writes', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('甲').addRows([
      ['a', 1],
      [null, '乙\n丙'],
    ])
    workbook.addWorksheet('乙').addRow(['x'])
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
    expect(readXlsxSheets(bytes)).toEqual([
      {
        name: '甲',
        rows: [
          { number: 1, cells: ['a', '1'] },
          { number: 2, cells: ['', '乙\n丙'] },
        ],
      },
      { name: '乙', rows: [{ number: 1, cells: ['x'] }] },
    ])
  })
})

describe('a container that cannot be trusted', () => {
  test('is bounded in what it may unfold to', () => {
    const read = openZip(zip({ a: 'x'.repeat(100_000), b: 'y'.repeat(100_000) }), 150_000)
    expect(read('a')).toHaveLength(100_000)
    expect(() => read('b')).toThrow(ZipDamaged)
    expect(read('c')).toBeNull()
  })

  test('that was cut off at any place is refused, never read in part', () => {
    const whole = book('<si><t>x</t></si>', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    for (let length = 0; length < whole.length; length += 7) {
      expect(() => readXlsxSheets(whole.subarray(0, length)), String(length)).toThrow(ZipDamaged)
    }
  })
})
