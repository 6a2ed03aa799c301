import type { Command } from 'commander'
import { type AppError, failure } from '#lib/core/errors.ts'
import { confirmationOf, emergencySchema, reviewEmergencySchema } from '#lib/core/lists/activation.ts'
import { PREVIEW_FIGURES } from '#lib/core/lists/preview-figures.ts'
import { listVersionNamed, type NamedVersion } from '#lib/queries/lists/list-version-named.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'
import { err } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { activateInEmergency } from '#lib/use-cases/lists/activate-in-emergency.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { proposeActivation } from '#lib/use-cases/lists/propose-activation.ts'
import { requestPreview } from '#lib/use-cases/lists/request-preview.ts'
import { reviewEmergency } from '#lib/use-cases/lists/review-emergency.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { answerFailure } from './answer-failure.ts'
import { asPerson } from './as-person.ts'
import { CLI_EXIT, type CliAnswer, type CliContext, type Run } from './command-run.ts'
import { parsed } from './staff.ts'

const VERSION = "the version's id, or its source and number: ofac-sdn:7"

interface ActivateOptions {
  readonly version: string
  readonly as?: string
  readonly confirm?: string
  readonly emergency?: boolean
  readonly reason?: string
}

interface ReviewOptions {
  readonly version: string
  readonly as: string
  readonly note: string
}

/** `lists preview`, `lists activate` and `lists review`: what a version would do, putting it in force, the look afterwards. */
export function registerListsActivation(noun: Command, run: Run): void {
  noun
    .command('preview')
    .description('what putting a version in force would do to everybody; works it out and prints the figures')
    .requiredOption('--version <version>', VERSION)
    .action(({ version }: { readonly version: string }) => run((context) => preview(context, version)))
  noun
    .command('activate')
    .description('work out the preview of a version and propose it; with --as a supervisor puts it in force')
    .requiredOption('--version <version>', VERSION)
    .option('--as <email>', 'the supervisor who does it; the password is asked, or read from standard input')
    .option('--confirm <word>', 'its source and number, where the guards or very many new hits ask for it')
    .option('--emergency', 'by one alone, at once; stays marked until a supervisor has reviewed it')
    .option('--reason <text>', 'why it cannot wait (with --emergency)')
    .action((options: ActivateOptions) => run((context) => activate(context, options)))
  noun
    .command('review')
    .description('say what the review of an activation by one alone found, as a supervisor')
    .requiredOption('--version <version>', VERSION)
    .requiredOption('--as <email>', 'the supervisor; the password is asked, or read from standard input')
    .requiredOption('--note <text>', 'what the review found')
    .action((options: ReviewOptions) => run((context) => review(context, options)))
}

type Previewed = Result<{ readonly version: NamedVersion; readonly state: PreviewOf }, AppError>
type PreviewOf = Extract<Awaited<ReturnType<typeof runPreview>>, { ok: true }>['value']

/** Works the preview out in this process; a worker that took the job meanwhile is waited for by asking again. */
async function workOut(context: CliContext, named: string): Promise<Previewed> {
  const caller: Caller = context.caller()
  const version = await listVersionNamed(caller.actor, named)
  if (!version.ok) return version
  const asked = await requestPreview(caller, { versionId: version.value.id })
  if (!asked.ok) return asked
  let told = ''
  const state = await runPreview(context.caller(), asked.value, async (phase, done, total) => {
    const line = `${phase}: ${done} of ${total}`
    if (line !== told) context.say(line)
    told = line
    return true
  })
  if (!state.ok) return state
  if (state.value.figures === null) return err(failure('list/preview-needed', { status: state.value.status }))
  return { ok: true, value: { version: version.value, state: state.value } }
}

async function preview(context: CliContext, named: string): Promise<CliAnswer> {
  const done = await workOut(context, named)
  return done.ok ? previewAnswer(done.value.version, done.value.state) : answerFailure(done.error)
}

