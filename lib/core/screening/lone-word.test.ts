import { describe, expect, test } from 'vitest'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'

const { alert, hold } = POLICY.thresholds

const compare = (a: string, b: string, kind: EntityKind) =>
  compareNames(prepareName(a, kind), prepareName(b, kind))

describe('one word for a whole name', () => {
  test.each([
    ['Garantex', 'GARANTEX EUROPE OU', 'organisation'],
    ['Chatex', 'CHATEX PAY LLC', 'organisation'],
    ['Ростех', 'Корпорация Ростех', 'organisation'],
    ['Putin', 'PUTIN, Vladimir Vladimirovich', 'person'],
    ['Путин', 'PUTIN, Vladimir', 'person'],
    ['Prigozhin', 'Yevgeniy Viktorovich PRIGOZHIN', 'person'],
  ] as const)('%s is found in %s, to be looked at and never to hold', (word, listed, kind) => {
    for (const compared of [compare(word, listed, kind), compare(listed, word, kind)]) {
      expect(compared.features.map(({ code }) => code)).toContain('name_alone')
      expect(compared.score).toBeGreaterThanOrEqual(alert)
      expect(compared.score).toBeLessThan(hold)
    }
  })

  test.each([
    ['Bank', 'MOSCOW TRADING BANK', 'organisation'],
    ['Moscow', 'MOSCOW TRADING BANK', 'organisation'],
    ['Trading', 'HYDRA TRADING LLC', 'organisation'],
    ['Vladimir', 'PUTIN, Vladimir', 'person'],
    ['Kim', 'KIM, Jong Un', 'person'],
    ['Smith', 'SMITH, John', 'person'],
    ['Sato', 'SATO, Hanako', 'person'],
    ['佐藤', '佐藤 花子', 'person'],
    ['Ivanov', 'IVANOV, Sergei Borisovich', 'person'],
  ] as const)('%s says nothing of %s', (word, listed, kind) => {
    expect(compare(word, listed, kind).score).toBeLessThan(alert)
  })

  test('a name that states its form of enterprise is whole: a trade or place more is another name', () => {
    const codes = compare('Crystalord Ltd', 'Crystalord Systems Limited', 'organisation').features.map(
      ({ code }) => code,
    )
    expect(codes).not.toContain('name_alone')
  })
})

describe('a brand of one word', () => {
  test.each([
    ['Algomint', 'JSC Argument'],
    ['Tarmex', 'ООО Тримикс'],
    ['McKenton Corporation', 'McKesson Corporation'],
    ['Avaware', 'Vawarc'],
  ])('%s is not %s', (a, b) => {
    expect(compare(a, b, 'organisation').score).toBeLessThan(alert)
  })

  test('that differs by one letter is looked at, and holds nothing unless it is long', () => {
    expect(compare('Sberbank', 'Sperbank', 'organisation').score).toBeGreaterThanOrEqual(alert)
    expect(compare('Sberbank', 'Sperbank', 'organisation').score).toBeLessThan(hold)
    expect(compare('Argon', 'Orgon', 'organisation').score).toBeLessThan(
      compare('Rosoboronexport', 'Rosoboranexport', 'organisation').score,
    )
  })
})
