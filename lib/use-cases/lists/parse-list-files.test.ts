import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { continueKeys } from '#lib/core/lists/continue-keys.ts'
import { diffVersions, payloadHash } from '#lib/core/lists/diff-versions.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { type ListFile, readListFile } from '#lib/gateways/list-files.ts'
import { readStarterLists } from '#lib/gateways/starter-lists.ts'
import { assignParts, parseListFiles } from '#lib/use-cases/lists/parse-list-files.ts'

function parse(sourceId: string, files: readonly ListFile[]): ParsedList {
  const source = findListSource(sourceId)
  const parts = source && assignParts(source, files)
  if (source === null || parts === null || !parts.ok) throw new Error(JSON.stringify(parts))
  const parsed = parseListFiles(source, parts.value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

async function read(path: string): Promise<ListFile> {
  const file = await readListFile(path)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

const starter = new Map<string, { parsed: ParsedList; text: string }>()
for await (const list of readStarterLists()) {
  const text = list.files[0]?.content.toString('utf8') ?? ''
  starter.set(list.source, { parsed: parse(list.source, list.files), text })
}
const of = (source: string) => {
  const list = starter.get(source)
  if (!list) throw new Error(source)
  return { ...list.parsed, text: list.text }
}

describe('the shipped UN list', () => {
  test('has 684 persons and 193 bodies, and says its day', () => {
    const { entities, publishedOn, rejected } = of('un-sc')
    expect(entities.filter((entity) => entity.kind === 'person')).toHaveLength(684)
    expect(entities.filter((entity) => entity.kind === 'organisation')).toHaveLength(193)
    expect(publishedOn).toBe('2025-04-19')
    expect(rejected.map((reject) => reject.code)).toEqual(['unreadable_date', 'unreadable_date'])
  })
})

describe('the shipped OFAC list', () => {
  test('has every row but the end-of-file mark, and each wallet address that a plain search finds', () => {
    const { entities, rejected, text } = of('ofac-sdn')
    // 14,669 rows with the lone 0x1A.
    expect(entities).toHaveLength(14_669 - 1)
    const printed = text.match(/Digital Currency Address - /g)?.length ?? 0
    const cutOff = rejected.filter((reject) => reject.excerpt.includes('Digital Currency Address - ')).length
    expect(printed).toBe(292)
    expect(entities.flatMap((entity) => entity.wallets)).toHaveLength(printed - cutOff)
    expect(rejected.every((reject) => reject.code === 'truncated_text')).toBe(true)
  })

  test('has only wallet addresses whose checksum holds', () => {
    const wallets = of('ofac-sdn').entities.flatMap((entity) => entity.wallets)
    expect(wallets.filter(({ raw }) => parseAddress(raw).checksum === 'invalid')).toEqual([])
    // Kept as printed and met as text only: a Monero payment id, and the one address of Bitcoin Gold.
    const unknown = wallets.filter(({ raw }) => parseAddress(raw).format === 'unknown')
    expect(unknown.every(({ label }) => label === 'XMR' || label === 'BTG')).toBe(true)
  })
})

describe('the shipped list of the Ministry of Finance', () => {
  const mof = of('jp-mof')

  test('accounts for each of its 3,473 rows: listed, lifted, continued or rejected', () => {
    const noName = mof.rejected.filter((reject) => reject.code === 'no_name')
    const continuations = 12
    expect(mof.entities).toHaveLength(2862)
    expect(mof.lifted).toBe(598)
    expect(noName).toHaveLength(1)
    expect(mof.entities.length + mof.lifted + noName.length + continuations).toBe(3473)
    expect(mof.publishedOn).toBe('2026-03-05')
  })

  test('has the 26 wallet addresses of its notes, all sound', () => {
    const wallets = mof.entities.flatMap((entity) => entity.wallets)
    expect(wallets).toHaveLength(26)
    expect(wallets.every(({ raw }) => ['valid', 'none'].includes(parseAddress(raw).checksum))).toBe(true)
  })

  test('is known again, everybody, when a row comes in above all others of every programme', () => {
    const next = ({ key }: { readonly key: string }) => {
      const [programme = '', number = ''] = key.split('-')
      return `${programme}-${String(Number(number) + 1).padStart(6, '0')}`
    }
    const renumbered = mof.entities.map((entity) => ({ ...entity, key: next(entity) }))
    const now = continueKeys(
      renumbered,
      mof.entities.map((entity) => ({ entity, open: true })),
    )
    const lost = now.filter(({ key }, at) => key !== mof.entities[at]?.key)
    expect(lost.map(({ key, names }) => `${key} ${names[0]?.full}`)).toEqual([])
  })

  test('leaves no separator, enumerator or 不明 in any name', () => {
    const names = mof.entities.flatMap((entity) => entity.names)
    const odd = names.filter(({ full }) => /[()（）;；\n]|不明|a\.k\.a|original script/i.test(full))
    expect(odd.map((name) => name.full)).toEqual([])
    expect(mof.entities.every((entity) => entity.names.some((name) => name.kind === 'primary'))).toBe(true)
  })
})

const SHARED = join('..', 'shared', 'data', 'lists', 'ofac_sdn')
const DAYS = [
  '2021-08-18',
  '2022-02-23',
  '2022-04-06',
  '2022-08-08',
  '2023-03-01',
  '2023-11-30',
  '2024-03-26',
  '2024-04-26',
]
/** Entries added, removed and changed from one day to the next, as counted apart from this code (row by row). */
const DELTAS = [
  [426, 388, 110],
  [809, 1, 37],
  [621, 60, 514],
  [1440, 77, 226],
  [1789, 215, 100],
  [1289, 166, 37],
  [125, 7, 11],
]

describe.skipIf(!existsSync(SHARED) || readdirSync(SHARED).length < DAYS.length)(
  'OFAC lists of three years',
  () => {
    test('the differences from one to the next are those counted independently', {
      timeout: 60_000,
    }, async () => {
      const found: number[][] = []
      let before: readonly { key: string; payloadHash: string }[] | null = null
      for (const day of DAYS) {
        const list = parse('ofac-sdn', [await read(join(SHARED, `sdn-${day}.csv.gz`))])
        const after = list.entities.map((entity) => ({ key: entity.key, payloadHash: payloadHash(entity) }))
        const diff = before === null ? null : diffVersions(before, after)
        if (diff) found.push([diff.added.length, diff.removed.length, diff.changed.length])
        before = after
      }
      expect(found).toEqual(DELTAS)
    })
  },
)
