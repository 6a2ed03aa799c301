import type { Command } from 'commander'
import { type ListCertificate, listCertificate } from '#lib/queries/lists/list-certificate.ts'
import { type ListDifference, listDifference } from '#lib/queries/lists/list-difference.ts'
import { type ListEntryAt, listEntryAt } from '#lib/queries/lists/list-entry-at.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { answerFailure } from './answer-failure.ts'
import { CLI_EXIT, type CliAnswer, type Run } from './command-run.ts'

const MOMENT =
  'a version (7), a day (2024-03-26: what was published by then), or an instant (…T09:00:00Z: what was in force)'

/** `lists diff`, `lists entry`, `lists certificate`: what a list said at any past moment, and whom it reached. */
export function registerListsHistory(noun: Command, run: Run): void {
  registerCertificate(noun, run)
  noun
    .command('diff')
    .description('what changed in a list between two moments, party by party and part by part')
    .requiredOption('--source <id>', 'the list')
    .requiredOption('--from <moment>', MOMENT)
    .requiredOption('--to <moment>', 'the same')
    .action(({ source, from, to }: { source: string; from: string; to: string }) =>
      run(async ({ caller }) => {
        const asked = await listDifference(caller().actor, { sourceId: source, from, to })
        return asked.ok ? differenceAnswer(asked.value) : answerFailure(asked.error)
      }),
    )
  noun
    .command('entry')
    .description('what a list said of one party at a moment')
    .requiredOption('--source <id>', 'the list')
    .requiredOption('--key <key>', "the authority's key of the party")
    .requiredOption('--at <moment>', MOMENT)
    .action(({ source, key, at }: { source: string; key: string; at: string }) =>
      run(async ({ caller }) => {
        const asked = await listEntryAt(caller().actor, { sourceId: source, key, at })
        return asked.ok ? entryAnswer(asked.value) : answerFailure(asked.error)
      }),
    )
}

function registerCertificate(noun: Command, run: Run): void {
  noun
    .command('certificate')
    .description('whom the re-screening against a version reached, whom not, and who signed')
    .requiredOption('--version <version>', "the version's id, or its source and number: ofac-sdn:7")
    .action(({ version }: { version: string }) =>
      run(async ({ caller }) => {
        const asked = await listCertificate(caller().actor, version)
        return asked.ok ? certificateAnswer(asked.value) : answerFailure(asked.error)
      }),
    )
}

/** Anything but a complete run exits 1, so that a script cannot take it for a pass. */
function certificateAnswer(certificate: ListCertificate): CliAnswer {
  const { sourceId, number, publishedOn, verdict, customersExpected, customersScreened } = certificate
  const { customersMissing, failures, walletsExpected, walletsChecked, startedAt } = certificate
  const { destinationsExpected, destinationsChecked } = certificate
  return {
    value: certificate as unknown as Json,
    lines: [
      `${sourceId} version ${number} of ${publishedOn}: ${verdict}`,
      `${customersExpected} customers: ${customersScreened} results, ${customersMissing ?? 'not yet counted'} missing, ${failures} failed`,
      `${walletsExpected} known addresses: ${walletsChecked} checked`,
      `${destinationsExpected} registered destinations: ${destinationsChecked} checked`,
      `from ${startedAt} to ${certificate.customersFinishedAt ?? '…'} (customers), ${certificate.walletsFinishedAt ?? '…'} (addresses)`,
      certificate.signedAt === null ? 'not signed' : `signed ${certificate.signedAt}`,
    ],
    exit: verdict === 'complete' ? CLI_EXIT.ok : CLI_EXIT.failed,
  }
}

function differenceAnswer(difference: ListDifference): CliAnswer {
  const { source, from, to, added, changed, removed, entries } = difference
  return {
    value: difference as unknown as Json,
    lines: [
      `${source}: version ${from.number} of ${from.publishedOn} to version ${to.number} of ${to.publishedOn}`,
      `${added} added, ${changed} changed, ${removed} removed`,
      ...entries.map(({ change, key, primaryName, fields }) =>
        change === 'changed'
          ? `${change} ${key} ${primaryName}: ${fields.map(({ field }) => field).join(', ')}`
          : `${change} ${key} ${primaryName}`,
      ),
    ],
  }
}

function entryAnswer(found: ListEntryAt): CliAnswer {
  const { source, key, version, entity } = found
  return {
    value: found as unknown as Json,
    lines: [
      `${source} ${key} in version ${version.number} of ${version.publishedOn}`,
      ...Object.entries(entity).map(([part, value]) => `${part}: ${JSON.stringify(value)}`),
    ],
  }
}
