import { expect, test } from 'vitest'
import { compileIndex } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { type BornName, customerSieve } from '#lib/core/screening/name-sieve.ts'
import { sieveApart } from '#lib/gateways/sieve-apart.ts'

const LISTED = ['Sergey Ivanov', '山田 太郎', 'Marine General Company']
const entries = LISTED.map((full, at) => ({
  entryVersionId: `ev-${at}`,
  listVersionId: 'lv',
  sourceId: 'test',
  entity: {
    ...{ key: String(at), kind: at === 2 ? 'organisation' : 'person', measure: 'freeze' },
    names: [{ full, kind: 'primary', script: 'latn' }],
    ...{ births: [], nationalities: [], identifiers: [], wallets: [], programmes: [], details: [] },
  },
})) as unknown as IndexInput[]
const customers: readonly (readonly BornName[])[] = [
  [],
  [{ kind: 'person', full: 'Sergei Ivanov' }],
  [
    { kind: 'organisation', full: 'Sakura Bakery KK' },
    { kind: 'person', full: '山田 太郎' },
  ],
  [{ kind: 'person', full: 'Peter Miller' }],
  [{ kind: 'organisation', full: 'Marine General Co Ltd' }],
]
const MANY = 1_000_000

test('threads hold back whom the sieve of one process does', async () => {
  const meets = customerSieve(compileIndex(entries))
  const wanted = customers.flatMap((own, at) => (own.some(meets) ? [at] : []))
  expect(wanted).toEqual([1, 2, 4])
  for (const many of [customers.length, MANY]) {
    const sieve = sieveApart(entries, many)
    expect(await sieve.held(customers)).toEqual(wanted)
    expect(await Promise.all([sieve.held([]), sieve.held(customers)])).toEqual([[], wanted])
    await sieve.close()
  }
})

test('what is asked of a sieve that was closed is refused, not left open', async () => {
  const sieve = sieveApart(entries, MANY)
  const asked = sieve.held(customers)
  asked.catch(() => undefined)
  await sieve.close()
  await expect(sieve.held(customers)).rejects.toThrow('ended')
})
