import { defineConfig } from 'prisma/config'

// The schema engine is a separate download that this project never makes: `generate` and `validate` do not use it,
// and migrations run through the WebAssembly build (scripts/migrate.ts). Naming any executable keeps Prisma quiet.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
