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
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import { paths } from '#lib/web/paths.ts'
import { percentile, printTable } from './figures.ts'

const NODES = 2_000
/** Payees of each address: with its payer no more than an address brings, so that the picture takes all of them over. */
const BRANCHES = GRAPH_LIMITS.perExpansion - 1
const PAN_STEPS = 240
const PAN_PX = 9
/** A far pan: strokes one after the other, each as long as the canvas is wide or high, so that new boxes come all the time. */
const STROKES = 12
const STROKE_STEPS = 40
const RUNS = 3
const WARM_UP = 10
const PAGES_ASKED = 100

const ms = (value: number) => value.toFixed(1)

/** An address of the made-up flow; plain numbers, as no checksum is asked of lower-case hex. */
const addressOf = (nth: number) => `0xbe${nth.toString(16).padStart(38, '0')}`

/** A tree of payments about the root: every address pays 24 further ones until there are enough. */
async function importFlow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-graph-'))
  const file = join(folder, 'flow.ndjson')
  const lines = Array.from({ length: NODES - 1 }, (_, at) => {
    const [from, to] = [addressOf(Math.floor(at / BRANCHES)), addressOf(at + 1)]
    const value = String((at + 1) * 1_000_000)
    return JSON.stringify({ txHash: `bench${at}`, at: 1_760_000_000 + at, from, to, value })
  })
  writeFileSync(file, lines.join('\n'))
  await runCli('transfers', 'import', '--file', file, '--chain', 'ethereum')
  rmSync(folder, { recursive: true })
}

/** Page of a wallet of the demonstration. */
async function findWallet(page: Page): Promise<string> {
  await page.goto(paths.wallets)
  const path = await firstRecord(page, {
    ...{ name: 'wallets', path: paths.wallets, permission: 'wallets:read', leadsTo: '/wallets/0' },
  })
  if (path === null) throw new Error('the demonstration has no wallet')
  return path
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

const VIEWS = ['whole graph', 'close', 'far'] as const

/** Opens the graph afresh and pans it by the mouse, telling the time between frames as the page itself sees them. */
async function pan(browser: Browser, path: string, view: (typeof VIEWS)[number]): Promise<Panned> {
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
  if (view !== 'whole graph') {
    await page.mouse.move(middle.x, middle.y)
    for (let nth = 0; nth < (view === 'close' ? 6 : 4); nth++) await page.mouse.wheel(0, -400)
  }
  const shown = await page.locator('.react-flow__node').count()
  await page.evaluate(countFrames)
  await (view === 'far' ? panFar(page, box) : panRound(page, box))
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(2))
  await context.close()
  return { firstPictureMs, aliveMs, shown, frames }
}

/** Runs in the page: notes the time from each frame to the next. */
function countFrames(): void {
  const frames: number[] = []
  Object.assign(window, { frames })
  let before = performance.now()
  const tick = (now: number) => {
    frames.push(now - before)
    before = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Two rounds about the place where the picture stands. */
async function panRound(page: Page, area: Area): Promise<void> {
  // An empty spot near the corner, so that the canvas is dragged and no box.
  const start = { x: area.x + 6, y: area.y + 6 }
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
}

/** Strokes up, each begun where no box is: six screens down the picture and six back. */
async function panFar(page: Page, area: Area): Promise<void> {
  const length = area.height - 80
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const down = stroke < STROKES / 2
    const found = await page.waitForFunction(emptySpot, { ...area, down })
    const from = await found.jsonValue()
    if (from === null) throw new Error('no empty spot to drag by')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (let step = 1; step <= STROKE_STEPS; step++)
      await page.mouse.move(from.x, from.y + ((down ? -1 : 1) * length * step) / STROKE_STEPS)
    await page.mouse.up()
  }
}

/** Runs in the page: a spot near the lower or upper edge of the canvas with nothing of the picture under it. */
function emptySpot({ x, y, width, height, down }: Area & { readonly down: boolean }) {
  for (let across = 4; across < width; across += 4) {
    const spot = { x: x + across, y: down ? y + height - 40 : y + 40 }
    if (document.elementFromPoint(spot.x, spot.y)?.classList.contains('react-flow__pane')) return spot
  }
  return null
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
  await importFlow()
  const samples = await timeInspector(wallet)
  const [p50, p95] = [0.5, 0.95].map((share) => ms(percentile(samples, share)))
  process.stdout.write(
    `Inspector page, ${PAGES_ASKED} requests one after the other: p50 ${p50} ms, p95 ${p95} ms\n\n`,
  )
  const rows: string[][] = []
  const graph = paths.addressFlow(addressOf(0), 'evm', 6)
  for (const view of VIEWS) {
    for (let run = 1; run <= RUNS; run++) {
      const { firstPictureMs, aliveMs, shown, frames } = await pan(browser, graph, view)
      rows.push([
        ...[view, String(run), String(shown), ms(firstPictureMs), ms(aliveMs)],
        ...[0.5, 0.95, 0.99].map((share) => ms(percentile(frames, share))),
        ...[ms(Math.max(...frames)), String(frames.length)],
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
      'longest',
      'frames',
    ],
    rows,
  )
} finally {
  await stop()
}
