import { z } from 'zod'
import { failure } from '#lib/core/errors.ts'
import { newestRescreening } from '#lib/queries/screening/newest-rescreening.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { replayScreening } from '#lib/use-cases/screening/replay-screening.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { answerFailure } from './answer-failure.ts'
import { CLI_EXIT, type CliAnswer, type CliContext, type RegisterNoun } from './command-run.ts'

/** How often the progress of a re-screening is told. */
const TELL_MS = 1_000

/** `screening replay` and `screening rescreen`. */
export const registerScreening: RegisterNoun = (program, run) => {
  const screening = program.command('screening').description('stored screenings')
  screening
    .command('replay')
    .description(
      'run a stored screening again against the versions of that time; exit code 1 unless it is equal',
    )
    .requiredOption('--id <id>', 'id of the screening')
    .action(({ id }: { id: string }) => run((context) => replay(context, id)))
  screening
    .command('rescreen')
    .description('screen every customer again whose newest screening used other lists; joins a run under way')
    .action(() => run(rescreen))
}

async function replay(context: CliContext, id: string): Promise<CliAnswer> {
  if (!z.uuid().safeParse(id).success) return answerFailure(failure('screening/not-found'))
  const done = await replayScreening(context.caller(), id)
  if (!done.ok) return answerFailure(done.error)
  const { outcome, storedDigest, rerunDigest, differences, matcherVersion } = done.value
  const proved = outcome === 'equal' || outcome === 'kept'
  return {
    value: done.value as unknown as Json,
    lines: [
      `${outcome}: stored ${storedDigest}, run again ${rerunDigest ?? 'not (another matcher judged)'}`,
      `today (${matcherVersion}): ${differences.length} differences`,
      ...differences.map(
        (one) =>
          `  ${one.change} ${one.sourceId} ${one.entityKey} ${one.primaryName}: ${one.scoreThen ?? '-'} -> ${one.scoreNow ?? '-'}`,
      ),
    ],
    exit: proved ? CLI_EXIT.ok : CLI_EXIT.failed,
  }
}

/** Works on the re-screening and tells how far it is; others who work on it share it. */
async function rescreen(context: CliContext): Promise<CliAnswer> {
  const timer = setInterval(() => void tell(context).catch(() => undefined), TELL_MS)
  try {
    const done = await rescreenCustomers(context.caller(), undefined)
    if (!done.ok) return answerFailure(done.error)
    const { customers, carried, hits, alerts, failures } = done.value
    return {
      value: { ...done.value },
      lines: [
        `${customers} customers screened, ${carried} unaffected: ${hits} hits, ${alerts} alerts, ${failures} failures`,
      ],
      exit: failures === 0 ? CLI_EXIT.ok : CLI_EXIT.failed,
    }
  } finally {
    clearInterval(timer)
  }
}

async function tell(context: CliContext): Promise<void> {
  const progress = await newestRescreening(context.caller().actor)
  if (progress.ok && progress.value !== null)
    context.say(`${progress.value.screened} of ${progress.value.expected} customers`)
}
