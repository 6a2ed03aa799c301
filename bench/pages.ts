// How quickly the pages answer on the demonstration exchange, and how much JavaScript each asks for.
import { chromium, request } from '@playwright/test'
import { findBrowser } from '#e2e/support/find-browser.ts'
import { weighPage } from '#e2e/support/measure-scripts.ts'
import { instanceUrl, sessionFile } from '#e2e/support/session.ts'
import startInstance from '#e2e/support/start-instance.ts'
import { firstRecord, pagesFor } from '#e2e/support/visible-pages.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { paths } from '#lib/web/paths.ts'
import { percentile, printTable } from './figures.ts'

const WARM_UP_REQUESTS = 20
const QUEUE_REQUESTS = 300
const PAGE_REQUESTS = 30
const READERS: readonly StaffRole[] = ['supervisor', 'auditor', 'admin']

interface Timed {
  readonly path: string
  readonly samples: readonly number[]
}

/** Milliseconds of each of `count` requests, one after the other, from sending to the last byte. */
async function timePath(role: StaffRole, path: string, count: number): Promise<Timed> {
  const context = await request.newContext({ baseURL: instanceUrl(), storageState: await sessionFile(role) })
  const samples: number[] = []
  for (let nth = 0; nth < WARM_UP_REQUESTS + count; nth++) {
    const started = performance.now()
    const answer = await context.get(path)
    await answer.body()
    if (answer.status() !== 200) throw new Error(`${path} answered ${answer.status()}`)
    if (nth >= WARM_UP_REQUESTS) samples.push(performance.now() - started)
    await answer.dispose()
  }
  await context.dispose()
  return { path, samples }
}

async function weighAll(): Promise<readonly (readonly string[])[]> {
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args, env })
  const rows: string[][] = []
  const seen = new Set<string>()
  for (const role of READERS) {
    const context = await browser.newContext({
      baseURL: instanceUrl(),
      storageState: await sessionFile(role),
    })
    const weigh = async (name: string, path: string) => {
      const page = await context.newPage()
      const { firstBytes, allBytes } = await weighPage(page, path, 'networkidle')
      const { samples } = await timePath(role, path, PAGE_REQUESTS)
      rows.push([
        name,
        kilobytes(firstBytes),
        kilobytes(allBytes),
        ms(percentile(samples, 0.5)),
        ms(percentile(samples, 0.95)),
      ])
      return page
    }
    for (const desk of pagesFor(role).filter(({ name }) => !seen.has(name))) {
      seen.add(desk.name)
      const record = await firstRecord(await weigh(desk.name, desk.path), desk)
      if (record !== null) await weigh(`${desk.name}: one`, record)
    }
    await context.close()
  }
  await browser.close()
  return rows
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0)
const ms = (value: number) => value.toFixed(1)

const stop = await startInstance()
try {
  const { samples } = await timePath('supervisor', paths.alerts, QUEUE_REQUESTS)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => ms(percentile(samples, share)))
  process.stdout.write(
    `Alert queue, ${QUEUE_REQUESTS} requests one after the other: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms\n\n`,
  )
  printTable(['page', 'first scripts KB', 'with lazy KB', 'p50 ms', 'p95 ms'], await weighAll())
} finally {
  await stop()
}
