import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readStarterLists } from '#lib/gateways/starter-lists.ts'
import { OFAC_XML_SAMPLE } from '#scripts/testing/list-sweep/ofac-samples.ts'

/** Where the real lists lie beside the repository; the shipped ones serve where they do not. */
const SHARED = join('..', 'shared', 'data', 'lists')

/** A list file unfolded, with what it is for the table. */
export interface MeasuredFile {
  readonly name: string
  readonly content: Buffer
}

/** The shipped copy of a source's list. Throws when none is shipped. */
export async function starterFile(source: string): Promise<MeasuredFile> {
  for await (const list of readStarterLists()) {
    const [file] = list.files
    if (list.source === source && file !== undefined) return file
  }
  throw new Error(`no shipped list of ${source}`)
}

/** A real file beside the repository; null when it is not there. */
export function sharedFile(...path: readonly string[]): MeasuredFile | null {
  const whole = join(SHARED, ...path)
  if (!existsSync(whole)) return null
  const bytes = readFileSync(whole)
  const name = path.at(-1)?.replace(/\.gz$/, '') ?? ''
  return { name, content: whole.endsWith('.gz') ? gunzipSync(bytes) : bytes }
}

/** The records of our own sample of a form, repeated under keys of their own, until the file has so many bytes. */
export function repeatSample(
  [sample]: readonly { readonly name: string; readonly content: unknown }[],
  record: { readonly tag: string; readonly key: RegExp },
  bytes: number,
): MeasuredFile {
  const text = String(sample?.content)
  const start = text.search(new RegExp(`<${record.tag}[ >]`))
  const closing = `</${record.tag}>`
  const end = text.lastIndexOf(closing) + closing.length
  const records = text.slice(start, end).split(new RegExp(`(?<=${closing})\\s*`))
  const parts: string[] = []
  for (let length = 0; length < bytes; ) {
    const part = records[parts.length % records.length] ?? ''
    parts.push(part.replace(record.key, `$1${1_000_000 + parts.length}`))
    length += part.length
  }
  const whole = `${text.slice(0, start)}${parts.join('\n')}${text.slice(end)}`
  return { name: sample?.name ?? '', content: Buffer.from(whole) }
}

/** OFAC's newest consolidated XML at hand, else the sample of the sweep. */
export function consolidatedXml(): MeasuredFile {
  const [sample] = OFAC_XML_SAMPLE
  const content = Buffer.from(String(sample?.content))
  return sharedFile('ofac_cons', 'consolidated-2024-02-23.xml.gz') ?? { name: 'sample of the sweep', content }
}

/** The file with its entries repeated, each under a number of its own, until it has so many bytes. */
export function repeatEntries(file: MeasuredFile, bytes: number): MeasuredFile {
  const text = file.content.toString('utf8')
  const start = text.indexOf('<sdnEntry>')
  const end = text.lastIndexOf('</sdnEntry>') + '</sdnEntry>'.length
  const entries = text.slice(start, end).split(/(?<=<\/sdnEntry>)\s*/)
  const head = text.slice(0, start)
  const parts: string[] = []
  let length = head.length
  let count = 0
  while (length < bytes) {
    const entry = (entries[count % entries.length] ?? '').replace(/<uid>\d+/, `<uid>${1_000_000 + count}`)
    count += 1
    length += entry.length + 1
    parts.push(entry)
  }
  const counted = head.replace(/<Record_Count>\d+/, `<Record_Count>${count}`)
  const body = `${counted}${parts.join('\n')}${text.slice(end)}`
  return { name: `${count} entries from ${file.name}`, content: Buffer.from(body) }
}
