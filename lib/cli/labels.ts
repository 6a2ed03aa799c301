import { basename } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Json } from '#lib/std/canonical-json.ts'
import { importLabelFiles, type LabelFileOutcome } from '#lib/use-cases/labels/import-label-files.ts'
import type { LabelImportOutcome } from '#lib/use-cases/labels/import-label-pack.ts'
import { answerFailure } from './answer-failure.ts'
import { CLI_EXIT, type CliAnswer, type RegisterNoun, type Run } from './command-run.ts'

interface ImportOptions {
  readonly pack: string
  readonly source?: string
  readonly creator?: string
  readonly stated?: string
  readonly house?: boolean
}

/** `labels import`. */
export const registerLabels: RegisterNoun = (program, run) => {
  registerImport(program.command('labels').description('labels of wallets'), run)
}

function registerImport(noun: Command, run: Run): void {
  noun
    .command('import')
    .description('take over a pack of labels, or a folder of packs, each all or nothing')
    .requiredOption(
      '--pack <path>',
      'TagPack, actor pack, CSV or JSON set, plain or .gz; or a folder of them',
    )
    .option('--source <id>', 'id of the source, where the file’s name shall not give it')
    .option('--creator <name>', 'who makes the claims, where the file does not say it')
    .option('--stated <day>', 'day of which the claims are, where the file does not say it', day)
    .option('--house', 'the house’s own labels: every row states author, evidence and review date')
    .action(({ pack, source, creator, stated, house }: ImportOptions) =>
      run(async ({ caller }) => {
        const options = { caller, sourceId: source, creator, statedOn: stated, isHouse: house ?? false }
        const done = await importLabelFiles(pack, options)
        return done.ok ? importAnswer(done.value) : answerFailure(done.error)
      }),
    )
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('must be a day like 2026-03-05')
}

function importAnswer(outcomes: readonly LabelFileOutcome[]): CliAnswer {
  const only = outcomes.length === 1 ? outcomes[0] : undefined
  if (only?.result.ok === false) return answerFailure(only.result.error)
  const packs = outcomes.map(({ path, result }): Json => {
    const file = basename(path)
    return result.ok
      ? { file, ...packValue(result.value) }
      : { file, error: { code: result.error.code, facts: result.error.facts } }
  })
  const taken = outcomes.flatMap(({ result }) => (result.ok ? [result.value.version] : []))
  const sum = (of: (version: (typeof taken)[number]) => number) =>
    taken.reduce((total, one) => total + of(one), 0)
  const failed = outcomes.length - taken.length
  const totals = {
    packs: taken.length,
    failed,
    labels: sum((one) => one.labels),
    actors: sum((one) => one.actors),
    added: sum((one) => one.added),
    removed: sum((one) => one.removed),
    rejected: sum((one) => one.rejected),
  }
  return {
    value: only?.result.ok ? packValue(only.result.value) : { ...totals, results: packs },
    lines: [
      ...outcomes.map(({ path, result }) =>
        result.ok
          ? packLine(result.value)
          : `${basename(path)}: ${result.error.code} ${JSON.stringify(result.error.facts)}`,
      ),
      `${totals.packs} packs, ${totals.labels} labels, ${totals.actors} actors, ${totals.rejected} rejected, ${failed} failed`,
    ],
    exit: failed === 0 ? CLI_EXIT.ok : CLI_EXIT.failed,
  }
}

function packValue({ outcome, kind, version, rejections }: LabelImportOutcome): {
  readonly [key: string]: Json
} {
  return {
    source: version.sourceId,
    kind,
    outcome,
    version: version.number,
    versionId: version.id,
    sha256: version.sha256,
    title: version.title,
    creator: version.creator,
    labels: version.labels,
    tags: version.labels,
    addresses: version.addresses,
    actors: version.actors,
    added: version.added,
    removed: version.removed,
    rejected: version.rejected,
    rejections: { ...rejections },
    validFrom: version.validFrom,
  }
}

function packLine({ outcome, kind, version }: LabelImportOutcome): string {
  const { sourceId, number, labels, actors, added, removed, rejected } = version
  return `${sourceId} version ${number} (${kind}): ${outcome}, ${labels} labels, ${actors} actors, ${added} added, ${removed} removed, ${rejected} rejected`
}
