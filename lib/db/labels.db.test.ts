import { expect, test } from 'vitest'
import {
  addressKey,
  ensureLabelVersionSet,
  findLabelVersionSet,
  findStoredLabelVersionSet,
  listLabelsOf,
} from '#lib/db/labels.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'

const ids = Array.from({ length: 9 }, (_, at) => `01900000-0000-7000-8000-00000000000${at}`)
const [V1, V2, ACTORS] = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? '']
const BITCOIN = { family: 'bitcoin', canonical: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h' } as const

async function writeTwoVersions(): Promise<void> {
  await aroundGuards(
    `INSERT INTO label_source VALUES ('pack', 'tagpack', 'Pack', now()), ('actors', 'actorpack', 'Actors', now())`,
  )
  await aroundGuards(
    `INSERT INTO label_version (id, source_id, number, sha256, parser_version, title, creator, labels, addresses, actors, added,
       removed, rejected, imported_by, valid_from, valid_to) VALUES
     ('${V1}', 'pack', 1, '', '1', 'Pack', 'c', 1, 1, 0, 1, 0, 0, 'operator:o', '2026-01-01', '2026-02-01'),
     ('${V2}', 'pack', 2, '', '1', 'Pack', 'c', 1, 1, 0, 1, 1, 0, 'operator:o', '2026-02-01', NULL),
     ('${ACTORS}', 'actors', 1, '', '1', 'Actors', 'c', 0, 0, 1, 1, 0, 0, 'operator:o', '2026-01-15', NULL)`,
  )
  const label = (id: string, rest: string) =>
    `('${id}', 'pack', '${BITCOIN.family}', '${BITCOIN.canonical}', '${BITCOIN.canonical}', 'valid', '{}', 'https://example.org', 'c', '', ${rest})`
  await aroundGuards(
    `INSERT INTO label (id, source_id, family, canonical, raw, checksum, stated_concepts, source, author, digest, from_number,
       to_number, label, category, service, confidence, actor) VALUES
     ${label(ids[3] ?? '', `1, 2, 'Some exchange', 'exchange', true, 50, 'ex'`)},
     ${label(ids[4] ?? '', `2, NULL, 'A thief', 'stolen_funds', false, 20, NULL`)},
     ${label(ids[5] ?? '', `1, NULL, 'Ex', 'exchange', true, 60, 'ex'`)}`,
  )
  await aroundGuards(
    `INSERT INTO label_actor VALUES ('${ids[6]}', 'actors', 1, NULL, 'ex', 'Ex Inc.', '{JP}', '{exchange}', NULL, '{}', '')`,
  )
}

test('what was known of an address can be asked for any moment, contradictions side by side', async () => {
  await writeTwoVersions()
  const ask = async (at: Date | null) => {
    const found = await listLabelsOf('pool', [BITCOIN, BITCOIN], await findLabelVersionSet('pool', at))
    return (found.get(addressKey(BITCOIN)) ?? []).map(
      ({ label, versionNumber, actorLabel, jurisdictions }) => ({
        label,
        versionNumber,
        actorLabel,
        jurisdictions: jurisdictions.join(),
      }),
    )
  }
  expect(await ask(new Date('2025-12-31T00:00:00Z'))).toEqual([])
  expect(await ask(new Date('2026-01-10T00:00:00Z'))).toEqual([
    { label: 'Ex', versionNumber: 1, actorLabel: null, jurisdictions: '' },
    { label: 'Some exchange', versionNumber: 1, actorLabel: null, jurisdictions: '' },
  ])
  expect(await ask(null)).toEqual([
    { label: 'Ex', versionNumber: 2, actorLabel: 'Ex Inc.', jurisdictions: 'JP' },
    { label: 'A thief', versionNumber: 2, actorLabel: null, jurisdictions: '' },
  ])
})

test('a set of label versions is kept once and found again', async () => {
  const set = await findLabelVersionSet('pool')
  expect(set.versionIds).toEqual([V2, ACTORS].toSorted())
  const first = await ensureLabelVersionSet(set, { id: ids[7] ?? '', at: new Date() })
  expect(await ensureLabelVersionSet(set, { id: ids[8] ?? '', at: new Date() })).toBe(first)
  expect(await findStoredLabelVersionSet('pool', first)).toEqual(set)
  expect(await findStoredLabelVersionSet('pool', ids[8] ?? '')).toBeNull()
})

test('an address of another family with the same text has other labels', async () => {
  const set = await findLabelVersionSet('pool')
  expect((await listLabelsOf('pool', [{ ...BITCOIN, family: 'litecoin' }], set)).size).toBe(0)
})
