import type { Command } from 'commander'
import { type ListDifference, listDifference } from '#lib/queries/lists/list-difference.ts'
import { type ListEntryAt, listEntryAt } from '#lib/queries/lists/list-entry-at.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { answerFailure } from './answer-failure.ts'
import type { CliAnswer, Run } from './command-run.ts'

const MOMENT =
  'a version (7), a day (2024-03-26: what was published by then), or an instant (…T09:00:00Z: what was in force)'

/** `lists diff` and `lists entry`: what a list said at any past moment. */
export function registerListsHistory(noun: Command, run: Run): void {
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
