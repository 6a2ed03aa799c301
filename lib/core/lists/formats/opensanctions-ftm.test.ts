import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseOpenSanctionsFtm } from '#lib/core/lists/formats/opensanctions-ftm.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { FTM_DELTAS, FTM_ENTITIES } from '#scripts/testing/list-sweep/other-list-samples.ts'

function parse(text: string, deltas: readonly string[] = []): ParsedList {
  const parsed = parseOpenSanctionsFtm(text, deltas)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('FollowTheMoney entities', () => {
  test('are joined with their address, sanction and wallet; who is not listed stays out', () => {
    const { entities, rejected, publishedOn } = parse(FTM_ENTITIES)
    expect([rejected, publishedOn]).toEqual([[], '2024-06-01'])
    expect(entities).toMatchObject([
      {
        key: 'NK-1',
        kind: 'person',
        measure: 'freeze',
        names: [
          { full: 'Ivan PROBE', kind: 'primary' },
          { full: 'Иван Проба', kind: 'alias' },
          { full: 'Vanya', kind: 'weak' },
        ],
        births: [{ from: '1971-01' }, { from: '1971-01-22' }],
        nationalities: ['RU'],
        addresses: ['Moscow, Russia'],
        identifiers: [{ type: 'Tax number', value: '366510784303', country: null }],
        wallets: [{ raw: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h', label: 'XBT' }],
        programmes: ['EU-UKR', 'eu_fsf'],
        reference: 'EU.1.1',
        listedOn: '2024-02-23',
      },
    ])
    expect(entities[0]?.details).toContainEqual({ label: 'position', value: 'Director' })
  })

  test('a delta changes, adds and takes away', () => {
    const [change = '', removal = ''] = FTM_DELTAS
    expect(parse(FTM_ENTITIES, [change]).entities.map(({ key, names }) => [key, names[0]?.full])).toEqual([
      ['NK-1', 'Ivan CHANGED'],
      ['NK-2', 'Sample Org'],
    ])
    expect(parse(FTM_ENTITIES, [change, removal]).entities.map(({ key }) => key)).toEqual(['NK-1'])
  })

  test('what a delta cannot apply, and lines that are no entities, are rejected', () => {
    const rejected = (text: string, deltas: string[] = []) =>
      parse(text, deltas).rejected.map(({ code }) => code)
    expect(rejected(FTM_ENTITIES, ['{"op":"DEL","entity":{"id":"none"}}'])).toEqual(['dangling_reference'])
    expect(rejected(FTM_ENTITIES, ['{"op":"EAT","entity":{"id":"NK-1"}}'])).toEqual(['malformed_row'])
    expect(rejected(`${FTM_ENTITIES}\n{"id":1}`)).toEqual(['malformed_row'])
    expect(rejected(FTM_ENTITIES.replace('1971-01-22', 'soon'))).toEqual(['unreadable_date'])
    expect(parseOpenSanctionsFtm('{}')).toMatchObject({ ok: false, error: { code: 'list/not-this-format' } })
  })
})

const FOLDER = join('..', 'shared', 'data', 'lists', 'opensanctions_ftm')
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8')

describe.skipIf(!existsSync(FOLDER))('published samples', () => {
  test('of a small dataset: six listed, one mere address', () => {
    const { entities, rejected } = parse(read('t1.entities.ftm.json'))
    expect([entities.length, rejected]).toEqual([6, []])
  })

  test('with four deltas in their order: one added and gone again, one renamed, two new', () => {
    const names = [
      't2-20240527194702-wnk',
      't2-20240528014702-pfh',
      't2-20240528074703-npf',
      't2-20240528134729-3iv',
    ]
    const deltas = names.map((name) => read(`${name}.entities.delta.json`))
    const { entities, rejected } = parse(read('t1.entities.ftm.json'), deltas)
    expect(rejected).toEqual([])
    const keys = entities.map(({ key }) => key)
    expect(keys).not.toContain('NK-500Poltergeist')
    expect(keys).toEqual(
      expect.arrayContaining(['NK-2T3S8Hu29ktYnKSTgQp2wL', 'NK-2sJaJRaPJcWUfMbHjTtWcL', 'Q4365364']),
    )
    const renamed = entities.find(({ key }) => key === 'NK-2T3S8Hu29ktYnKSTgQp2wL')
    expect(renamed?.names[0]?.full).toBe('Foobar Foobargroup')
  })
})
