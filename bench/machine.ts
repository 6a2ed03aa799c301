import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

const BYTES_PER_GIB = 1024 ** 3

/** One line of facts without which no figure means anything: processor, memory, system, runtime, revision. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${(totalmem() / BYTES_PER_GIB).toFixed(0)} GiB`
  return `${availableParallelism()} × ${model}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}, revision ${revision()}`
}

function revision(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
