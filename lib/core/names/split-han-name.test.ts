import { expect, test } from 'vitest'
import { foldName } from '#lib/core/names/fold-name.ts'
import { hanNameParts, splitHanName } from '#lib/core/names/split-han-name.ts'

test.each([
  ['佐藤幸子', '佐藤 幸子 ja'],
  ['長谷川太郎', '長谷川 太郎 ja'],
  ['高橋一', '高橋 一 ja'],
  ['百武晴信', '百武 晴信 ja'],
  ['习近平', '习 近平 zh'],
  ['王伟', '王 伟 zh'],
  ['司馬懿', '司馬 懿 zh'],
  ['金正恩', '金 正恩 zh'],
  ['김정은', '김 정은 ko'],
  ['남궁민', '남궁 민 ko'],
])('%s is %s', (text, expected) => {
  const [first] = splitHanName(text)
  expect(`${first?.family} ${first?.given} ${first?.language}`).toBe(expected)
})

// surnames outside the table of the two thousand most frequent, and the double ones of China and Korea
test.each([
  ['喜屋武', '純', 'ja'],
  ['四月一日', '望', 'zh'],
  ['東風平', '巌', 'ja'],
  ['司马', '懿', 'zh'],
  ['鮮于', '仲', 'zh'],
])('%s %s is of %s', (family, given, language) => {
  expect(hanNameParts(foldName(family), foldName(given))?.language).toBe(language)
})

test.each(['', '王', '中華人民共和国', 'Sato', '佐藤 幸子'])('%j has no parts', (text) => {
  expect(splitHanName(text)).toEqual([])
})
