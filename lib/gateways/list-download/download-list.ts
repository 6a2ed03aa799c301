import { setTimeout as pause } from 'node:timers/promises'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { ListDownload } from '#lib/core/lists/downloads.ts'
import { LIST_FILE_MAX_BYTES, type ListFile, unfoldListFile } from '#lib/gateways/list-files.ts'
import { type Answer, type RequestRules, requestOnce } from '#lib/gateways/outbound/request-once.ts'
import { RequestTrouble } from '#lib/gateways/outbound/request-trouble.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { newestLink } from './newest-link.ts'

/** Tries of one address in all; the EU's server fails in bursts. */
const TRIES = 6
const FIRST_PAUSE_MS = 2_000
/** Longest pause between two tries, also when the server asks for a longer one. */
const PAUSE_MAX_MS = 60_000
const REDIRECTS_MAX = 5
/** The EU's list is made while it is sent, which takes more than a minute. */
const REQUEST_MAX_MS = 300_000
const PAGE_MAX_BYTES = 4 * 1024 * 1024
const HEAD_BYTES = 256
const [OK, NOT_MODIFIED, FORBIDDEN, TOO_MANY, SERVER_ERROR] = [200, 304, 403, 429, 500]
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

/** What the server said of the list that we have, so that it need not send it again. */
export interface Remembered {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
}

/** A download: the list, or that it is still the one we have; and what to remember for the next. */
export interface DownloadedList {
  readonly file: ListFile | null
  readonly remember: Remembered
}

/** What a test sets in the place of time, chance and the network's rules. */
export interface DownloadSurroundings {
  readonly sleep: (ms: number) => Promise<unknown>
  /** At least 0, below 1. */
  readonly random: () => number
  readonly rules?: Partial<Omit<RequestRules, 'hosts'>>
}
const SURROUNDINGS: DownloadSurroundings = { sleep: pause, random: Math.random }

/**
 * Fetches an official list: over https from named hosts with public addresses only, redirects followed by hand with the
 * same checks (never remembered: OFAC's are signed for an hour), bounded in bytes and time, tried again with growing
 * pauses when the server is busy. Errors: `list/download-refused` (where it points is not allowed),
 * `list/download-failed`, those of unfolding.
 */
export async function downloadList(
  download: ListDownload,
  remembered: Remembered | null,
  surroundings: DownloadSurroundings = SURROUNDINGS,
): Promise<Result<DownloadedList, AppError>> {
  const rules = {
    hosts: download.hosts,
    permitLoopback: false,
    requestMs: REQUEST_MAX_MS,
    maxBytes: LIST_FILE_MAX_BYTES,
    ...surroundings.rules,
  }
  try {
    const url = await addressOf(download, rules, surroundings)
    const known = remembered?.url === url ? remembered : null
    const answer = await tryAgain(() => follow(url, conditions(known), rules), surroundings)
    const remember = { url, etag: answer.etag, lastModified: answer.lastModified }
    if (answer.status === NOT_MODIFIED && known !== null) return ok({ file: null, remember: known })
    if (answer.status !== OK) throw new RequestTrouble('status', String(answer.status))
    if (isWebPage(answer.body)) throw new RequestTrouble('web-page')
    const file = unfoldListFile(nameOf(url, download), answer.body)
    return file.ok ? ok({ file: file.value, remember }) : file
  } catch (error) {
    if (!(error instanceof RequestTrouble)) throw error
    const { reason, detail } = error
    const isRefusal = reason === 'address-refused' || reason === 'no-https'
    const code = isRefusal ? 'list/download-refused' : 'list/download-failed'
    return err(failure(code, { source: download.sourceId, reason, detail }))
  }
}

/** Where the list lies now: as the table says, or as the page that links to it does. */
async function addressOf(
  { kind, url, link }: ListDownload,
  rules: RequestRules,
  surroundings: DownloadSurroundings,
): Promise<string> {
  if (kind === 'file' || link === undefined) return url
  const pageRules = { ...rules, maxBytes: PAGE_MAX_BYTES }
  const answer = await tryAgain(() => follow(url, {}, pageRules), surroundings)
  if (answer.status !== OK) throw new RequestTrouble('status', String(answer.status))
  const found = newestLink(answer.body.toString('utf8'), { pageUrl: url, link })
  if (found === null) throw new RequestTrouble('no-link')
  return found
}

function conditions(known: Remembered | null): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

/** Follows redirects by hand; an address that a redirect signed and that has expired is worth another try from the start. */
async function follow(start: string, extra: Record<string, string>, rules: RequestRules): Promise<Answer> {
  const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'sekisho', ...extra }
  let url = new URL(start)
  for (let hops = 0; hops <= REDIRECTS_MAX; hops += 1) {
    const answer = await requestOnce(url, headers, rules)
    const { status, location } = answer
    if (status === FORBIDDEN && hops > 0) throw new RequestTrouble('status', String(status), true)
    if (!REDIRECTS.includes(status) || location === null) return answer
    if (!URL.canParse(location, url)) throw new RequestTrouble('redirects')
    url = new URL(location, url)
  }
  throw new RequestTrouble('redirects', String(REDIRECTS_MAX))
}

async function tryAgain(
  ask: () => Promise<Answer>,
  { sleep, random }: DownloadSurroundings,
): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof RequestTrouble && error.passing && tried < TRIES) return null
      throw error
    })
    const isBusy = answer !== null && (answer.status === TOO_MANY || answer.status >= SERVER_ERROR)
    if (answer !== null && (!isBusy || tried === TRIES)) return answer
    const growing = FIRST_PAUSE_MS * 2 ** (tried - 1) * (1 + random())
    await sleep(Math.min(PAUSE_MAX_MS, Math.max(growing, answer?.retryAfterMs ?? 0)))
  }
}

/** A page of maintenance or of a sign-in, sent as a success. */
function isWebPage(body: Buffer): boolean {
  return /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    body.subarray(0, HEAD_BYTES).toString('latin1').replace(/^ï»¿/, ''),
  )
}

function nameOf(url: string, { kind, fileName }: ListDownload): string {
  if (kind === 'file') return fileName
  const last = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
  return last === '' ? fileName : last
}
