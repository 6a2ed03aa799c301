import { expect, test } from 'vitest'
import { koreanSpellings } from '#lib/core/names/korean-kana.ts'

test.each([
  ['ギョンイル', ['kyongil', 'gyeongil']],
  ['グワンヒョク', ['kwanghyok', 'gwanghyeok']],
  ['グンニョル', ['kukryol']],
  ['テピョンサン', ['tepyongsan', 'thaephyongsan']],
])('%s may be %s', (kana, spellings) => {
  const found = koreanSpellings(kana).map(({ text }) => text)
  for (const spelling of spellings) expect(found).toContain(spelling)
})

test('other words in katakana have no Korean spelling', () => {
  for (const kana of ['サトウ', 'ウラジーミル', 'コンドウ', 'マイケル'])
    expect(koreanSpellings(kana)).toEqual([])
})
