import { type AppError, type FieldError, failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { findGraphChain, type GraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import {
  type AccountRecord,
  type CoinRecord,
  readAccountRecord,
  readCoinRecord,
} from '#lib/core/wallets/transfers/transfer-record.ts'
import { type Lined, type Taken, type TransferWriter, writeTransfers } from '#lib/db/transfer-import.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { unusableText } from '#lib/std/unusable-text.ts'
import type { Caller, UseCase } from '#lib/use-cases/define.ts'

const USE_CASE = 'wallets/import-transfers'
/** Records that go to the database at once. */
const PART_RECORDS = 50_000
/** Most rejected records named; all are counted. */
const REJECTS_NAMED_MAX = 1_000

/** One record of a file or of a gateway's answer: a value, or why there is none. */
export type IncomingRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string }

export interface ImportTransfers {
  /** Our name of the chain, or CAIP-2. */
  readonly chain: string
  readonly source: 'file' | 'esplora' | 'json_rpc' | 'demonstration'
  /** Name of the file, or range and host. */
  readonly name: string
  /** SHA-256 of what is read, in hex. */
  readonly digest: string
  readonly records: AsyncIterable<IncomingRecord> | Iterable<IncomingRecord>
}

/** A record that was not taken over. */
export interface RejectedTransfer {
  readonly line: number
  readonly code: string
  readonly fields: readonly FieldError[]
}

export interface ImportedTransfers {
  /** CAIP-2. */
  readonly chain: string
  readonly read: number
  readonly added: number
  /** Stored before, with the same content. */
  readonly known: number
  readonly rejected: number
  /** At most 1,000. */
  readonly rejects: readonly RejectedTransfer[]
  /** Version of the transfers that this import made; null when it brought nothing new. */
  readonly version: number | null
}

/**
 * Takes over transfers of one chain, whatever of them is not stored yet: the same file twice changes nothing, files may
 * overlap, and a killed import leaves nothing. A record that says otherwise than what is stored is rejected. Throws what
 * the reading throws, and then nothing is written. Error: `transfer/unknown-chain`.
 */
export const importTransfers: UseCase<ImportTransfers, ImportedTransfers> = async (caller, input) => {
  if (!isAllowed(caller.actor, 'transfers:import'))
    return err(failure('auth/not-allowed', { permission: 'transfers:import' }))
  const chain = findGraphChain(input.chain)
  if (chain === null) return err(failure('transfer/unknown-chain', { chain: input.chain.slice(0, 100) }))
  return ok(await writeTransfers(chain.caip2, (writer) => takeOver(writer, { caller, chain, input })))
}

interface Taking {
  readonly caller: Caller
  readonly chain: GraphChain
  readonly input: ImportTransfers
}

async function takeOver(
  writer: TransferWriter,
  { caller, chain, input }: Taking,
): Promise<ImportedTransfers> {
  const tally = { read: 0, added: 0, rejected: 0, rejects: [] as RejectedTransfer[] }
  const reject = (line: number, code: string, fields: readonly FieldError[] = []): void => {
    tally.rejected++
    if (tally.rejects.length < REJECTS_NAMED_MAX) tally.rejects.push({ line, code, fields })
  }
  const parts = partsOf(writer, chain)
  const put = async (): Promise<void> => {
    const { added, contradicting } = await parts.write()
    tally.added += added
    for (const line of contradicting) reject(line, 'transfer/contradicts')
  }
  for await (const record of input.records) {
    tally.read++
    const problem = 'problem' in record ? failureOf(record.problem) : parts.add(record)
    if (problem !== null) reject(record.line, problem.code, problem.fields)
    if (parts.waiting() >= PART_RECORDS) await put()
  }
  await put()
  const { read, added, rejected, rejects } = tally
  const version = await writer.finish(
    {
      ...{ chain: chain.caip2, source: input.source, name: input.name, digest: input.digest },
      ...{ rowsRead: read, rowsNew: added, rowsRejected: rejected, by: actorRef(caller.actor) },
    },
    {
      ...{ actorKind: caller.actor.kind, actorId: caller.actor.id, requestId: caller.requestId },
      ...{ useCase: USE_CASE, at: caller.clock(), eventId: caller.newId() },
    },
  )
  const sorted = rejects.toSorted((a, b) => a.line - b.line)
  return {
    ...{ chain: chain.caip2, read, added, known: read - added - rejected, rejected },
    rejects: sorted,
    version,
  }
}

interface Parts {
  readonly add: (record: { readonly line: number; readonly value: unknown }) => Rejection | null
  readonly waiting: () => number
  readonly write: () => Promise<Taken>
}

interface Rejection {
  readonly code: string
  readonly fields: readonly FieldError[]
}

function failureOf(problem: string): Rejection {
  return { code: problem, fields: [] }
}

/** Records of one kind of ledger, gathered until a part is full. */
function partsOf(writer: TransferWriter, chain: GraphChain): Parts {
  return chain.ledger === 'coins'
    ? gather<CoinRecord>((value) => readCoinRecord(value, chain), writer.coins)
    : gather<AccountRecord>((value) => readAccountRecord(value, chain), writer.accounts)
}

function gather<T>(
  read: (value: unknown) => Result<T, readonly FieldError[]>,
  write: (records: readonly Lined<T>[]) => Promise<Taken>,
): Parts {
  let part: Lined<T>[] = []
  return {
    add: ({ line, value }) => {
      const unusable = unusableText(value).map((pointer) => ({ pointer, code: 'unusable_text' }))
      const done = unusable.length > 0 ? err(unusable) : read(value)
      if (!done.ok) return { code: 'input/invalid', fields: done.error }
      part.push({ line, record: done.value })
      return null
    },
    waiting: () => part.length,
    write: async () => {
      const records = part
      part = []
      return await write(records)
    },
  }
}

/** Failure of the file as a whole, for who reads it. */
export function badTransferFile(file: string, reason: string): AppError {
  return failure('transfer/bad-file', { file, reason })
}
