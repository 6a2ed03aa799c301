import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignSounds } from '#lib/core/names/align-sounds.ts'
import { hears } from '#lib/core/names/hears.ts'
import { nameToken } from '#lib/core/names/name-token.ts'
import { latinPieces } from '#lib/core/names/sound-tables.ts'

const NATIVE = [
  'ウラジーミル',
  'サトウ',
  'Иванов',
  'محمد',
  'דוד',
  '정은',
  '幸子',
  'アブドルラフマンモハメドアルサーディ',
  'ア'.repeat(60),
]
const LATIN = [
  'vladimir',
  'sato',
  'ivanov',
  'muhammad',
  'david',
  'jongun',
  'xingzi',
  'abdulrahmanmohamedalsadi',
]

test('a native word hears those Latin words that gather enough along it, one after another', () => {
  const word = fc.oneof(
    fc.constantFrom(...LATIN),
    fc.string({ unit: fc.constantFrom(...'abdeiklmnorstuvwz1'), minLength: 0, maxLength: 60 }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...NATIVE),
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.nat(320),
      (native, words, lack) => {
        const { rows } = nameToken(native).sounds
        if (rows === null) throw new Error(`no table for ${native}`)
        const least = (rows.reach[0] ?? 0) - lack * rows.single.length
        const units = Uint16Array.from(words.join(''), (unit) => unit.charCodeAt(0))
        let from = 0
        for (const each of words) {
          const heard = hears(rows, least, [units, from, from + each.length])
          expect(heard).toBe(alignSounds(rows, latinPieces(each), least))
          from += each.length
        }
      },
    ),
    { numRuns: 400 },
  )
})
