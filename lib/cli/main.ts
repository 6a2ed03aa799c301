import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { Command, CommanderError } from 'commander'
import { v7 } from 'uuid'
import { messageOf, startFailureOf } from '#lib/std/start-failure.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { CLI_EXIT, type CliAnswer, type CliExit, type Run } from './command-run.ts'
import { NOUNS } from './nouns.ts'
import { readLines } from './read-lines.ts'

/** Where the command line reads and writes, and how it gets its database; the script that starts it says. */
export interface CliSurroundings {
  readonly args: readonly string[]
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Standard input. */
  readonly input?: AsyncIterable<Uint8Array>
  /** Asks a person at a terminal for what is not shown while it is typed; without it the first line of `input` is taken. */
  readonly secret?: (question: string) => Promise<string>
  /** Opens the database before the first use; gives the way to let go of it. */
  readonly open: () => Promise<() => Promise<void>>
}

/** Runs one command of the operator and gives its exit code. With `--json`, `out` gets one JSON value and no more. */
export async function runCli(around: CliSurroundings): Promise<CliExit> {
  let exit: CliExit = CLI_EXIT.ok
  const program = new Command('cli')
    .description('Commands of the operator')
    .option('--json', 'print one JSON value and nothing else')
    .exitOverride()
    .configureOutput({ writeOut: around.out, writeErr: around.err })
  const run: Run = async (work, needs = { database: true }) => {
    const json = program.opts<{ json?: boolean }>().json === true
    const release = needs.database ? await around.open() : letGoOfNothing
    try {
      const answer = await work({
        json,
        caller: operator,
        input: around.input ?? nothing(),
        secret: around.secret ?? (() => firstLine(around.input ?? nothing())),
        write: (line) => around.out(`${line}\n`),
        say: (line) => around.err(`${line}\n`),
      })
      exit = answer.exit ?? CLI_EXIT.ok
      print(around, answer, json)
    } finally {
      await release()
    }
  }
  for (const register of NOUNS) register(program, run)
  try {
    await program.parseAsync([...around.args], { from: 'user' })
    return exit
  } catch (error) {
    return explain(error, around)
  }
}

function print(around: CliSurroundings, answer: CliAnswer, json: boolean): void {
  const text = answer.lines.map((line) => `${line}\n`).join('')
  if (json && answer.value !== undefined) around.out(`${JSON.stringify(answer.value)}\n`)
  else if (json) return
  else if ((answer.exit ?? CLI_EXIT.ok) === CLI_EXIT.ok) around.out(text)
  else around.err(text)
}

async function letGoOfNothing(): Promise<void> {}

async function firstLine(input: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const { text } of readLines(input)) return text ?? ''
  return ''
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function explain(error: unknown, around: CliSurroundings): CliExit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? CLI_EXIT.ok : CLI_EXIT.usage
  const refusal = startFailureOf(error)
  const message = refusal?.message ?? messageOf(error)
  if (around.args.includes('--json')) around.out(`${JSON.stringify({ error: { message } })}\n`)
  around.err(`${refusal === null && error instanceof Error ? (error.stack ?? message) : message}\n`)
  return refusal === null ? CLI_EXIT.failed : CLI_EXIT.notReady
}

function operator(): Caller {
  return {
    actor: { kind: 'operator', id: userInfo().username },
    requestId: randomUUID(),
    clock: () => new Date(),
    newId: () => v7(),
  }
}
