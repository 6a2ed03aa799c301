import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { importInbox } from '#lib/use-cases/lists/import-inbox.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const inbox = mkdtempSync(join(tmpdir(), 'sekisho-inbox-'))
afterAll(() => rmSync(inbox, { recursive: true }))
const caller = testCaller({ kind: 'system', id: 'worker' })
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

/** Puts a file into the inbox; without content, the starter list of that name. */
function put(place: string, content: string | null, at = LONG_AGO): void {
  const path = join(inbox, place)
  const name = basename(place)
  mkdirSync(dirname(path), { recursive: true })
  if (content === null) copyFileSync(`prisma/starter/lists/${name}`, path)
  else writeFileSync(path, content)
  utimesSync(path, at, at)
}
const inFolder = (...parts: readonly string[]) => readdirSync(join(inbox, ...parts)).sort()

test('an empty inbox gets a folder for each source', async () => {
  expect(await importInbox(caller, inbox)).toEqual([])
  expect(inFolder()).toContain('jp-mof')
})

test('an official file is taken over, awaits a person, and is moved away with a note', async () => {
  put('un-sc/un-consolidated-2025-04-19.xml.gz', null)
  expect(await importInbox(caller, inbox)).toMatchObject([
    { sourceId: 'un-sc', outcome: 'done', names: ['un-consolidated-2025-04-19.xml.gz'] },
  ])
  expect(inFolder('un-sc')).toEqual(['done'])
  const [file, note] = inFolder('un-sc', 'done')
  expect(file).toMatch(/^\d{17}-un-consolidated-2025-04-19\.xml\.gz$/)
  expect(readFileSync(join(inbox, 'un-sc', 'done', note ?? ''), 'utf8')).toMatch(
    /^imported: version 1 of 2025-04-\d\d, awaiting_activation\n$/,
  )
})

test('the same file again says unchanged', async () => {
  put('un-sc/un-consolidated-2025-04-19.xml.gz', null)
  expect((await importInbox(caller, inbox))[0]?.note).toMatch(/^unchanged: version 1/)
})

test('what cannot be read is moved away with the reason, and the rest is taken over', async () => {
  put('un-sc/broken.xml', '<CONSOLIDATED_LIST><INDIV')
  put('ofac-sdn/alt.csv', '36,12,"aka","AERO-CARIBBEAN",-0- \r\n')
  put('ofac-sdn/sdn-2024-04-26.csv.gz', null)
  expect(await importInbox(caller, inbox)).toMatchObject([
    { sourceId: 'un-sc', outcome: 'failed' },
    { sourceId: 'ofac-sdn', outcome: 'done', names: ['alt.csv', 'sdn-2024-04-26.csv.gz'] },
  ])
  const [, note] = inFolder('un-sc', 'failed')
  expect(readFileSync(join(inbox, 'un-sc', 'failed', note ?? ''), 'utf8')).toContain('list/not-this-format')
})

test('a file that is still being written, a hidden one and a link are left alone', async () => {
  put('jp-mof/growing.xlsx', 'PK', new Date())
  put('jp-meti-ful/.hidden.xlsx', 'PK')
  symlinkSync('/etc/hostname', join(inbox, 'house', 'list.csv'))
  expect(await importInbox(caller, inbox)).toEqual([])
  expect(inFolder('jp-mof')).toEqual(['growing.xlsx'])
  expect(inFolder('house')).toEqual(['list.csv'])
})
