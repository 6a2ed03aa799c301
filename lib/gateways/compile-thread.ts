// Compiles lists into an index and answers with its bytes: see `compileApart`.
import { parentPort, workerData } from 'node:worker_threads'
import { compileColumns } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { packColumns } from '#lib/core/screening/index-columns.ts'

const { entries, label } = workerData as { entries: readonly IndexInput[]; label: string }
const bytes = packColumns(compileColumns(entries), label)
parentPort?.postMessage(bytes, [bytes.buffer])
