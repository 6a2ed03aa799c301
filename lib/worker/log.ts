import { env } from '#lib/env.ts'

const LEVELS = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof LEVELS)[number]

/** One line of JSON on standard error: what happened and its figures; no names, no secrets. */
export function log(level: Level, event: string, facts: Readonly<Record<string, unknown>> = {}): void {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(env.logLevel)) return
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, process: 'worker', event, ...facts })}\n`,
  )
}
