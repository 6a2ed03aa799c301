import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#lib/std/result.ts'
import { StartFailure } from '#lib/std/start-failure.ts'

/** Exit code of a process whose environment is wrong (the same as a usage error at the command line). */
const EXIT_WRONG_ENVIRONMENT = 2
const SECRET_BYTES = 32
const SECRET_CHARS_MIN = 32
const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const

const postgresUrl = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\/[^/]+\/.+/.test(value) && URL.canParse(value), {
    error: 'must be a URL like postgresql://user:password@host:5432/database',
  })
const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((value) => value === '1')
const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a whole number')
  .min(1, 'must be 1 to 65535')
  .max(65_535, 'must be 1 to 65535')

/** Providers of wallet analyses at once, and questions to one of them in a minute, at most. */
const KYT_PROVIDERS_MAX = 5
const KYT_PER_MINUTE_MAX = 600
const KYT_PER_MINUTE = 30
/** Names that mean something else in the ledger of answers. */
const KYT_TAKEN = ['own', 'policy']

/** `name=value` pairs, divided by commas. */
const pairs = z.string().transform((text, context) => {
  const found = text
    .split(',')
    .map((part) => /^([a-z][a-z0-9-]{0,23})=([\x21-\x7e]{1,500})$/.exec(part.trim()))
  const names = found.flatMap((match) => match?.[1] ?? [])
  if (!found.includes(null) && new Set(names).size === names.length)
    return found.map((match) => [match?.[1] ?? '', match?.[2] ?? ''] as const)
  context.addIssue({ code: 'custom', message: 'must be name=value pairs divided by commas, each name once' })
  return z.NEVER
})
const kytProviders = pairs.refine(
  (all) => all.length <= KYT_PROVIDERS_MAX && all.every(([name, url]) => isProvider(name, url)),
  {
    error: `must be at most ${KYT_PROVIDERS_MAX} pairs of a name and an https URL (http on this machine only)`,
  },
)

function isProvider(name: string, url: string): boolean {
  if (KYT_TAKEN.includes(name) || !URL.canParse(url)) return false
  const { protocol, search, hash, username } = new URL(url)
  const isHere = protocol === 'http:' && isThisMachine(url)
  return (isHere || protocol === 'https:') && search === '' && hash === '' && username === ''
}

function isThisMachine(url: string): boolean {
  return /^(127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname)
}

const schema = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  SEKISHO_DATA_DIR: z.string().default('.data'),
  PORT: port.default(3300),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  NEXTAUTH_SECRET: z
    .string()
    .min(SECRET_CHARS_MIN, `must have at least ${SECRET_CHARS_MIN} characters`)
    .optional(),
  SEKISHO_DEMO: flag.default(true),
  SEKISHO_LIST_DOWNLOADS: flag.default(false),
  SEKISHO_KYT_PROVIDERS: kytProviders.optional(),
  SEKISHO_KYT_KEYS: pairs.optional(),
  SEKISHO_KYT_ASK_NEW: flag.default(false),
  SEKISHO_KYT_PER_MINUTE: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, `must be 1 to ${KYT_PER_MINUTE_MAX}`)
    .max(KYT_PER_MINUTE_MAX, `must be 1 to ${KYT_PER_MINUTE_MAX}`)
    .default(KYT_PER_MINUTE),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

/** A provider of wallet analyses (KYT), asked in the protocol of docs/providers.md. */
export interface KytProvider {
  readonly name: string
  /** Without a slash at the end. */
  readonly url: string
  /** Sent as a bearer token; null sends none. */
  readonly key: string | null
  /** An adapter on this machine; anything else must be a public https host. */
  readonly ownHost: boolean
  readonly perMinute: number
}

/** What the operator set, checked, with the defaults filled in. */
export interface Env {
  /** Folder of everything the running product writes outside the database, absolute. */
  readonly dataDir: string
  readonly port: number
  readonly host: string
  /** Where the browser reaches the desk; no slash at the end. */
  readonly baseUrl: string
  /** Loads the demonstration exchange on the first run. */
  readonly demo: boolean
  /** Workers fetch official lists from the internet by their schedule. */
  readonly listDownloads: boolean
  /** Providers of wallet analyses, in the operator's order; empty when none is configured. */
  readonly kytProviders: readonly KytProvider[]
  /** Workers ask them about every wallet that is new, not only when a person asks. */
  readonly kytAskNew: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** The server the operator named; null means the embedded one. */
  readonly databaseUrl: string | null
  /** The role that migrates; null means the same as `databaseUrl`. */
  readonly databaseOwnerUrl: string | null
  readonly authSecret: string | null
}

