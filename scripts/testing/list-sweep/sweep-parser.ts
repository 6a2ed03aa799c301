import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { seededRandom } from '../seeded-random.ts'
import { zipParts } from '../zip-parts.ts'
import { mutateFile } from './mutate-file.ts'
import type { SampleFile } from './sample-file.ts'
import { type RawFile, SWEPT_PARSERS, type SweptParser } from './samples.ts'

/** What became of the damaged files of one parser. */
export interface SweepTally {
  /** Still a list, whole or with rejected records. */
  readonly lists: number
  /** Refused whole, by error code. */
  readonly refused: Readonly<Record<string, number>>
  /** Processor time of the slowest damaged publication. */
  readonly slowestMs: number
}

/** Processor time that one damaged publication of some kilobytes may take: more means time that grows with the square. */
const RUN_CPU_MS_MAX = 1_000

/** Where a sweep stands, for whoever watches that it goes on. */
export interface SweepOptions {
  readonly seed: number
  readonly runs: number
  readonly onRun?: (run: number) => void
}

const EMPTY_AND_ODD: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('\n'),
  Buffer.from([0xff, 0xfe, 0x3c, 0x00]),
  Buffer.from('<html><body>Service unavailable</body></html>'),
  Buffer.from('{"error":"too many requests"}'),
  Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
  Buffer.from('PK\u0003\u0004'),
]

/** The parser of that name. Throws when the table has none. */
export function sweptParser(id: string): SweptParser {
  const parser = SWEPT_PARSERS.find((one) => one.id === id)
  if (parser === undefined) throw new Error(`no parser ${id} in the table`)
  return parser
}

/**
 * Gives a parser `runs` damaged publications. Each must come out as a list or as an expected failure of lists; anything
 * else throws with the seed and run that repeat it.
 */
export function sweepParser(parser: SweptParser, { seed, runs, onRun }: SweepOptions): SweepTally {
  const refused: Record<string, number> = {}
  let lists = 0
  let slowestMs = 0
  for (let run = 0; run < runs; run += 1) {
    onRun?.(run)
    const files = damagedFiles(parser, { seed, run })
    const where = `${parser.id}: seed ${seed}, run ${run}`
    const started = process.threadCpuUsage()
    const code = outcome(parser, files, where)
    const { user, system } = process.threadCpuUsage(started)
    const ms = (user + system) / 1000
    if (ms > RUN_CPU_MS_MAX) throw new Error(`${where}: ${ms.toFixed(0)} ms of processor time`)
    slowestMs = Math.max(slowestMs, ms)
    if (code === null) lists += 1
    else refused[code] = (refused[code] ?? 0) + 1
  }
  return { lists, refused, slowestMs }
}

/** The damaged publication of one run, the same for the same seed and run. */
export function damagedFiles(parser: SweptParser, { seed, run }: { seed: number; run: number }): RawFile[] {
  const random = seededRandom(Math.imul(seed, 2_654_435_761) ^ run)
  const victim = random() < 0.7 ? 0 : Math.floor(random() * parser.files.length)
  return parser.files.map((file, at) => ({
    name: file.name,
    bytes: at === victim ? damaged(file, parser, random) : whole(file),
  }))
}

function damaged(file: SampleFile, { shape }: SweptParser, random: () => number): Buffer {
  const odd = EMPTY_AND_ODD[Math.floor(random() * EMPTY_AND_ODD.length * 40)]
  if (odd !== undefined) return odd
  if (typeof file.content === 'string') return mutateFile(Buffer.from(file.content), shape, random)
  if (random() < 0.3) return mutateFile(whole(file), 'text', random)
  const parts = Object.entries(file.content)
  const victim = Math.floor(random() * parts.length)
  const touched = parts.map(([name, text], at): [string, string] => [
    name,
    at === victim ? mutateFile(Buffer.from(text), shape, random).toString('utf8') : text,
  ])
  return zipParts(Object.fromEntries(touched))
}

function whole({ content }: SampleFile): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : zipParts(content)
}

/** Null for a list, the code of an expected failure otherwise. */
function outcome(parser: SweptParser, files: readonly RawFile[], where: string): string | null {
  let parsed: ReturnType<SweptParser['parse']>
  try {
    parsed = parser.parse(files)
  } catch (error) {
    throw new Error(`${where}: the parser crashed`, { cause: error })
  }
  if (!parsed.ok) {
    if (!parsed.error.code.startsWith('list/')) throw new Error(`${where}: ${parsed.error.code}`)
    return parsed.error.code
  }
  const { entities, rejected, publishedOn } = parsed.value
  const keys = new Set(entities.map((entity) => entity.key))
  if (keys.size !== entities.length) throw new Error(`${where}: a key is there twice`)
  // A wallet or a user's number may be seized from nobody who is named.
  const says = ({ names, wallets, identifiers }: ListedEntity): number =>
    names.length + wallets.length + identifiers.length
  if (entities.some((entity) => says(entity) === 0 || entity.key === ''))
    throw new Error(`${where}: an entry without name or key`)
  if (publishedOn !== null && !/^\d{4}-\d{2}-\d{2}$/.test(publishedOn))
    throw new Error(`${where}: ${publishedOn} is no day`)
  // PostgreSQL keeps neither zero characters nor halves of surrogate pairs.
  if (!isStorable(JSON.stringify([entities, rejected])))
    throw new Error(`${where}: a text that no database keeps`)
  return null
}

function isStorable(json: string): boolean {
  return !/\\u0000|\\ud[89a-f]/i.test(json.replaceAll('\\\\', ''))
}
