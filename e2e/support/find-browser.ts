import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import packed, { inflate } from '@sparticuz/chromium'

/** What Playwright needs to start a Chromium. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/** Where the systems' packages put Chromium or Chrome. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Root has no sandbox of Chromium's kind; a machine without a GPU need not look for one. */
const ARGS = ['--no-sandbox', '--disable-gpu']

/**
 * The Chromium of this machine, else the one that the npm package @sparticuz/chromium carries, unpacked once. Nothing
 * is downloaded. `SEKISHO_BROWSER` names another executable, or `package` to take the package's in any case.
 */
export async function findBrowser(): Promise<Browser> {
  const wished = process.env.SEKISHO_BROWSER ?? process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  const installed =
    wished === 'package'
      ? undefined
      : [...(wished === undefined ? [] : [wished]), ...INSTALLED].find(isExecutable)
  if (installed !== undefined) return { executablePath: installed, args: ARGS, env: environment({}) }
  const folder = await unpackBrowser()
  const libraries = join(folder, 'al2023', 'lib')
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: environment({
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: process.env.HOME ?? folder,
    }),
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function environment(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...extra }
}

/**
 * Unpacks executable, fonts and libraries beside each other, once per version. The package unpacks to the temporary
 * folder and takes whatever `chromium` lies there, so it gets one of its own, which counts only when it is complete.
 */
async function unpackBrowser(): Promise<string> {
  const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = resolve(import.meta.dirname, '../../.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    await packed.executablePath()
    await inflate(join(home, 'bin/al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(join(folder, 'fonts')))
  if (existsSync(folder)) rmSync(unfinished, { recursive: true, force: true })
  else renameSync(unfinished, folder)
  return folder
}

/** Settings of fontconfig for a machine that has none: the fonts of the package, and the system's where there are any. */
function fontSettings(fonts: string): string {
  const folders = [fonts, '/usr/share/fonts'].map((folder) => `  <dir>${folder}</dir>`).join('\n')
  return `<?xml version="1.0"?>\n<fontconfig>\n${folders}\n  <cachedir>${fonts}-cache</cachedir>\n</fontconfig>\n`
}
