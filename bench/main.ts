import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describeMachine } from './machine.ts'

const EXIT_USAGE = 2
/** Files of this folder that measure nothing by themselves. */
const PARTS = new Set(['main', 'machine', 'figures'])

const [name, ...words] = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((one) => !PARTS.has(one))

if (name === undefined || !names.includes(name) || !existsSync(join(import.meta.dirname, `${name}.ts`))) {
  process.stderr.write(`Usage: npm run bench -- <${names.join(' | ')}>\n`)
  process.exitCode = EXIT_USAGE
} else {
  process.stdout.write(`${describeMachine()}\n\n`)
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...words], {
    stdio: 'inherit',
  })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
