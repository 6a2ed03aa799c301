/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`  ${line}\n`)
}

/** Runs a step and says how long it took; a step that fails says nothing more, its error does. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  say(`${title} … ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}
