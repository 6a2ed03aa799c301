import { type Command, InvalidArgumentError } from 'commander'
import { REASON_MAX, REASON_MIN } from '#lib/core/lists/activation.ts'
import { LIST_DOWNLOADS } from '#lib/core/lists/downloads.ts'
import type { GuardFinding } from '#lib/core/lists/guards.ts'
import { LIST_SOURCES } from '#lib/core/lists/sources.ts'
import { type ListOverviewRow, listOverview } from '#lib/queries/lists/list-overview.ts'
import { openEmergencies } from '#lib/queries/lists/open-emergencies.ts'
import { fetchList } from '#lib/use-cases/lists/fetch-list.ts'
import { importListFiles } from '#lib/use-cases/lists/import-list-files.ts'
import type { ListImportOutcome } from '#lib/use-cases/lists/import-list-version.ts'
import { answerFailure } from './answer-failure.ts'
import type { CliAnswer, CliContext, RegisterNoun, Run } from './command-run.ts'
import { registerListsActivation } from './lists-activation.ts'
import { registerListsHistory } from './lists-history.ts'

interface ImportOptions {
  readonly source: string
  readonly file: readonly string[]
  readonly published?: string
  readonly activate?: boolean
  readonly reason?: string
}

/** `lists import`, `lists status` and what `lists-activation.ts` and `lists-history.ts` add. */
export const registerLists: RegisterNoun = (program, run) => {
  const noun = program.command('lists').description('sanctions lists')
  registerImport(noun, run)
  registerFetch(noun, run)
  registerListsActivation(noun, run)
  registerListsHistory(noun, run)
  noun
    .command('status')
    .description(
      'the version in force of every source, its date, whether it is stale, what waits for a review',
    )
    .action(() => run(status))
}

async function status({ caller }: CliContext): Promise<CliAnswer> {
  const { actor, clock } = caller()
  const overview = await listOverview(actor, clock())
  if (!overview.ok) return answerFailure(overview.error)
  const open = await openEmergencies(actor)
  if (!open.ok) return answerFailure(open.error)
  const rows = overview.value.map((row) => ({
    ...row,
    unreviewed: open.value.filter(({ sourceId }) => sourceId === row.source.id).map(({ number }) => number),
  }))
  return { value: rows.map(statusValue), lines: rows.map(statusLine) }
}

/** A source, and the numbers of its versions that one alone put in force and nobody has reviewed. */
type StatusRow = ListOverviewRow & { readonly unreviewed: readonly number[] }

function registerImport(noun: Command, run: Run): void {
  noun
    .command('import')
    .description('take over a publication of a list (all of it, or nothing)')
    .requiredOption('--source <id>', LIST_SOURCES.map(({ id }) => id).join(', '))
    .requiredOption('--file <path...>', 'the files of the official set, plain or .gz')
    .option('--published <day>', 'day of publication, YYYY-MM-DD, where the files do not say it', day)
    .option(
      '--activate',
      'put it in force at once and alone; stays marked until a supervisor has reviewed it',
    )
    .option('--reason <text>', 'why it cannot wait for a second person (with --activate)', reasonGiven)
    .action((options: ImportOptions) =>
      run(async ({ caller }) => {
        const done = await importListFiles(caller(), {
          sourceId: options.source,
          paths: options.file,
          publishedOn: options.published,
          activate: options.activate ?? false,
          reason: options.reason,
        })
        return done.ok ? importAnswer(done.value.outcome, done.value.version) : answerFailure(done.error)
      }),
    )
}

function registerFetch(noun: Command, run: Run): void {
  noun
    .command('fetch')
    .description('download a list from its authority now and take it over (needs the network)')
    .requiredOption('--source <id>', LIST_DOWNLOADS.map(({ sourceId }) => sourceId).join(', '))
    .action(({ source }: { readonly source: string }) =>
      run(async ({ caller }) => {
        const done = await fetchList(caller(), { sourceId: source })
        if (!done.ok) return answerFailure(done.error)
        const { outcome, version } = done.value
        if (version !== null && outcome !== 'failed') return importAnswer(outcome, version)
        return { value: { source, outcome }, lines: [`${source}: the authority says that nothing changed`] }
      }),
    )
}

/** Commander's argument parser: a calendar day. Throws for anything else, which is a usage error. */
function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('must be a day like 2026-03-05')
}

/** Commander's argument parser: the reason of an act of one alone, as long as people write it at the desk. */
function reasonGiven(text: string): string {
  const given = text.trim()
  if (given.length >= REASON_MIN && given.length <= REASON_MAX) return given
  throw new InvalidArgumentError(`must have ${REASON_MIN} to ${REASON_MAX} characters`)
}

function importAnswer(outcome: 'imported' | 'unchanged', version: ListImportOutcome['version']): CliAnswer {
  const { sourceId, number, publishedOn, records, names, addresses, wallets } = version
  const { added, changed, removed, rejected, lifted, status, findings } = version
  return {
    value: {
      source: sourceId,
      version: number,
      versionId: version.id,
      publishedAt: publishedOn,
      outcome,
      records,
      names,
      addresses,
      wallets,
      added,
      changed,
      removed,
      rejected,
      lifted,
      status,
      findings: findings.map((finding) => ({ ...finding })),
    },
    lines: [
      `${sourceId} version ${number} of ${publishedOn}: ${outcome}, ${status}`,
      `${records} records, ${names} names, ${addresses} addresses, ${wallets} wallet addresses`,
      `${added} added, ${changed} changed, ${removed} removed, ${rejected} rejected, ${lifted} lifted`,
      ...findings.map(findingLine),
    ],
  }
}

function findingLine({ code, now, before, maxPercent }: GuardFinding): string {
  return `held: ${code}, ${now} of ${before} (limit ${maxPercent} %)`
}

function statusValue({ source, inForce, waiting, checkedAt, stale, certificate, unreviewed }: StatusRow) {
  return {
    source: source.id,
    version: inForce?.number ?? null,
    publishedAt: inForce?.publishedOn ?? null,
    activatedAt: inForce?.activatedAt ?? null,
    checkedAt,
    snapshot: inForce?.snapshot ?? null,
    stale,
    indispensable: source.indispensable,
    certificate:
      certificate === null
        ? null
        : { verdict: certificate.verdict, signedAt: certificate.signedAt, alarm: certificate.alarm },
    unreviewed: [...unreviewed],
    records: inForce?.records ?? 0,
    wallets: inForce?.wallets ?? 0,
    waiting:
      waiting === null
        ? null
        : { version: waiting.number, publishedAt: waiting.publishedOn, status: waiting.status },
  }
}

function statusLine({ source, inForce, waiting, stale, certificate, unreviewed }: StatusRow): string {
  if (inForce === null) return `${source.id}: no version in force${source.indispensable ? '' : ' (optional)'}`
  const marks = [
    inForce.snapshot ? 'snapshot' : '',
    stale ? 'stale' : '',
    certificate?.alarm ? `ALARM: certificate ${certificate.alarm}` : '',
    unreviewed.length === 0 ? '' : `ALARM: put in force by one alone, not reviewed: ${unreviewed.join(', ')}`,
    waiting === null ? '' : waiting.status === 'quarantined' ? 'another is in quarantine' : 'another waits',
  ]
  const told = marks.filter((mark) => mark !== '').join(', ')
  return `${source.id}: version ${inForce.number} of ${inForce.publishedOn}, ${inForce.records} records${told && ` (${told})`}`
}
