import type { AppError } from '#lib/core/errors.ts'
import { listWalletsNeverAsked } from '#lib/db/provider-ledger.ts'
import { DAY_MS } from '#lib/std/instant.ts'
import { ok, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { askProviders } from '#lib/use-cases/wallets/ask-providers.ts'

/** Only wallets first seen within this time: what is older is asked about by a person. */
const NEW_FOR_MS = DAY_MS

interface Configured {
  readonly name: string
  readonly perMinute: number
}

/**
 * Asks each provider about wallets that customers dealt with for the first time today and that it was never asked about, the
 * newest first, no more at once than it takes in a minute. Gives how many questions were put on their way.
 */
export async function askAboutNewWallets(
  caller: Caller,
  providers: readonly Configured[],
): Promise<Result<{ readonly asked: number }, AppError>> {
  const configured = providers.map(({ name }) => name)
  const since = new Date(caller.clock().getTime() - NEW_FOR_MS)
  let asked = 0
  for (const { name: provider, perMinute: limit } of providers) {
    for (const walletId of await listWalletsNeverAsked({ provider, since, limit })) {
      const done = await askProviders(caller, { walletId, provider, configured })
      // Somebody asked at this very moment: that is as good.
      if (!done.ok && done.error.code !== 'provider/asked-just-now') return done
      asked += done.ok ? done.value.askIds.length : 0
    }
  }
  return ok({ asked })
}
