import type { Command } from 'commander'
import { type AppError, failure } from '#lib/core/errors.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { env } from '#lib/env.ts'
import {
  type ProviderColumn,
  type WalletProviders,
  walletIdsOf,
  walletProviders,
} from '#lib/queries/wallets/wallet-providers.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { err, type Result } from '#lib/std/result.ts'
import { askProviders } from '#lib/use-cases/wallets/ask-providers.ts'
import { answerFailure } from './answer-failure.ts'
import type { CliAnswer, CliContext, Run } from './command-run.ts'

interface Options {
  readonly address: string
  readonly provider?: string
}

/** Ten-thousandths in one per cent. */
const PER_CENT = 100

/** `wallets providers ask`, `wallets providers show`: what providers of analyses say of an address. */
export function addProvidersCommand(wallets: Command, run: Run): void {
  const providers = wallets
    .command('providers')
    .description('what providers of wallet analyses (KYT) say of an address (docs/providers.md)')
  providers
    .command('ask')
    .description('ask them about an address that the exchange has dealt with; a worker puts the question')
    .requiredOption('--address <address>', 'the address')
    .option('--provider <name>', 'one of the configured providers; all of them without it')
    .action((options: Options) => run((context) => ask(context, options)))
  providers
    .command('show')
    .description('show their answers side by side, which one counts, and why')
    .requiredOption('--address <address>', 'the address')
    .action((options: Options) => run((context) => show(context, options)))
}

const configured = (): readonly string[] => env.kytProviders.map(({ name }) => name)

async function ask({ caller }: CliContext, { address, provider }: Options): Promise<CliAnswer> {
  const asked = { provider: provider ?? null, configured: configured() }
  const { actor } = caller()
  const ids = await walletIdsOf(actor, canonicalOf(address))
  if (!ids.ok) return answerFailure(ids.error)
  const done = await eachOf(ids.value, (walletId) => askProviders(caller(), { ...asked, walletId }))
  if (!done.ok) return answerFailure(done.error)
  const askIds = done.value.flatMap((one) => one.askIds)
  return { value: { address, askIds: [...askIds] }, lines: [`${askIds.length} questions wait for a worker`] }
}

async function show({ caller }: CliContext, { address }: Options): Promise<CliAnswer> {
  const { actor } = caller()
  const ids = await walletIdsOf(actor, canonicalOf(address))
  if (!ids.ok) return answerFailure(ids.error)
  const done = await eachOf(ids.value, (walletId) =>
    walletProviders(actor, { walletId, configured: configured(), now: new Date() }),
  )
  if (!done.ok) return answerFailure(done.error)
  return { value: { address, wallets: done.value as unknown as Json }, lines: done.value.flatMap(linesOf) }
}

function canonicalOf(address: string): readonly string[] {
  return parseAddress(address).readings.map(({ canonical }) => canonical)
}

/** The same for every wallet; the first failure ends it. */
async function eachOf<T>(
  ids: readonly string[],
  work: (id: string) => Promise<Result<T, AppError>>,
): Promise<Result<readonly T[], AppError>> {
  const found: T[] = []
  for (const id of ids) {
    const done = await work(id)
    if (!done.ok) return done
    found.push(done.value)
  }
  return found.length === 0 ? err(failure('wallet/not-found')) : { ok: true, value: found }
}

function linesOf({ columns, why, policy, lapsed, choice }: WalletProviders): readonly string[] {
  const nobody = columns.every((column) => !column.configured)
  return [
    ...columns.flatMap((column) => columnLines(column, why)),
    `policy ${policy.version}: ${policy.way}`,
    ...(choice === null
      ? []
      : [
          `${choice.proposer.name} chose ${choice.provider} (${lapsed ?? `until ${choice.until}`}): ${choice.reason}`,
        ]),
    ...(nobody ? ['no provider is configured: set SEKISHO_KYT_PROVIDERS (docs/providers.md)'] : []),
  ]
}

function columnLines({ provider, counts, weight, answer, history, at, lines }: ProviderColumn, why: string) {
  const [last] = history
  const says = answer === null ? '' : ` ${answer.risk ?? ''}`
  const asks = weight === null ? 'no answer' : (weight.answer ?? 'asks for nothing')
  const trouble =
    last === undefined || last.reason === null
      ? []
      : [`  last: ${last.state}, ${last.reason} ${last.detail ?? ''}`.trimEnd()]
  return [
    `${counts ? '*' : ' '} ${provider}${says}: ${asks}${at === null ? '' : `, ${at}`}${counts ? ` (${why})` : ''}`,
    ...(answer === null ? [] : [`  sha256 ${answer.sha256 ?? ''}, read by ${answer.mapping}`]),
    ...lines.map(
      ({ chain, token, direction, word, category, direct, indirect }) =>
        `  ${[chain, token, direction].filter(Boolean).join(' ')} ${category ?? 'no category of ours'}${word === null ? '' : ` “${word}”`}: ${(direct / PER_CENT).toFixed(2)} % direct, ${(indirect / PER_CENT).toFixed(2)} % indirect`,
    ),
    ...trouble,
  ]
}
