import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '**/.next/**', 'e2e/**', '**/.data*/**']
const environment = {
  SEKISHO_DATA_DIR: join(tmpdir(), `sekisho-vitest-${process.pid}`),
  NEXTAUTH_SECRET: 'a secret of the tests, long enough to be taken',
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
}

/** Two runners' worth of tests: `unit` needs nothing, `db` gets a PostgreSQL of its own (docs/testing.md). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          environment: 'node',
          env: environment,
          setupFiles: 'scripts/testing/property-runs.ts',
          ...(process.env.SEKISHO_PROPERTY_RUNS === undefined ? {} : { testTimeout: 180_000 }),
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          environment: 'node',
          env: environment,
          globalSetup: 'scripts/testing/start-test-cluster.ts',
          setupFiles: 'scripts/testing/own-database.ts',
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
