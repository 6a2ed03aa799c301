import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignAll, leapsOf } from '#lib/core/names/align-all.ts'
import { alignSounds } from '#lib/core/names/align-sounds.ts'
import { nameToken } from '#lib/core/names/name-token.ts'
import { latinPieces } from '#lib/core/names/sound-tables.ts'

const LATIN =
  'vladimir vladimira vlad wladimir putin poutine sato satoh sata hanako ivan ivanov ivanova jong jongun un muhammad ali'.split(
    ' ',
  )
const NATIVE = [
  'ウラジーミル',
  'プーチン',
  'サトウ',
  'Владимир',
  'Иванов',
  'محمد',
  '정은',
  '江泽',
  'ハナコ',
  'ジョンウン',
]

test('finds the words that aligning each by itself finds', () => {
  const word = fc.oneof(
    fc.constantFrom(...LATIN),
    fc.string({ unit: fc.constantFrom(...'aviwlnrmdtsok1'), minLength: 1, maxLength: 12 }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...NATIVE),
      fc.array(word, { maxLength: 40 }),
      fc.nat(320),
      (native, drawn, lack) => {
        const texts = [...new Set([...drawn, ...LATIN])].sort()
        const { rows } = nameToken(native).sounds
        if (rows === null) throw new Error(`no table for ${native}`)
        const least = (rows.reach[0] ?? 0) - lack * rows.single.length
        const shared = Uint8Array.from(texts, (text, at) => sharedLetters(text, texts[at - 1] ?? ''))
        const sorted = {
          shared,
          leaps: leapsOf(shared),
          words: Uint32Array.from(texts.keys()),
          units: Uint16Array.from(texts.join(''), (unit) => unit.charCodeAt(0)),
          unitsAt: Uint32Array.from([0, ...texts.map((_, at) => texts.slice(0, at + 1).join('').length)]),
        }
        const each = texts.flatMap((text, at) => {
          const total = alignSounds(rows, latinPieces(text), least)
          return total === null ? [] : [[at, total]]
        })
        const found: number[][] = []
        alignAll(rows, sorted, { least, found: (at, total) => found.push([at, total]) })
        expect(found).toEqual(each)
      },
    ),
    { numRuns: 500 },
  )
})

function sharedLetters(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
