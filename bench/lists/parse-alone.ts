// Parses one file in a process of its own and prints its seconds and peak memory: npm run bench -- lists starts it.
import { readListFile } from '#lib/gateways/list-files.ts'
import { parseOnce } from './parse-ratio.ts'

const [source = '', path = ''] = process.argv.slice(2)
const started = performance.now()
const file = await readListFile(path)
if (!file.ok) throw new Error(file.error.code)
const entities = parseOnce(source, [file.value])
const seconds = (performance.now() - started) / 1000
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ entities, seconds, peakMiB: maxRSS / 1024 }))
