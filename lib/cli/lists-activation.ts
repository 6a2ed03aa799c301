import type { Command } from 'commander'
import { type AppError, failure } from '#lib/core/errors.ts'
import { activateVersionSchema, confirmationOf, emergencySchema } from '#lib/core/lists/activation.ts'
import { PREVIEW_FIGURES } from '#lib/core/lists/preview-figures.ts'
import { listVersionNamed, type NamedVersion } from '#lib/queries/lists/list-version-named.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'
import { err } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { activateInEmergency } from '#lib/use-cases/lists/activate-in-emergency.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { requestPreview } from '#lib/use-cases/lists/request-preview.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { answerFailure } from './answer-failure.ts'
import { CLI_EXIT, type CliAnswer, type CliContext, type Run } from './command-run.ts'

const VERSION = "the version's id, or its source and number: ofac-sdn:7"

interface ActivateOptions {
  readonly version: string
  readonly confirm?: string
  readonly emergency?: boolean
  readonly reason?: string
}

/** `lists preview` and `lists activate`: what a version would do, and putting it in force. */
export function registerListsActivation(noun: Command, run: Run): void {
  noun
    .command('preview')
    .description('what putting a version in force would do to everybody; works it out and prints the figures')
    .requiredOption('--version <version>', VERSION)
    .action(({ version }: { readonly version: string }) => run((context) => preview(context, version)))
  noun
    .command('activate')
    .description('work out the preview of a version and put it in force')
    .requiredOption('--version <version>', VERSION)
    .option('--confirm <word>', 'its source and number, where the guards or very many new hits ask for it')
    .option('--emergency', 'without looking first; stays marked until a supervisor has reviewed it')
    .option('--reason <text>', 'why it cannot wait (with --emergency)')
    .action((options: ActivateOptions) =>
      run((context) => (options.emergency ? alone(context, options) : activate(context, options))),
    )
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
      `${figures.customers} customers, ${figures.owners} owners, ${figures.counterparties} counterparties, ${figures.wallets} addresses`,
      ...PREVIEW_FIGURES.map((figure) => `${figure}: ${figures.counts[figure]}`),
      `digest ${digest}`,
    ],
  }
}

async function activate(
  context: CliContext,
  { version: named, confirm }: ActivateOptions,
): Promise<CliAnswer> {
  const seen = await workOut(context, named)
  if (!seen.ok) return answerFailure(seen.error)
  const { version, state } = seen.value
  const input = {
    versionId: version.id,
    previewId: state.id,
    ...(confirm === undefined ? {} : { confirmation: confirm }),
  }
  const done = await activateListVersion(context.caller(), activateVersionSchema.parse(input))
  if (!done.ok) return answerFailure(done.error)
  return inForce(version, { way: 'operator', previewId: state.id, digest: state.digest })
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
