import { expect, test } from 'vitest'
import { prepareName } from '#lib/core/names/prepared-name.ts'

test.each([
  'Green Valley Relief Committee',
  'Association of River Fishermen',
  'Northern Lights Foundation',
  'Amal Money Exchange',
  'Brothers in Tunisia',
  'Karim & Sons',
  '関西防災支援委員会',
  'サフラン両替所',
  '青海解放軍',
  'ザグロスの学生及びメディナの教師',
  '株式会社みなと',
  'Комитет помощи беженцам',
])('%s is read as the name of a body even where a list says that a person bears it', (text) => {
  expect(prepareName(text, 'person').kind).toBe('organisation')
  expect(prepareName(text, 'unknown').kind).toBe('organisation')
})

test.each([
  'Julian Bank',
  'Maria Force',
  'Shoji Takasumi',
  'Brigadier-General Ali Karimi',
  'نور الله نوري',
  'Надежда Школкина',
  '山中央光',
  '李軍',
  '木の下 花子',
  '国立 太郎',
  'キム・スイル',
])('%s stays the name of a person', (text) => {
  expect(prepareName(text, 'person').kind).toBe('person')
})
