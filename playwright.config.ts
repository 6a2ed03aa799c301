import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/support/find-browser.ts'

/** Every role's chapter of the story stands on the one before; the sweeps over all pages come last. */
const CHAPTERS = ['analyst', 'supervisor', 'auditor'] as const
const { executablePath, args, env } = await findBrowser()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/start-instance.ts',
  outputDir: 'test-results',
  // One officer at a time: the chapters share one exchange.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.SEKISHO_E2E_URL ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args, env },
  },
  projects: [
    ...CHAPTERS.map((name, at) => ({
      name,
      testMatch: `${name}.spec.ts`,
      dependencies: CHAPTERS.slice(Math.max(0, at - 1), at),
    })),
    { name: 'admin', testMatch: 'admin.spec.ts' },
    { name: 'lists', testMatch: 'lists.spec.ts' },
    // The sweeps say themselves which page offends and how: recording every step of them doubles their time.
    { name: 'pages', testMatch: 'pages.spec.ts', use: { trace: 'off' } },
    { name: 'axe', testMatch: 'axe.spec.ts', use: { trace: 'off' } },
  ],
})
