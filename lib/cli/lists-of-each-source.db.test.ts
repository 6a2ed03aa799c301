import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { soundFiles } from '#scripts/testing/list-sweep/samples.ts'
import { sweptParser } from '#scripts/testing/list-sweep/sweep-parser.ts'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-cli-each-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function importFiles(source: string, paths: readonly string[]): Promise<Record<string, unknown>> {
  let out = ''
  await runCli({
    args: ['lists', 'import', '--source', source, '--file', ...paths, '--published', '2026-10-08', '--json'],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: () => undefined,
  })
  return JSON.parse(out)
}

function put(sample: string, folded: boolean): string[] {
  return soundFiles(sweptParser(sample)).map(({ name, bytes }) => {
    const path = join(folder, folded ? `${name}.gz` : name)
    writeFileSync(path, folded ? gzipSync(bytes) : bytes)
    return path
  })
}

test.each([
  ['jp-mof', 'mof-csv', 2],
  ['eu-fsf', 'eu-fsf-xml', 3],
  ['eu-fsf', 'eu-fsf-csv', 2],
  ['eu-fsf', 'eu-fsf-converted', 2],
  ['uk-sl', 'uk-sanctions-xml', 3],
  ['uk-sl', 'uk-sanctions-csv', 2],
  ['uk-sl', 'uk-sanctions-converted', 2],
  ['jp-meti-ful', 'meti-ful-xlsx', 2],
  ['il-nbctf', 'nbctf-csv', 4],
  ['opensanctions', 'opensanctions-ftm', 1],
  ['house', 'house-csv', 2],
] as const)(
  '%s is taken over as %s, and the same bytes in gzip are no new version',
  async (source, sample, records) => {
    const plain = await importFiles(source, put(sample, false))
    expect(plain).toMatchObject({
      source,
      publishedAt: '2026-10-08',
      outcome: 'imported',
      records,
      rejected: 0,
    })
    const folded = await importFiles(source, put(sample, true))
    expect(folded).toMatchObject({ source, version: plain.version, outcome: 'unchanged' })
  },
)
