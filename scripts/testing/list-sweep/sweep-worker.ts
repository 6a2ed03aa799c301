import { parentPort, workerData } from 'node:worker_threads'
import { sweepParser, sweptParser } from './sweep-parser.ts'

/** Sweeps one parser in a thread of its own, so that a parser that never ends can be told from a slow machine. */
const { id, seed, runs } = workerData as { id: string; seed: number; runs: number }
const tally = sweepParser(sweptParser(id), { seed, runs, onRun: (run) => parentPort?.postMessage({ run }) })
parentPort?.postMessage({ tally })
