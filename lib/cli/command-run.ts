import type { Command } from 'commander'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Caller } from '#lib/use-cases/define.ts'

/** Exit codes of every command: what a script that calls us may rely on. */
export const CLI_EXIT = {
  /** Done. */
  ok: 0,
  /** Done in part, refused, or failed: the output says why. */
  failed: 1,
  /** The command was called wrongly, or the environment is wrong. */
  usage: 2,
  /** The database or the desk cannot be reached or is not ready. */
  notReady: 3,
} as const
export type CliExit = (typeof CLI_EXIT)[keyof typeof CLI_EXIT]

/** What a command works with, after the database has been opened for it. */
export interface CliContext {
  /** True with `--json`: standard output then holds one JSON value and nothing else. */
  readonly json: boolean
  /** A fresh caller: the operator, a new request id, the clock and UUIDv7 ids. */
  readonly caller: () => Caller
  /** What is handed in through standard input. */
  readonly input: AsyncIterable<Uint8Array>
  /** Asks for what is not shown while it is typed; from a pipe, its first line. */
  readonly secret: (question: string) => Promise<string>
  /** One line of an answer that comes line by line, on standard output; such a command answers no `value`. */
  readonly write: (line: string) => void
  /** A line for the person at the terminal, on standard error. */
  readonly say: (line: string) => void
}

/** What a command answers: a value for `--json`, and the same told in lines. */
export interface CliAnswer {
  readonly value?: Json
  readonly lines: readonly string[]
  /** `ok` unless said otherwise. */
  readonly exit?: CliExit
}

/**
 * Wraps the work of one command as commander's action: opens the database (the running instance's, or the embedded
 * one for itself) unless the command needs none, runs the work, prints the answer, sets the exit code.
 */
export type Run = (
  work: (context: CliContext) => Promise<CliAnswer>,
  needs?: { readonly database: boolean },
) => Promise<void>

/** Adds a noun and its verbs: `const noun = program.command('wallets')`, then `.action((address) => run(async …))`. */
export type RegisterNoun = (program: Command, run: Run) => void
