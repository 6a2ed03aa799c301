import { expect, test } from 'vitest'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'

const read = (text: string, kind: EntityKind) => {
  const { words, aside } = prepareName(text, kind)
  return [
    words.map(({ token, role }) => `${token.text}:${role}`).join(' '),
    aside.map(({ text: part, role, form }) => `${part}:${form ?? role}`).join(' '),
  ]
}

test.each<[string, EntityKind, string, string]>([
  ['PUTIN, Vladimir Vladimirovich', 'person', 'putin:family vladimir:given vladimirovich:patronymic', ''],
  ['Sergey Viktorovich LAVROV', 'person', 'sergey:given viktorovich:patronymic lavrov:family', ''],
  ['Dr. Hassan bin Ali', 'person', 'hassan:name bin:particle ali:father', 'dr:title'],
  ['Kovács Béla miniszterelnök', 'person', 'kovacs:name bela:name', 'miniszterelnok:title'],
  ['Rossi, Carla, President', 'person', 'rossi:family carla:given', 'president:title'],
  ['John President', 'person', 'john:name president:name', ''],
  ['Béla Király', 'person', 'bela:name kiraly:name', ''],
  ['Zhang Wei Zongli', 'person', 'zhang:name wei:name zongli:name', ''],
  ['J.-C. Juncker', 'person', 'j:initial c:initial juncker:name', ''],
  ['William "Bill" Clinton Jr.', 'person', 'william:name clinton:name bill:nickname', 'jr:suffix'],
  ['OOO "Romashka"', 'organisation', 'romashka:name', 'ooo:limited'],
  ['(株)山田製作所', 'organisation', '山田:name 製作所:generic', '株式会社:stock'],
  [
    'Apollo Investment Fund VIII L.P.',
    'organisation',
    'apollo:name investment:generic fund:generic viii:number',
    'lp:partnership',
  ],
  ['MV Hellenic Spirit', 'vessel', 'hellenic:name spirit:name', ''],
  ['大村心乃葉', 'person', '大村:family 心乃葉:given', ''],
])('%s as %s', (text, kind, ...expected) => {
  expect(read(text, kind)).toEqual(expected)
})

test('a name of unknown kind that states a form of enterprise is read as an organisation’s', () => {
  expect(prepareName('Hydra GmbH', 'unknown').kind).toBe('organisation')
  expect(prepareName('Vladimir Putin', 'unknown').kind).toBe('unknown')
})

test('common and generic words weigh less than rare ones', () => {
  const [rare, common] = prepareName('Zhurkov Muhammad', 'person').words
  expect(common?.weight).toBeLessThan(rare?.weight ?? 0)
  const [own, generic] = prepareName('Hydra Trading', 'organisation').words
  expect(generic?.weight).toBeLessThan(own?.weight ?? 0)
})

test('digits and signs without a letter name nobody but a ship or an aircraft', () => {
  for (const kind of ['person', 'organisation', 'unknown'] as const)
    expect(prepareName('=1+1', kind).words).toEqual([])
  expect(prepareName('=1+1', 'vessel').words).not.toEqual([])
  expect(prepareName('3M 1', 'organisation').words).not.toEqual([])
})
