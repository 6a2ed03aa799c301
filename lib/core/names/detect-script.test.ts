import { expect, test } from 'vitest'
import { detectScript } from '#lib/core/names/detect-script.ts'

test.each([
  ['Vladimir PUTIN', 'latn'],
  ['Müller, Jürgen', 'latn'],
  ['Владимир Путин', 'cyrl'],
  ['محمد عمر', 'arab'],
  ['Ελένη', 'grek'],
  ['김정은', 'hang'],
  ['山田太郎', 'hani'],
  ['佐々木', 'hani'],
  ['ミロシェヴィッチ・スロボダン', 'kana'],
  ['さくら', 'hira'],
  ['山田タロウ', 'jpan'],
  ['さくらサービス', 'jpan'],
  ['株式会社さくら', 'jpan'],
  ['דוד', 'hebr'],
  ['12345 --', 'zzzz'],
  ['', 'zzzz'],
])('the script of %j is %s', (text, script) => {
  expect(detectScript(text)).toBe(script)
})

test('the script with more letters wins when a text mixes them', () => {
  expect(detectScript('ООО Volga')).toBe('latn')
  expect(detectScript('ООО Волга Ltd')).toBe('cyrl')
})
