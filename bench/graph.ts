// How smoothly the graph of 2,000 addresses pans in Chromium, how soon it is seen, and how quickly the inspector answers.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page, request } from '@playwright/test'
import { findBrowser } from '#e2e/support/find-browser.ts'
import { runCli } from '#e2e/support/run-cli.ts'
import { instanceUrl, sessionFile } from '#e2e/support/session.ts'
import startInstance from '#e2e/support/start-instance.ts'
import { firstRecord } from '#e2e/support/visible-pages.ts'
import { paths } from '#lib/web/paths.ts'
import { percentile, printTable } from './figures.ts'

const NODES = 2_000
/** Counterparties of each address at the first hop and beyond: what a picture of three hops takes over whole. */
const BRANCHES = 25
const PAN_STEPS = 240
const PAN_PX = 9
const RUNS = 3
const WARM_UP = 10
const PAGES_ASKED = 100

const ms = (value: number) => value.toFixed(1)

/** An address of the made-up flow; plain numbers, as no checksum is asked of lower-case hex. */
const addressOf = (nth: number) => `0x${(nth + 1).toString(16).padStart(40, 'b')}`

/** A tree of payments about the root: every address pays 25 further ones until there are enough. */
async function importFlow(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-graph-'))
  const file = join(folder, 'flow.ndjson')
  const nameOf = (nth: number) => (nth === 0 ? root : addressOf(nth))
  const lines = Array.from({ length: NODES - 1 }, (_, at) => {
    const [from, to] = [nameOf(Math.floor(at / BRANCHES)), nameOf(at + 1)]
    const value = String((at + 1) * 1_000_000)
    return JSON.stringify({ txHash: `bench${at}`, at: 1_760_000_000 + at, from, to, value })
  })
  writeFileSync(file, lines.join('\n'))
  await runCli('transfers', 'import', '--file', file, '--chain', 'ethereum')
  rmSync(folder, { recursive: true })
}

/** A wallet of the demonstration that has no transfers of its own, by its page and its address. */
async function findWallet(page: Page): Promise<{ readonly path: string; readonly address: string }> {
  await page.goto('/wallets?family=evm')
  const path = await firstRecord(page, {
    ...{ name: 'wallets', path: paths.wallets, permission: 'wallets:read', leadsTo: '/wallets/0' },
  })
  if (path === null) throw new Error('the demonstration has no wallet')
  await page.goto(path)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  return { path, address: title.replace(/\s/g, '') }
}

interface Panned {
  /** From the answer's first byte to the frame that shows the still picture, and the boxes of the explorer. */
  readonly firstPictureMs: number
  readonly aliveMs: number
  readonly shown: number
  readonly frames: readonly number[]
}

/** Runs in the page: notes at which frame each of these is first there. */
function watchPictures(selectors: Readonly<Record<string, string>>): void {
  const seen: Record<string, number> = {}
  Object.assign(window, { seen })
  const look = () => {
    for (const [name, selector] of Object.entries(selectors))
      if (seen[name] === undefined && document.querySelector(selector) !== null)
        // The frame after the one in which it was made has painted it.
        requestAnimationFrame((now) => {
          seen[name] ??= now
        })
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Opens the graph afresh and pans it by the mouse, telling the time between frames as the page itself sees them. */
async function pan(browser: Browser, path: string, zoomedIn: boolean): Promise<Panned> {
  const context = await browser.newContext({
    ...{ baseURL: instanceUrl(), storageState: await sessionFile('analyst') },
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  await page.addInitScript(watchPictures, { still: '[data-still] path', alive: '.react-flow__node' })
  await page.goto(paths.today, { waitUntil: 'networkidle' })
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('.react-flow__node').first().waitFor({ state: 'visible' })
  const seen = await page.waitForFunction(() => {
    const { still, alive } = (window as unknown as { seen: Record<string, number> }).seen
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const since = entry?.responseStart ?? 0
    return alive === undefined ? null : { still: (still ?? alive) - since, alive: alive - since }
  })
  const { still: firstPictureMs, alive: aliveMs } = (await seen.jsonValue()) ?? { still: 0, alive: 0 }
  await page.waitForLoadState('networkidle')
  const box = await page.locator('.react-flow__pane').boundingBox()
  if (box === null) throw new Error('no canvas')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (zoomedIn) {
    await page.mouse.move(middle.x, middle.y)
    for (let nth = 0; nth < 6; nth++) await page.mouse.wheel(0, -400)
  }
  const shown = await page.locator('.react-flow__node').count()
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let before = performance.now()
    const tick = (now: number) => {
      frames.push(now - before)
      before = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  // An empty spot near the corner, so that the canvas is dragged and no box.
  const start = { x: box.x + 6, y: box.y + 6 }
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (let step = 0; step < PAN_STEPS; step++) {
    const round = (step / PAN_STEPS) * 4 * Math.PI
    await page.mouse.move(
      start.x + 200 + Math.sin(round) * PAN_PX * 20,
      start.y + 200 + Math.cos(round) * PAN_PX * 20,
    )
  }
  await page.mouse.up()
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(2))
  await context.close()
  return { firstPictureMs, aliveMs, shown, frames }
}

/** Server time of the inspector, from request to last byte. */
async function timeInspector(path: string): Promise<readonly number[]> {
  const context = await request.newContext({
    baseURL: instanceUrl(),
    storageState: await sessionFile('analyst'),
  })
  const samples: number[] = []
  for (let nth = 0; nth < WARM_UP + PAGES_ASKED; nth++) {
    const started = performance.now()
    const answer = await context.get(path)
    await answer.body()
    if (answer.status() !== 200) throw new Error(`${path} answered ${answer.status()}`)
    if (nth >= WARM_UP) samples.push(performance.now() - started)
  }
  await context.dispose()
  return samples
}

const stop = await startInstance()
try {
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args, env })
  const context = await browser.newContext({
    baseURL: instanceUrl(),
    storageState: await sessionFile('analyst'),
  })
  const wallet = await findWallet(await context.newPage())
  await importFlow(wallet.address)
  const samples = await timeInspector(wallet.path)
  const [p50, p95] = [0.5, 0.95].map((share) => ms(percentile(samples, share)))
  process.stdout.write(
    `Inspector page, ${PAGES_ASKED} requests one after the other: p50 ${p50} ms, p95 ${p95} ms\n\n`,
  )
  const rows: string[][] = []
  for (const zoomedIn of [false, true]) {
    for (let run = 1; run <= RUNS; run++) {
      const { firstPictureMs, aliveMs, shown, frames } = await pan(
        browser,
        `${wallet.path}/graph?hops=6`,
        zoomedIn,
      )
      rows.push([
        ...[zoomedIn ? 'close' : 'whole graph', String(run), String(shown), ms(firstPictureMs), ms(aliveMs)],
        ...[0.5, 0.95, 0.99].map((share) => ms(percentile(frames, share))),
        String(frames.length),
      ])
    }
  }
  await browser.close()
  printTable(
    [
      'view',
      'run',
      'boxes drawn',
      'first picture ms',
      'explorer ms',
      'frame p50',
      'frame p95',
      'frame p99',
      'frames',
    ],
    rows,
  )
} finally {
  await stop()
}
