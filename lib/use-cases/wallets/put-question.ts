import { setTimeout as pause } from 'node:timers/promises'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { sha256Hex } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { countedExposure } from '#lib/core/wallets/providers/counted-exposure.ts'
import { KYT_PROTOCOL, type KytQuestion } from '#lib/core/wallets/providers/protocol.ts'
import { type ReadAnswer, readKytAnswer } from '#lib/core/wallets/providers/read-kyt-answer.ts'
import { type AnswerState, type AnswerTrouble, contradiction } from '#lib/core/wallets/providers/states.ts'
import { VENDOR_CATEGORIES_VERSION } from '#lib/core/wallets/providers/vendor-categories.ts'
import { lockWallets } from '#lib/db/look-back.ts'
import {
  countAsked,
  findLastAnswered,
  findProviderAsk,
  insertProviderAnswer,
  listWalletStandings,
  type OpenAsk,
} from '#lib/db/provider-ledger.ts'
import type { Tx } from '#lib/db/tx.ts'
import { askKyt, type KytExchange, type KytSurroundings } from '#lib/gateways/kyt/ask-kyt.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Caller, defineUseCase } from '#lib/use-cases/define.ts'
import { type RulesInForce, rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { endLapsedChoices } from '#lib/use-cases/wallets/end-lapsed-choices.ts'
import { raiseCounted } from '#lib/use-cases/wallets/raise-counted.ts'

const MINUTE_MS = 60_000
/** Pauses for room under a provider's limit before the job is left to another time. */
const PAUSES_MAX = 8
const PAUSE_MS = 15_000

type Provider = Parameters<typeof askKyt>[0]

/** Which question, and the providers as they are configured now. */
export interface PutQuestion {
  readonly askId: string
  readonly providers: readonly Provider[]
  readonly surroundings?: KytSurroundings
}

export interface PutDone {
  readonly answerId: string
  readonly state: AnswerState
  readonly reason: AnswerTrouble | null
  readonly alerts: number
}

/**
 * Puts a question to its provider and keeps what comes back, byte for byte, whatever it is; nothing that was said before is
 * lost by it. What counts graver than before raises alerts on past transactions. A question that is answered is not put
 * again. Errors: `provider/answer-not-found` (no such question), `provider/unknown` (its provider is configured no
 * longer), `provider/asked-just-now` (no room under the provider's limit: try later).
 */
export async function putQuestion(
  caller: Caller,
  { askId, providers, surroundings = {} }: PutQuestion,
): Promise<Result<PutDone | null, AppError>> {
  const ask = await findProviderAsk('pool', askId)
  if (ask === null) return err(failure('provider/answer-not-found'))
  if (ask.answered) return ok(null)
  const provider = providers.find(({ name }) => name === ask.provider)
  if (provider === undefined) return err(failure('provider/unknown', { provider: ask.provider }))
  if (!(await hasRoom(caller, provider, surroundings)))
    return err(failure('provider/asked-just-now', { seconds: MINUTE_MS / 1_000 }))
  const { canonical: address, chains } = ask
  const question = { protocol: KYT_PROTOCOL, requestId: askId, address, chains } as const
  const askedAt = caller.clock()
  // Outside any change: a change does not wait for somebody else's server.
  const exchange = await askKyt(provider, question, surroundings)
  const rules = await rulesInForce(caller, 'anew')
  return await keepAnswer(caller, { ask, question, exchange, askedAt, rules })
}

async function hasRoom(
  { clock }: Caller,
  { name, perMinute }: Provider,
  { sleep = pause }: KytSurroundings,
): Promise<boolean> {
  for (let pauses = 0; ; pauses++) {
    if ((await countAsked(name, new Date(clock().getTime() - MINUTE_MS))) < perMinute) return true
    if (pauses >= PAUSES_MAX) return false
    await sleep(PAUSE_MS)
  }
}

interface Keeping {
  readonly ask: OpenAsk
  readonly question: KytQuestion
  readonly exchange: KytExchange
  readonly askedAt: Date
  readonly rules: RulesInForce
}

const keepAnswer = defineUseCase<Keeping, PutDone | null>({
  name: 'wallets/put-question',
  permission: 'providers:ask',
  run: async (context, { ask, question, exchange, askedAt, rules }) => {
    const { tx, now, newId } = context
    const { id: askId, walletId, provider, canonical } = ask
    await lockWallets(tx, [walletId])
    const { limits } = exposureLimitsInForce(rules.rules)
    const nowMs = now.getTime()
    const [before] = await listWalletStandings(tx, [walletId])
    const { said, state, reason, detail } = await judge(tx, { ask, question, exchange, nowMs })
    const answerId = newId()
    const { url, request, status, raw } = exchange
    const sha256 = raw === null ? null : sha256Hex(raw)
    await insertProviderAnswer(tx, {
      ...{
        id: answerId,
        askId,
        walletId,
        provider,
        state,
        reason,
        detail,
        url,
        request,
        status,
        raw,
        sha256,
      },
      ...{ bytes: raw?.length ?? 0, mapping: VENDOR_CATEGORIES_VERSION, askedAt, answeredAt: now },
      ...{ risk: said?.risk ?? null, score: said?.score ?? null, reference: said?.reference ?? null },
      ...{ dataVersion: said?.dataVersion ?? null, computedAt: said?.computedAt ?? null },
      ...{ lines: said?.lines ?? [], digest: said?.digest ?? null },
    })
    const [after] = await listWalletStandings(tx, [walletId])
    const raised =
      before === undefined || after === undefined
        ? []
        : await raiseCounted(context, {
            rules,
            changes: [
              {
                wallet: { id: walletId, canonical },
                before: countedExposure({ ...before, limits, nowMs }),
                after: countedExposure({ ...after, limits, nowMs }),
              },
            ],
          })
    const ended = after === undefined ? [] : await endLapsedChoices(context, { wallets: [after], rules })
    const told: AuditEventDraft = {
      type: state === 'failed' ? 'wallet.provider-failed' : 'wallet.provider-answered',
      subject: { kind: 'wallet', id: walletId },
      facts: {
        ...{ answerId, provider, address: canonical, state, trouble: reason, detail, status, sha256 },
        risk: said?.risk ?? null,
      },
    }
    return ok({
      value: { answerId, state, reason, alerts: raised.length },
      events: [told, ...ended, ...raised],
    })
  },
})

interface Judged {
  readonly said: ReadAnswer | null
  readonly state: AnswerState
  readonly reason: AnswerTrouble | null
  readonly detail: string | null
}

interface Judging extends Pick<Keeping, 'ask' | 'question' | 'exchange'> {
  readonly nowMs: number
}

/** What an exchange amounts to: an answer, one that contradicts the provider's last, or none. */
async function judge(tx: Tx, { ask, question, exchange, nowMs }: Judging): Promise<Judged> {
  const { failure: failed, raw } = exchange
  const none = { said: null, state: 'failed' } as const
  if (failed !== null) return { ...none, reason: failed.reason, detail: failed.detail.slice(0, 200) || null }
  const text = utf8(raw ?? Buffer.alloc(0))
  if (text === null) return { ...none, reason: 'not-json', detail: 'UTF-8' }
  const read = readKytAnswer(question, text, nowMs)
  if (!read.ok) return { ...none, reason: read.error.reason, detail: read.error.detail.slice(0, 200) || null }
  const last = await findLastAnswered(tx, ask)
  const reason = contradiction(last, read.value)
  return {
    said: read.value,
    state: reason === null ? 'answered' : 'contradicts',
    reason,
    detail: last?.id ?? null,
  }
}

function utf8(raw: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return null
  }
}
