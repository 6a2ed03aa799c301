import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { CHAIN_IDS, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import { KYT_LIMITS } from '#lib/core/wallets/providers/protocol.ts'
import type { AskProvidersInput } from '#lib/core/wallets/providers/provider-input.ts'
import { lockWallets } from '#lib/db/look-back.ts'
import {
  findLastAsk,
  insertProviderAsk,
  listWalletChains,
  listWalletStandings,
} from '#lib/db/provider-ledger.ts'
import { sendJob } from '#lib/queue/send.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** A provider is asked about the same wallet again no sooner than this, in seconds. */
const ASK_AGAIN_SECONDS = 60
/** After this, a question without an answer is taken for lost and may be put again, in seconds. */
const WAITING_SECONDS_MAX = 900
const SECOND_MS = 1_000

/** A wallet, one provider or all of them, and the names that the operator configured. */
export interface AskProviders extends AskProvidersInput {
  readonly configured: readonly string[]
}

/**
 * Asks providers of analyses about a wallet: each question is kept, and a job puts it. Errors: `wallet/not-found`,
 * `provider/none-configured`, `provider/unknown`, `provider/asked-just-now`.
 */
export const askProviders = defineUseCase<AskProviders, { readonly askIds: readonly string[] }>({
  name: 'wallets/ask-providers',
  permission: 'providers:ask',
  run: async ({ tx, actor, now, newId }, { walletId, provider, configured }) => {
    if (configured.length === 0) return err(failure('provider/none-configured'))
    if (provider !== null && !configured.includes(provider))
      return err(failure('provider/unknown', { provider }))
    await lockWallets(tx, [walletId])
    const [wallet] = await listWalletStandings(tx, [walletId])
    if (wallet === undefined) return err(failure('wallet/not-found'))
    const due: string[] = []
    let seconds = 0
    for (const name of provider === null ? configured : [provider]) {
      const last = await findLastAsk(tx, { walletId, provider: name })
      const pause = (last?.waiting === true ? WAITING_SECONDS_MAX : ASK_AGAIN_SECONDS) * SECOND_MS
      const left = last === null ? 0 : last.askedAt.getTime() + pause - now.getTime()
      if (left <= 0) due.push(name)
      else seconds = Math.max(seconds, Math.ceil(left / SECOND_MS))
    }
    const [first, ...others] = due.map((name) => ({ id: newId(), name }))
    if (first === undefined) return err(failure('provider/asked-just-now', { seconds }))
    const asks = [first, ...others]
    const chains = chainsAsked(wallet.family, await listWalletChains(tx, walletId))
    for (const { id, name } of asks) {
      await insertProviderAsk(tx, {
        ...{ id, walletId, provider: name, chains, askedBy: actorRef(actor), askedAt: now },
      })
      await sendJob(tx, { name: 'put-question', data: { askId: id } })
    }
    const told = ({ id, name }: typeof first) =>
      ({
        type: 'wallet.provider-asked',
        subject: { kind: 'wallet', id: walletId },
        facts: { askId: id, provider: name, address: wallet.canonical, chains },
      }) as const
    return ok({
      value: { askIds: asks.map(({ id }) => id) },
      events: [told(first), ...others.map(told)],
    })
  },
})

/** CAIP-2 ids of the chains on which customers used the address; where nobody said, the first of its family. */
function chainsAsked(family: string, chains: readonly string[]): readonly string[] {
  const used = CHAIN_IDS.filter((id) => chains.includes(id) && CHAINS[id].family === family)
  const first = CHAIN_IDS.find((id) => CHAINS[id].family === family)
  const named: readonly Chain[] = used.length > 0 || first === undefined ? used : [first]
  return named.slice(0, KYT_LIMITS.chainsMax).map((id) => CHAINS[id].caip2)
}
