import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { addressKey, findLabelVersionSet, listLabelsOf } from '#lib/db/labels.ts'
import { importLabelPack, type LabelPackImport } from '#lib/use-cases/labels/import-label-pack.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const operator = () => testCaller({ kind: 'operator', id: 'o' })
const fileOf = (name: string, text: string | Buffer) => {
  const content = Buffer.from(text)
  return { name, content, sha256: createHash('sha256').update(content).digest('hex') }
}
const take = async (name: string, text: string | Buffer, rest: Partial<LabelPackImport> = {}) =>
  await importLabelPack(operator(), { file: fileOf(name, text), ...rest })

const BITCOIN = '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h'
const ETHEREUM = '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c'
const labelsOf = async (address: { family: 'bitcoin' | 'evm'; canonical: string }, at: Date | null = null) =>
  (await listLabelsOf('pool', [address], await findLabelVersionSet('pool', at))).get(addressKey(address)) ??
  []

const PACK = `
title: Some thieves
creator: A Team
confidence: web_crawl
currency: BTC
lastmod: 2021-11-12
source: https://example.org/report
tags:
- address: ${BITCOIN}
  label: Thief
  abuse: service_hack
- address: '${ETHEREUM}'
  currency: ETH
  label: Exchange that was robbed
  category: exchange
  confidence: service_data
  source: https://example.org/other
  actor: robbed
  lastmod: 2022-01-31 10:11:12.5
- tx_hash: abcdef
  label: A transaction
- address: ${BITCOIN}
  label: No good
  confidence: very
`

describe('a TagPack', () => {
  test('is taken over with what its tags inherit; what cannot be read is counted with its place', async () => {
    const done = await take('thieves.yaml', PACK)
    expect(done).toMatchObject({
      ok: true,
      value: {
        outcome: 'imported',
        kind: 'tagpack',
        version: { sourceId: 'tagpack-thieves', labels: 2, rejected: 2 },
      },
    })
    expect(await labelsOf({ family: 'bitcoin', canonical: BITCOIN })).toMatchObject([
      {
        label: 'Thief',
        category: 'stolen_funds',
        service: false,
        confidence: 20,
        source: 'https://example.org/report',
        author: 'A Team',
        lastmod: '2021-11-12',
        chain: 'bip122:000000000019d6689c085ae165831e93',
        sourceTitle: 'Some thieves',
        stated: { abuse: 'service_hack', confidence: 'web_crawl', currency: 'BTC' },
      },
    ])
    const kept = await database().pool.query(
      `SELECT code, locator FROM label_rejected_record ORDER BY locator`,
    )
    expect(kept.rows).toEqual([
      { code: 'transaction_tag', locator: 'tags[2]' },
      { code: 'confidence_unknown', locator: 'tags[3] confidence' },
    ])
  })

  test('an actor pack adds who stands behind an address and where', async () => {
    const done = await take(
      'actors.yaml',
      'title: Actors\ncreator: A Team\nactors:\n- id: robbed\n  label: Robbed Ltd\n  jurisdictions: [JP, mt]\n  categories: [exchange]\n  uri: example.org\n',
    )
    expect(done).toMatchObject({ ok: true, value: { kind: 'actorpack', version: { actors: 1 } } })
    expect(await labelsOf({ family: 'evm', canonical: ETHEREUM })).toMatchObject([
      {
        actor: 'robbed',
        actorLabel: 'Robbed Ltd',
        jurisdictions: ['JP', 'MT'],
        confidence: 50,
        lastmod: '2022-01-31',
      },
    ])
  })

  test('the same file again changes nothing; the next version ends what is gone and keeps what stays', async () => {
    expect(await take('thieves.yaml', PACK)).toMatchObject({
      ok: true,
      value: { outcome: 'unchanged', version: { number: 1 } },
    })
    const before = new Date()
    await new Promise((done) => setTimeout(done, 5))
    const later = PACK.replace('label: Thief', 'label: Known thief')
    expect(await take('thieves.yaml', later)).toMatchObject({
      ok: true,
      value: { outcome: 'imported', version: { number: 2, labels: 2, added: 1, removed: 1 } },
    })
    const names = async (at: Date | null) =>
      (await labelsOf({ family: 'bitcoin', canonical: BITCOIN }, at)).map(({ label }) => label)
    expect(await names(before)).toEqual(['Thief'])
    expect(await names(null)).toEqual(['Known thief'])
    const events = await database().pool.query(
      `SELECT type, facts ->> 'number' AS number FROM audit_event WHERE facts ->> 'source' = 'tagpack-thieves' ORDER BY id`,
    )
    expect(events.rows.map(({ type, number }) => `${type} ${number}`)).toEqual([
      'label.version-imported 1',
      'label.version-unchanged 1',
      'label.version-imported 2',
      'label.version-superseded 1',
    ])
  })
})

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (letter, at) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
  ),
].join('\n')
test.each([
  ['no YAML', 'tags: [', 'label/not-yaml'],
  [
    'a tag that would make an object',
    'title: t\ncreator: c\ntags: !!python/object/apply:os.system ["ls"]',
    'label/not-yaml',
  ],
  ['a JavaScript function', 'title: !!js/function "function(){}"\ncreator: c\ntags: []', 'label/not-yaml'],
  ['a key twice', 'title: t\ntitle: u\ncreator: c\ntags: []', 'label/not-yaml'],
  ['nesting without end', `title: ${'['.repeat(5_000)}`, 'label/not-yaml'],
  ['a thousand aliases', `a: &a x\nb: [${Array(1_000).fill('*a').join(', ')}]`, 'label/not-yaml'],
  ['a bomb of aliases', `title: t\ncreator: c\n${bomb}\ntags: *i`, 'label/not-'],
  ['a tag that holds itself', 'title: t\ncreator: c\ntags: &t\n- address: *t\n  label: *t', 'label/not-'],
  ['a list', '- a\n- b', 'label/not-this-format'],
  ['no tags', 'title: t\ncreator: c', 'label/not-this-format'],
  ['no creator', 'title: t\ntags: []', 'label/header-missing'],
  ['nothing in it', 'title: t\ncreator: c\ntags: []', 'label/empty'],
  ['two documents', 'title: t\n---\ntitle: u', 'label/not-yaml'],
  [
    'actors in a circle',
    'title: t\ncreator: c\nactors:\n- {id: a, label: A, parents: [b]}\n- {id: b, label: B, parents: [c]}\n- {id: c, label: C, parents: [a]}',
    'label/actor-cycle',
  ],
  [
    'an actor that is its own parent',
    'title: t\ncreator: c\nactors:\n- {id: a, label: A, parents: a}',
    'label/actor-cycle',
  ],
  [
    'a prototype in it',
    'title: t\ncreator: c\ntags:\n- {__proto__: {address: x}, constructor: y}',
    'label/not-readable',
  ],
])('a pack with %s is refused, and nothing of it is kept', async (_what, text, code) => {
  const count = async () =>
    (
      await database().pool.query(
        'SELECT (SELECT count(*) FROM label) + (SELECT count(*) FROM label_source) AS n',
      )
    ).rows[0].n
  const before = await count()
  const done = await take('hostile.yaml', text)
  expect(done.ok).toBe(false)
  if (!done.ok) expect(done.error.code).toContain(code)
  expect(await count()).toBe(before)
})

