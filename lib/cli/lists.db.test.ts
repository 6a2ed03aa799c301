import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-cli-lists-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ROW = '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '

function put(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function cli(...args: readonly string[]): Promise<{ exit: number; value: Record<string, unknown> }> {
  let out = ''
  const exit = await runCli({
    args: [...args, '--json'],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: () => undefined,
  })
  return { exit, value: out === '' ? {} : JSON.parse(out) }
}

describe('lists import', () => {
  const sdn = put('sdn-2024-04-26.csv.gz', gzipSync(`${ROW}\r\n\u001a`))
  const alt = put('alt.csv', '36,12,"aka","AERO-CARIBBEAN",-0- \r\n')

  test('takes over the files of a set and says what it did', async () => {
    const ran = await cli('lists', 'import', '--source', 'ofac-sdn', '--file', sdn, alt, '--activate')
    expect(ran).toMatchObject({
      exit: 0,
      value: {
        source: 'ofac-sdn',
        version: 1,
        publishedAt: '2024-04-26',
        outcome: 'imported',
        records: 1,
        names: 2,
        addresses: 0,
        added: 1,
        changed: 0,
        removed: 0,
        rejected: 0,
        status: 'active',
      },
    })
  })

  test('says unchanged the second time', async () => {
    const ran = await cli('lists', 'import', '--source', 'ofac-sdn', '--file', sdn, '--file', alt)
    expect(ran).toMatchObject({ exit: 0, value: { outcome: 'unchanged', version: 1, status: 'active' } })
  })

  test('refuses with a code and exit 1 what cannot be taken over', async () => {
    const cut = put('sdn-2024-05-01.csv.gz', gzipSync(ROW.repeat(500)).subarray(0, 40))
    const ran = await cli('lists', 'import', '--source', 'ofac-sdn', '--file', cut)
    expect(ran).toMatchObject({ exit: 1, value: { error: { code: 'list/gzip-damaged' } } })
  })

  test('answers 2 when it is called wrongly', async () => {
    expect((await cli('lists', 'import', '--file', sdn)).exit).toBe(2)
    const odd = await cli(
      'lists',
      'import',
      '--source',
      'ofac-sdn',
      '--file',
      sdn,
      '--published',
      'yesterday',
    )
    expect(odd.exit).toBe(2)
  })
})

test('lists status names every source with its version in force and its freshness', async () => {
  const { exit, value } = await cli('lists', 'status')
  expect(exit).toBe(0)
  expect(value).toMatchObject([
    { source: 'jp-mof', version: null, stale: true },
    { source: 'un-sc', version: null, stale: true },
    {
      source: 'ofac-sdn',
      version: 1,
      publishedAt: '2024-04-26',
      snapshot: false,
      stale: false,
      records: 1,
    },
  ])
})
