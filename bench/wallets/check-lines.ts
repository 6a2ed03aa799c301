import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { WRITTEN, writeAddresses } from './written-addresses.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const POLL_MS = 100
const KIB_PER_MIB = 1_024

export interface CheckedLines {
  readonly lines: number
  readonly answered: number
  readonly seconds: number
  /** Most memory the process held; null where the system does not tell. */
  readonly peakMib: number | null
}

/** Puts so many addresses of all kinds through `wallets check` in a process of its own, from its start to its last line. */
export async function checkLines(
  lines: number,
  urls: { readonly runtime: string; readonly owner: string },
): Promise<CheckedLines> {
  const each = Math.ceil(lines / WRITTEN.length)
  const written = WRITTEN.flatMap((_, kind) => writeAddresses(kind, each)).slice(0, lines)
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/cli.ts', 'wallets', 'check'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: urls.runtime, DATABASE_OWNER_URL: urls.owner },
  })
  const ended = once(child, 'exit')
  let peakMib: number | null = null
  const poll = setInterval(() => {
    peakMib = peakOf(child.pid ?? 0) ?? peakMib
  }, POLL_MS)
  Readable.from(written.map((address) => `${JSON.stringify({ address })}\n`)).pipe(child.stdin)
  let answered = 0
  for await (const chunk of child.stdout)
    answered += (chunk as Buffer).toString('latin1').split('\n').length - 1
  const [exit] = await ended
  clearInterval(poll)
  if (exit !== 0) throw new Error(`wallets check ended with ${exit}`)
  return { lines: written.length, answered, seconds: (performance.now() - started) / 1_000, peakMib }
}

/** The high-water mark of a process's memory, as Linux keeps it. */
function peakOf(pid: number): number | null {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kib === undefined ? null : Number(kib) / KIB_PER_MIB
  } catch {
    return null
  }
}