/** Reads the settings from a record of variables; an error is one line per wrong variable, naming it. */
export function readEnv(
  source: Readonly<Record<string, string | undefined>>,
): Result<Env, readonly string[]> {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .filter((key) => source[key] !== undefined && source[key] !== '')
      .map((key) => [key, source[key]]),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    return err(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  }
  const values = parsed.data
  if (values.DATABASE_OWNER_URL !== undefined && values.DATABASE_URL === undefined) {
    return err(['DATABASE_OWNER_URL is set but DATABASE_URL is not; set both or neither'])
  }
  const keys = new Map(values.SEKISHO_KYT_KEYS)
  const named = values.SEKISHO_KYT_PROVIDERS ?? []
  const stray = [...keys.keys()].find((name) => !named.some(([known]) => known === name))
  if (stray !== undefined)
    return err([`SEKISHO_KYT_KEYS names ${stray}, which SEKISHO_KYT_PROVIDERS does not`])
  return ok({
    dataDir: resolve(values.SEKISHO_DATA_DIR),
    port: values.PORT,
    host: values.HOST,
    baseUrl: (values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    demo: values.SEKISHO_DEMO,
    listDownloads: values.SEKISHO_LIST_DOWNLOADS,
    kytAskNew: values.SEKISHO_KYT_ASK_NEW,
    kytProviders: named.map(([name, url]) => ({
      name,
      url: url.replace(/\/+$/, ''),
      key: keys.get(name) ?? null,
      ownHost: isThisMachine(url),
      perMinute: values.SEKISHO_KYT_PER_MINUTE,
    })),
    logLevel: values.LOG_LEVEL,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseOwnerUrl: values.DATABASE_OWNER_URL ?? null,
    authSecret: values.NEXTAUTH_SECRET ?? null,
  })
}

function loadEnv(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const read = readEnv(process.env)
  if (read.ok) return read.value
  process.stderr.write(
    `Sekisho cannot start; the environment is wrong:\n${read.error.map((line) => `  ${line}\n`).join('')}`,
  )
  process.exit(EXIT_WRONG_ENVIRONMENT)
}

/** The settings of this process. */
export const env: Env = loadEnv()

/** Does the web server run with reload (`npm run dev`)? Next sets it. */
export const isDevelopment = process.env.NODE_ENV === 'development'

let runtimeUrl = env.databaseUrl
let ownerUrl = env.databaseOwnerUrl ?? env.databaseUrl

/** URL of the database for the running product; throws while no database has been opened. */
export function databaseUrl(): string {
  if (runtimeUrl === null)
    throw new StartFailure('No database is open: set DATABASE_URL or start with npm start.')
  return runtimeUrl
}

/** URL of the database for migrations (the owning role). */
export function databaseOwnerUrl(): string {
  return ownerUrl ?? databaseUrl()
}

/** Names the database that this process opened for itself (the embedded server, or a test's own database). */
export function setDatabaseUrls(urls: { readonly runtime: string; readonly owner: string }): void {
  runtimeUrl = urls.runtime
  ownerUrl = urls.owner
}

/** The variables that a child process must inherit to work on the same database, port and data folder. */
export function childEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl(),
    SEKISHO_DATA_DIR: env.dataDir,
    PORT: String(env.port),
    HOST: env.host,
    NEXTAUTH_URL: env.baseUrl,
    NEXTAUTH_SECRET: authSecret(),
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  }
}

/** Secret that signs sessions: the operator's, or a random one made once in the data folder (mode 0600). */
export function authSecret(): string {
  if (env.authSecret !== null) return env.authSecret
  const file = join(env.dataDir, 'nextauth-secret')
  if (!existsSync(file)) {
    mkdirSync(env.dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
