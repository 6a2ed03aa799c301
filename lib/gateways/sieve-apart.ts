import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compileIndex } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { type BornName, customerSieve } from '#lib/core/screening/name-sieve.ts'

/** For fewer customers than this no thread is started: it would take longer to start than they do. */
const APART_FROM = 20_000
/** More threads than this hardly get their customers fast enough from the database. */
const THREADS_MAX = 4
/** The thread's own file, in the installation's folder, which is the working folder of every process. */
const THREAD = ['lib', 'gateways', 'sieve-thread.ts']

/** Customers as the names of their records, written one behind the other: so they reach a thread fastest. */
export interface FlatNames {
  readonly full: readonly string[]
  /** By name: 1 for a person's. */
  readonly persons: Uint8Array
  /** Behind the last name of each customer. */
  readonly ends: Uint32Array
}

/** Sieves customers by their names (see `customerSieve`); gives the places of those that are held back, rising. */
export interface SieveApart {
  readonly held: (customers: readonly (readonly BornName[])[]) => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

/**
 * A sieve over changed entries for so many customers: where they are many, in threads of its own, as many as the machine has
 * processors for, so that all of them are at work and the process goes on answering. A thread that dies rejects what it was
 * asked.
 */
export function sieveApart(entries: readonly IndexInput[], customers: number): SieveApart {
  if (customers < APART_FROM) {
    const meets = customerSieve(compileIndex(entries))
    return {
      held: async (names) => names.flatMap((own, at) => (own.some(meets) ? [at] : [])),
      close: async () => undefined,
    }
  }
  const threads = Array.from(
    { length: Math.min(THREADS_MAX, availableParallelism()) },
    () => new SieveThread(entries),
  )
  return {
    held: async (names) => {
      const share = Math.ceil(names.length / threads.length)
      const parts = threads.map(async (thread, at) => {
        const found = await thread.ask(flatten(names.slice(at * share, (at + 1) * share)))
        return Array.from(found, (place) => at * share + place)
      })
      return (await Promise.all(parts)).flat()
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

function flatten(customers: readonly (readonly BornName[])[]): FlatNames {
  const names = customers.flat()
  let end = 0
  return {
    full: names.map(({ full }) => full),
    persons: Uint8Array.from(names, ({ kind }) => (kind === 'person' ? 1 : 0)),
    ends: Uint32Array.from(customers, (own) => {
      end += own.length
      return end
    }),
  }
}

/** A thread with a sieve, which answers in the order in which it is asked. */
class SieveThread {
  readonly #thread: Worker
  readonly #waiting: PromiseWithResolvers<Uint32Array>[] = []
  #failure: Error | null = null

  constructor(entries: readonly IndexInput[]) {
    this.#thread = new Worker(join(/* turbopackIgnore: true */ process.cwd(), ...THREAD), {
      workerData: entries,
      // What the process was started with is for the process: a thread has no standard input to follow.
      execArgv: [],
    })
    this.#thread.on('message', (held: Uint32Array) => this.#waiting.shift()?.resolve(held))
    this.#thread.once('error', (error) => this.#fail(error))
    this.#thread.once('exit', (code) => this.#fail(new Error(`a sieve of names ended with ${code}`)))
  }

  async ask(names: FlatNames): Promise<Uint32Array> {
    if (this.#failure !== null) throw this.#failure
    const answer = Promise.withResolvers<Uint32Array>()
    this.#waiting.push(answer)
    this.#thread.postMessage(names)
    return await answer.promise
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const answer of this.#waiting.splice(0)) answer.reject(this.#failure)
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}
