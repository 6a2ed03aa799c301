import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { importListVersion, type ListImportOutcome } from '#lib/use-cases/lists/import-list-version.ts'
import {
  OFAC_DELTA_SAMPLE,
  OFAC_ENHANCED_SAMPLE,
  OFAC_XML_SAMPLE,
  ofacAdvancedText,
} from '#scripts/testing/list-sweep/ofac-samples.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

async function bring(sourceId: string, name: string, content: string) {
  const file = unfoldListFile(name, gzipSync(content))
  if (!file.ok) throw new Error(file.error.code)
  return await importListVersion(testCaller(), { sourceId, files: [file.value], activate: true })
}

async function brought(
  sourceId: string,
  name: string,
  content: string,
): Promise<ListImportOutcome['version']> {
  const done = await bring(sourceId, name, content)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.version
}

const text = (sample: typeof OFAC_XML_SAMPLE): string => String(sample[0]?.content)
const ofDay = (day: string) => text(OFAC_XML_SAMPLE).replace('09/03/2026', day)
const delta = (entities: string) =>
  `<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0"><publicationInfo><datePublished>2026-09-05T00:00:00-04:00</datePublished></publicationInfo><entities>${entities}</entities></sanctionsData>`
const REMOVAL =
  '<entity id="15036" action="remove"><sanctionsLists><sanctionsList>SDN List</sanctionsList></sanctionsLists></entity>'

test('the form is told by the content, whatever the file is called; a delta makes the next version', async () => {
  const first = await brought('ofac-sdn', 'download.bin.gz', ofDay('09/03/2026'))
  expect(first).toMatchObject({ number: 1, publishedOn: '2026-09-03', records: 2, added: 2, wallets: 1 })
  const again = await brought(
    'ofac-sdn',
    'sdn_advanced.xml.gz',
    ofacAdvancedText('http://www.un.org/sanctions/1.0').replaceAll('<Day>3</Day>', '<Day>4</Day>'),
  )
  expect(again).toMatchObject({
    number: 2,
    publishedOn: '2026-09-04',
    records: 2,
    added: 1,
    changed: 1,
    removed: 1,
  })
  const back = await brought('ofac-sdn', 'sdn.csv.gz', ofDay('09/04/2026'))
  expect(back).toMatchObject({ number: 3, records: 2, added: 1, changed: 1, removed: 1 })
  const changed = await brought('ofac-sdn', '2026-09-05_delta.xml.gz', delta(REMOVAL))
  expect(changed).toMatchObject({
    number: 4,
    publishedOn: '2026-09-05',
    records: 1,
    added: 0,
    changed: 0,
    removed: 1,
  })
  expect(changed.status).toBe('active')
})

test('a delta that does not fit the newest version leaves everything as it was', async () => {
  const twice = await bring('ofac-sdn', 'again.xml.gz', `${delta(REMOVAL)}\n`)
  expect(twice).toMatchObject({
    ok: false,
    error: { code: 'list/base-does-not-fit', facts: { reason: 'remove' } },
  })
  const nobody = await bring('ofac-cons', 'delta.xml.gz', text(OFAC_DELTA_SAMPLE))
  expect(nobody).toMatchObject({
    ok: false,
    error: { code: 'list/base-does-not-fit', facts: { reason: 'missing' } },
  })
  const same = await bring('ofac-sdn', 'other-name.xml', delta(REMOVAL))
  expect(same).toMatchObject({ ok: true, value: { outcome: 'unchanged', version: { number: 4 } } })
})

test('the consolidated list comes as XML or as the CSV set', async () => {
  const plc = ofDay('09/03/2026').replaceAll('SDNTK', 'NS-PLC')
  expect(await brought('ofac-cons', 'consolidated.xml.gz', plc)).toMatchObject({ number: 1, records: 2 })
  const csv = unfoldListFile(
    'cons_prim-2026-09-06.csv',
    Buffer.from(
      '9639,"HANIYA, Ismail","individual","NS-PLC",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1962."\r\n\u001a',
    ),
  )
  if (!csv.ok) throw new Error(csv.error.code)
  const done = await importListVersion(testCaller(), { sourceId: 'ofac-cons', files: [csv.value] })
  expect(done).toMatchObject({ ok: true, value: { version: { number: 2, records: 1, removed: 2 } } })
})

test('the enhanced form is read whole', async () => {
  const whole = text(OFAC_ENHANCED_SAMPLE).replace('2026-09-03T', '2026-09-09T')
  expect(await brought('ofac-sdn', 'SDN_ENHANCED.XML.gz', whole)).toMatchObject({
    publishedOn: '2026-09-09',
    records: 1,
  })
})
