import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { fetchTransfers } from '#lib/use-cases/wallets/fetch-transfers.ts'
import {
  badTransferFile,
  type ImportedTransfers,
  importTransfers,
} from '#lib/use-cases/wallets/import-transfers.ts'
import { answerFailure } from './answer-failure.ts'
import { ACCOUNT_COLUMNS, COIN_COLUMNS, filledCells, gatherCoins } from './coin-rows.ts'
import { CLI_EXIT, type CliAnswer, type CliContext, type RegisterNoun } from './command-run.ts'
import { BadFile, readRecords } from './read-records.ts'

const BAR_FORMAT = '{bar} {percentage}% | {read} of {size} bytes'

interface Options {
  readonly file: string
  readonly chain: string
}

/** `transfers import`: on-chain transfers of one chain from a file. */
export const registerTransfers: RegisterNoun = (program, run) => {
  const transfers = program.command('transfers').description('on-chain transfers')
  transfers
    .command('import')
    .description('take over the transfers of a file; what is stored already stays as it is')
    .requiredOption('--file <path>', 'NDJSON or CSV, plain or gzip (docs/exposure.md names the fields)')
    .requiredOption('--chain <chain>', 'our name of the chain, or its CAIP-2 id')
    .action((options: Options) => run((context) => importFile(context, options)))
  transfers
    .command('fetch')
    .description(
      'take over transfers from an Esplora server (one address) or an EVM node (a range of final blocks)',
    )
    .requiredOption('--chain <chain>', 'our name of the chain, or its CAIP-2 id')
    .requiredOption('--url <url>', 'where the provider is')
    .option('--own-node', 'the provider is a node on this machine; else it must be a public https host')
    .option('--address <address>', 'all confirmed transactions of this address (Esplora)')
    .option('--from-block <number>', 'first block (JSON-RPC)')
    .option('--to-block <number>', 'last block (JSON-RPC)')
    .action((options: FetchOptions) => run((context) => fetchFrom(context, options)))
}

interface FetchOptions {
  readonly chain: string
  readonly url: string
  readonly ownNode?: boolean
  readonly address?: string
  readonly fromBlock?: string
  readonly toBlock?: string
}

async function fetchFrom(context: CliContext, options: FetchOptions): Promise<CliAnswer> {
  const { chain, url, ownNode, address, fromBlock = '', toBlock = '' } = options
  const isNumber = (text: string) => /^\d{1,15}$/.test(text)
  const what =
    address === undefined ? { fromBlock: Number(fromBlock), toBlock: Number(toBlock) } : { address }
  if (!URL.canParse(url) || (address === undefined && !(isNumber(fromBlock) && isNumber(toBlock))))
    return {
      value: { error: 'an address, or a first and a last block, and a URL are needed' },
      lines: ['Name --url, and --address or both --from-block and --to-block.'],
      exit: CLI_EXIT.usage,
    }
  const provider = { url: url.replace(/\/+$/, ''), ownNode: ownNode === true }
  const done = await fetchTransfers(context.caller(), { provider, chain, what })
  return done.ok ? answer(url, done.value) : answerFailure(done.error)
}

async function importFile(context: CliContext, { file, chain }: Options): Promise<CliAnswer> {
  const coins = findGraphChain(chain)?.ledger === 'coins'
  const bar =
    process.stderr.isTTY === true
      ? new SingleBar({ format: BAR_FORMAT, stream: process.stderr, hideCursor: true })
      : null
  let started = false
  const onProgress = (read: number, size: number): void => {
    if (!started) bar?.start(size, read, { read, size })
    else bar?.update(read, { read, size })
    started = true
  }
  const columns = { known: coins ? COIN_COLUMNS : ACCOUNT_COLUMNS, toRecord: filledCells }
  try {
    const digest = await digestOf(file)
    const read = readRecords(file, { columns, onProgress })
    const records = coins ? gatherCoins(read) : read
    const done = await importTransfers(context.caller(), {
      ...{ chain, source: 'file', name: basename(file), digest, records },
    })
    return done.ok ? answer(file, done.value) : answerFailure(done.error)
  } catch (error) {
    if (!(error instanceof BadFile)) throw error
    const reason = [error.reason, error.detail].filter(Boolean).join(': ')
    return answerFailure(badTransferFile(file, reason))
  } finally {
    bar?.stop()
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  } catch {
    throw new BadFile('missing')
  }
  return hash.digest('hex')
}

function answer(file: string, done: ImportedTransfers): CliAnswer {
  const { chain, read, added, known, rejected, rejects, version } = done
  return {
    value: { file, ...done, rejects: rejects as unknown as Json },
    lines: [
      `${file}: ${read} records of ${chain}, ${added} new, ${known} known, ${rejected} rejected`,
      ...(version === null
        ? ['nothing new: the transfers stay as they were']
        : [`version ${version} of the transfers`]),
      ...rejects.map(
        ({ line, code, fields }) =>
          `  line ${line}: ${[code, ...fields.map((field) => `${field.pointer || '/'}=${field.code}`)].join(' ')}`,
      ),
      ...(rejected > rejects.length ? [`  and ${rejected - rejects.length} more`] : []),
    ],
    exit: rejected > 0 ? CLI_EXIT.failed : CLI_EXIT.ok,
  }
}
