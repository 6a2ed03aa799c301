import { expect, test } from 'vitest'
import { nameVariants } from '#lib/core/lists/formats/name-variants.ts'

const person = (printed: string) =>
  nameVariants({ printed, kind: 'primary', isPerson: true }).map((n) => n.full)
const body = (printed: string) => nameVariants({ printed, kind: 'alias', isPerson: false })

test('another spelling in brackets replaces the word before it', () => {
  expect(person('Petr(Pyotr) ZIMA')).toEqual(['Petr ZIMA', 'Pyotr ZIMA'])
  expect(person('Aleksandr (Alexander) KOROTKII (KOROTKIY)')).toEqual([
    'Aleksandr KOROTKII',
    'Alexander KOROTKII',
    'Aleksandr KOROTKIY',
    'Alexander KOROTKIY',
  ])
  expect(person('エカテリーナ（カテリーナ）・グバレヴァ')).toEqual([
    'エカテリーナ・グバレヴァ',
    'カテリーナ・グバレヴァ',
  ])
})

test('a name in another script stands alone', () => {
  expect(person('フレッド・イラケザ （Fred Irakeza）')).toEqual(['フレッド・イラケザ', 'Fred Irakeza'])
  expect(person('Abubakar (original script: Абубакар)')).toEqual(['Abubakar', 'Абубакар'])
  expect(person('حسن غول (Hassan Ghul')).toEqual(['حسن غول', 'Hassan Ghul'])
})

test('an original script that is unknown is none, and one may be named after it', () => {
  expect(person('ABDUL REHMAN MAKKI(original script：不明)')).toEqual(['ABDUL REHMAN MAKKI'])
  expect(person('TARIQ (طارق:original script)')).toEqual(['TARIQ', 'طارق'])
  expect(person('Igor Chayka (Chaika; a.k.a. IFYAU9)')).toContain('Igor Chaika')
})

test('notes are no names', () => {
  expect(person('Abu Ahmad (nom de guerre)')).toEqual(['Abu Ahmad'])
  expect(person('アブ・アフマド（戦闘員名）')).toEqual(['アブ・アフマド'])
  expect(person('Lased Ben Heni, born 5 Feb. 1969 in Tripoli')).toEqual(['Lased Ben Heni'])
  expect(person('Ezatullah Haqqani (previously listed as)')).toEqual(['Ezatullah Haqqani'])
})

test('the acronym of an organisation is a weak alias, the place in brackets is not', () => {
  expect(body('HAQQANI NETWORK (HQN)')).toEqual([
    { full: 'HAQQANI NETWORK', kind: 'alias', script: 'latn' },
    { full: 'HQN', kind: 'weak', script: 'latn' },
  ])
  expect(body('AL-HARAMAYN FOUNDATION (KENYA)').map((n) => n.full)).toEqual([
    'AL-HARAMAYN FOUNDATION',
    'AL-HARAMAYN FOUNDATION KENYA',
  ])
})

test('a bracket that never opens does no harm', () => {
  expect(person('アブ・オベイダ）')).toEqual(['アブ・オベイダ'])
  expect(person('()')).toEqual([])
})

test('a name of a hundred thousand blanks or brackets takes no longer than another', () => {
  for (const piece of [' ', '(', '; ', 'a ', '（a）'])
    expect(
      nameVariants({ printed: `A${piece.repeat(100_000)}B`, kind: 'primary', isPerson: false }).length,
    ).toBeLessThan(13)
})