function previewAnswer({ sourceId, number }: NamedVersion, state: PreviewOf): CliAnswer {
  const { id, figures, digest, startedAt, replacesId, matcherVersion, policyVersion } = state
  if (figures === null) return { lines: [state.status], exit: CLI_EXIT.failed }
  const pins = { startedAt, replacesId, inForceIds: state.inForceIds, matcherVersion, policyVersion }
  const value = { source: sourceId, version: number, previewId: id, digest, ...pins, ...figures }
  return {
    value: value as unknown as Json,
    lines: [
      `${sourceId} version ${number}: preview ${id}`,
      `${figures.customers} customers, ${figures.owners} owners, ${figures.counterparties} counterparties, ${figures.wallets} addresses, ${figures.destinations} registered destinations`,
      ...PREVIEW_FIGURES.map((figure) => `${figure}: ${figures.counts[figure] ?? 0}`),
      `digest ${digest}`,
    ],
  }
}

async function activate(context: CliContext, options: ActivateOptions): Promise<CliAnswer> {
  if (options.emergency === true) return await alone(context, options)
  const seen = await workOut(context, options.version)
  if (!seen.ok) return answerFailure(seen.error)
  const { version, state } = seen.value
  const input = { versionId: version.id, previewId: state.id }
  if (options.as === undefined) return await propose(context, seen.value)
  // Whoever signs has the figures before the eyes.
  for (const line of previewAnswer(version, state).lines) context.say(line)
  const done = await asPerson(context, options.as, (person) =>
    activateListVersion(person, { ...input, confirmation: options.confirm }),
  )
  if (!done.ok) return answerFailure(done.error)
  return inForce(version, { way: 'reviewed', by: options.as, previewId: state.id, digest: state.digest })
}

async function propose(
  { caller }: CliContext,
  { version, state }: { readonly version: NamedVersion; readonly state: PreviewOf },
): Promise<CliAnswer> {
  const done = await proposeActivation(caller(), { versionId: version.id, previewId: state.id })
  if (!done.ok) return answerFailure(done.error)
  const { sourceId: source, number } = version
  const { id: previewId, digest } = state
  const { proposalId } = done.value
  return {
    value: { source, version: number, status: 'awaiting_activation', proposalId, previewId, digest },
    lines: [
      ...previewAnswer(version, state).lines,
      'proposed: a supervisor puts it in force under Approvals, or here with --as <email>',
    ],
  }
}

async function review(context: CliContext, { version: named, as, note }: ReviewOptions): Promise<CliAnswer> {
  const version = await listVersionNamed(context.caller().actor, named)
  if (!version.ok) return answerFailure(version.error)
  const { id, sourceId: source, number } = version.value
  const input = parsed(reviewEmergencySchema, { versionId: id, note })
  if (!input.ok) return answerFailure(input.error)
  const done = await asPerson(context, as, (person) => reviewEmergency(person, input.value))
  if (!done.ok) return answerFailure(done.error)
  return {
    value: { source, version: number, reviewedBy: as },
    lines: [`${source} version ${number} is reviewed`],
  }
}

async function alone(context: CliContext, options: ActivateOptions): Promise<CliAnswer> {
  const caller = context.caller()
  const version = await listVersionNamed(caller.actor, options.version)
  if (!version.ok) return answerFailure(version.error)
  const wanted = { versionId: version.value.id, reason: options.reason, confirmation: options.confirm ?? '' }
  const input = emergencySchema.safeParse(wanted)
  if (!input.success) {
    const lines = input.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`)
    return { lines: [...lines, `--confirm ${confirmationOf(version.value)} is needed`], exit: CLI_EXIT.usage }
  }
  const done = await activateInEmergency(caller, input.data)
  return done.ok ? inForce(version.value, { way: 'emergency' }) : answerFailure(done.error)
}

function inForce(
  { sourceId, number }: NamedVersion,
  how: Readonly<Record<string, string | null>>,
): CliAnswer {
  return {
    value: { source: sourceId, version: number, status: 'active', ...how },
    lines: [`${sourceId} version ${number} is in force (${how.way})`],
  }
}