test('sets in other forms: EVM labels, pools, ransomware, seizure orders, the house’s own', async () => {
  const evm = `pack,address,currency,label,category,source,confidence\np,${ETHEREUM},ETH,Fake_Phishing1,phishing,forta,\np,0x0000000000000000000000000000000000000001,ETH,Bridge,bridge,etherscan,web_crawl\n`
  expect(await take('evm.csv', evm)).toMatchObject({
    ok: true,
    value: { kind: 'label_set', version: { labels: 2 } },
  })
  const pools = JSON.stringify([
    { id: 1, name: 'Pool', addresses: [BITCOIN], tags: ['/p/'], link: 'https://pool.example' },
  ])
  expect(await take('pools-v2.json', pools)).toMatchObject({
    ok: true,
    value: { kind: 'mining_pools', version: { labels: 1 } },
  })
  const ransom = JSON.stringify({
    result: [
      { address: BITCOIN, blockchain: 'bitcoin', family: 'Locker', createdAt: '2021-05-01T00:00:00Z' },
    ],
  })
  expect(await take('ransom.json', ransom)).toMatchObject({
    ok: true,
    value: { kind: 'ransomware', version: { labels: 1 } },
  })
  const house = `address,label,category,source,confidence,author,evidence,review_on\n${BITCOIN},Our own,scam,case C-2026-000001,authority_data,an officer,seen in a case,2027-01-31\n`
  expect(await take('own.csv', house, { isHouse: true })).toMatchObject({
    ok: true,
    value: { kind: 'house', version: { sourceId: 'house' } },
  })
  expect(await take('own.csv', house.replace('seen in a case', ''), { isHouse: true })).toMatchObject({
    ok: false,
    error: { code: 'label/not-readable' },
  })
  const all = await labelsOf({ family: 'bitcoin', canonical: BITCOIN })
  expect(all.map(({ category, sourceKind }) => `${sourceKind} ${category}`)).toEqual([
    'house scam',
    'ransomware ransomware',
    'mining_pools mining_pool',
    'tagpack stolen_funds',
  ])
})

test('a source keeps its kind', async () => {
  expect(
    await take('x.csv', `address,label,source\n${BITCOIN},x,y\n`, { sourceId: 'tagpack-thieves' }),
  ).toMatchObject({
    ok: false,
    error: { code: 'label/source-of-another-kind' },
  })
})

test('an analyst may not import', async () => {
  const analyst = testCaller({ kind: 'staff', id: '0197c0de-0000-7000-8000-000000000001', role: 'analyst' })
  expect(await importLabelPack(analyst, { file: fileOf('a.yaml', PACK) })).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
})

const shared = '../shared/data/wallets'
test.skipIf(!existsSync(shared))(
  'every public pack at hand is read, and few of its tags are not',
  async () => {
    const folder = `${shared}/graphsense_tagpacks/packs`
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(`${folder}/${name}`)
      const done = await take(name.replace(/\.gz$/, ''), name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      expect(done.ok, name).toBe(true)
      if (done.ok)
        expect(done.value.version.rejected, name).toBeLessThanOrEqual(done.value.version.labels / 20)
    }
    const actors = gunzipSync(readFileSync(`${shared}/graphsense_tagpacks/graphsense.actorpack.yaml.gz`))
    expect(await take('graphsense.actorpack.yaml', actors)).toMatchObject({
      ok: true,
      value: { version: { actors: 3_813, rejected: 0 } },
    })
    const orders = await take('il-mod.csv', readFileSync(`${shared}/il_nbctf/il-mod-crypto-wallets.csv`))
    expect(orders).toMatchObject({ ok: true, value: { kind: 'seizure_orders' } })
    const evm = gunzipSync(readFileSync(`${shared}/evm_labels/evm-labels.csv.gz`))
    expect(await take('evm-labels.csv', evm)).toMatchObject({
      ok: true,
      value: { kind: 'label_set', version: { rejected: 0 } },
    })
    expect(
      await take('pools-v2.json', readFileSync(`${shared}/mining_pools/pools-v2.json`), {
        sourceId: 'pools',
      }),
    ).toMatchObject({
      ok: true,
      value: { version: { addresses: 217 } },
    })
  },
)
