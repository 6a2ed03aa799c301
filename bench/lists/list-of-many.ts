import { v7 } from 'uuid'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import type { MeasuredFile } from './list-files.ts'

/** Of the entries that change: a third each comes, goes and reads otherwise. */
const KINDS = 3

/** Whoever runs the bench, as the desk's operator, or as its worker. */
export function benchCaller(actor: Caller['actor'] = { kind: 'operator', id: 'bench' }): Caller {
  return {
    actor,
    requestId: v7(),
    clock: () => new Date(),
    newId: () => v7(),
  }
}

/** The second person, who puts in force what the bench imported. */
export async function benchSupervisor(): Promise<Caller> {
  const bench = benchCaller()
  const made = await createStaff(bench, { email: 'bench@example.jp', name: 'Bench', role: 'supervisor' })
  if (!made.ok) throw new Error(made.error.code)
  return { ...bench, actor: { kind: 'staff', id: made.value.id, role: 'supervisor' } }
}

/** Takes a publication of OFAC's main list over; gives the version. Throws when it is refused. */
export async function importSdn(file: MeasuredFile, publishedOn: string, activate: boolean) {
  const unfolded = unfoldListFile(file.name, file.content)
  if (!unfolded.ok) throw new Error(JSON.stringify(unfolded.error))
  const input = { sourceId: 'ofac-sdn', files: [unfolded.value], publishedOn, activate }
  const done = await importListVersion(benchCaller(), input)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.version
}

/**
 * Two publications of a main file that differ in so many entries, spread over the whole of it: a third is missing in the
 * first, a third in the second, and a third has another programme and another spelling of its name.
 */
export function twoPublications(file: MeasuredFile, changes: number): readonly [MeasuredFile, MeasuredFile] {
  const lines = file.content
    .toString('utf8')
    .split('\n')
    .filter((line) => /^\d+,/.test(line))
  const every = Math.floor(lines.length / changes)
  const kindOf = (at: number) => (at % every === 0 && at / every < changes ? (at / every) % KINDS : null)
  const first = lines.filter((_, at) => kindOf(at) !== 0)
  const second = lines.flatMap((line, at) => {
    if (kindOf(at) === 1) return []
    return [
      kindOf(at) === 2
        ? line.replace(/^(\d+,"(?:[^"]|"")*)(",(?:"[^"]*"|-0- ),"[^"]*)"/, '$1 II$2-X"')
        : line,
    ]
  })
  return [
    { name: 'sdn.csv', content: Buffer.from(`${first.join('\n')}\n`) },
    { name: 'sdn.csv', content: Buffer.from(`${second.join('\n')}\n`) },
  ]
}
