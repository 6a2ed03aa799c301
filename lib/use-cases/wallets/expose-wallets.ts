import { digestJson } from '#lib/core/digest.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import { EXPOSURE_DIRECTIONS } from '#lib/core/wallets/exposure/methods.ts'
import {
  categorySharesOf,
  coverageOf,
  type ExposureShare,
  GATE_EXPOSURE,
} from '#lib/core/wallets/exposure/shares.ts'
import type { OwnFigures } from '#lib/core/wallets/providers/choose-answer.ts'
import { countedExposure } from '#lib/core/wallets/providers/counted-exposure.ts'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { type ExposureVersions, findExposureVersions } from '#lib/db/exposure-labels.ts'
import { exposureReader } from '#lib/db/exposure-reader.ts'
import { lockWallets } from '#lib/db/look-back.ts'
import { listWalletStandings, type WalletStanding } from '#lib/db/provider-ledger.ts'
import type { Tx } from '#lib/db/tx.ts'
import {
  insertWalletExposures,
  listWalletsToExpose,
  type NewWalletExposure,
  setExposureChecks,
  type WalletToExpose,
} from '#lib/db/wallet-exposures.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'
import { ok } from '#lib/std/result.ts'
import { type Caller, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type RulesInForce, rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { endLapsedChoices } from '#lib/use-cases/wallets/end-lapsed-choices.ts'
import { type CountedChange, raiseCounted } from '#lib/use-cases/wallets/raise-counted.ts'

/** Wallets that one change records, and assets of one wallet that are computed. */
const BATCH_WALLETS = 200
const ASSETS_MAX = 5

export interface ExposedWallets {
  readonly wallets: number
  readonly exposures: number
  readonly alerts: number
}

interface Computed {
  readonly wallet: WalletToExpose
  readonly exposures: readonly { readonly share: ExposureShare; readonly exposure: Exposure }[]
}

interface Recording {
  readonly computed: readonly Computed[]
  readonly versions: ExposureVersions
  readonly digest: string
  readonly rules: RulesInForce
}

const record = defineUseCase<Recording, ExposedWallets>({
  name: 'wallets/expose-wallets',
  permission: 'screening:run',
  run: async (context, { computed, versions, digest, rules }) => {
    const { tx, now } = context
    await lockWallets(
      tx,
      computed.map(({ wallet }) => wallet.id),
    )
    const fresh = computed.flatMap(({ wallet, exposures }) =>
      exposures
        .filter(({ share }) => !isKept(wallet, share))
        .map((one) => rowOf(wallet, one, { versions, digest, at: now, by: actorRef(context.actor) })),
    )
    await insertWalletExposures(tx, fresh)
    const checks = computed.map(({ wallet, exposures }) => ({
      walletId: wallet.id,
      shares: exposures.map(({ share }) => share),
    }))
    await setExposureChecks(tx, checks, { versions: digest, at: now })
    const wallets = await standingsOf(tx, computed, now)
    const raised = await raiseCounted(context, { rules, changes: changesOf(wallets, { rules, now }) })
    const ended = await endLapsedChoices(context, { wallets, rules })
    const value = { wallets: computed.length, exposures: fresh.length, alerts: raised.length }
    const subject = { kind: 'installation', id: 'wallet-exposure' } as const
    return ok({
      value,
      events: [{ type: 'wallet.exposures-computed', subject, facts: value }, ...ended, ...raised],
    })
  },
})

/** A wallet after its check, and what the check before said. */
interface Checked extends WalletStanding {
  readonly before: OwnFigures | null
}

/** These wallets as they stand by this check, with what providers answered and people chose. */
async function standingsOf(tx: Tx, computed: readonly Computed[], now: Date): Promise<readonly Checked[]> {
  const at = now.toISOString()
  const ids = computed.map(({ wallet }) => wallet.id)
  const standings = new Map((await listWalletStandings(tx, ids)).map(({ id, standing }) => [id, standing]))
  return computed.map(({ wallet: { id, family, canonical, shares: before }, exposures }) => ({
    ...{ id, family, canonical },
    before: before === null ? null : { shares: before, at },
    own: { shares: exposures.map(({ share }) => share), at },
    standing: standings.get(id) ?? { answers: [], choice: null, policies: [] },
  }))
}

/** What counted of each wallet by the last check and what counts by this one, providers' answers beside our own. */
function changesOf(
  wallets: readonly Checked[],
  { rules, now }: { readonly rules: RulesInForce; readonly now: Date },
): readonly CountedChange[] {
  const { limits } = exposureLimitsInForce(rules.rules)
  const nowMs = now.getTime()
  return wallets.map(({ id, canonical, before, own, standing }) => ({
    wallet: { id, canonical },
    before: countedExposure({ own: before, standing, limits, nowMs }),
    after: countedExposure({ own, standing, limits, nowMs }),
  }))
}

/** Is this figure, but for its id, what the last check said? Then it is kept already. */
function isKept({ shares }: WalletToExpose, share: ExposureShare): boolean {
  return (shares ?? []).some((kept) => kept.exposureId === share.exposureId)
}

interface Keeping {
  readonly versions: ExposureVersions
  readonly digest: string
  readonly at: Date
  readonly by: string
}

function rowOf(
  { family, canonical }: WalletToExpose,
  { share, exposure }: Computed['exposures'][number],
  { versions, digest, at, by }: Keeping,
): NewWalletExposure {
  const { exposureId: id, chain, token, direction, method, hops } = share
  const settings = { ...GATE_EXPOSURE, direction }
  return {
    ...{ id, family, canonical, chain, token, direction, method, hops },
    min_value: settings.minValue,
    settings: digestJson(settings),
    ...{ versions: digest, basis: { settings, versions }, total: exposure.total },
    ...{ shares: share.categories, result: exposure, at, by },
  }
}

/**
 * Computes the exposure of every wallet that customers dealt with whose last check is of other versions of lists, labels
 * or transfers; what passes a limit only now raises an alert on each past transaction, once. In bounded changes; it can
 * be stopped and started again at any time.
 */
export const exposeWallets: UseCase<void, ExposedWallets> = async (caller) => {
  const rules = await rulesInForce(caller, 'anew')
  const total = { wallets: 0, exposures: 0, alerts: 0 }
  for (;;) {
    const versions = await findExposureVersions()
    const digest = digestJson(versions)
    const wallets = await listWalletsToExpose(digest, { wallets: BATCH_WALLETS, assets: ASSETS_MAX })
    if (wallets.length === 0) return ok(total)
    const computed: Computed[] = []
    for (const wallet of wallets) computed.push(await compute(caller, wallet, versions))
    const done = await record(caller, { computed, versions, digest, rules })
    if (!done.ok) return done
    total.wallets += done.value.wallets
    total.exposures += done.value.exposures
    total.alerts += done.value.alerts
  }
}

async function compute(
  { newId }: Caller,
  wallet: WalletToExpose,
  versions: ExposureVersions,
): Promise<Computed> {
  const exposures: Computed['exposures'][number][] = []
  for (const { chain: caip2, token, assetId, addressId } of wallet.assets) {
    const chain = findGraphChain(caip2)
    if (chain === null) continue
    for (const direction of EXPOSURE_DIRECTIONS) {
      const reader = exposureReader({ chain, assetId, versions })
      const settings = { ...GATE_EXPOSURE, direction }
      const exposure = await computeExposure(reader, [addressId], settings)
      if (exposure.transfers === 0) continue
      const { method, hops } = settings
      const share = {
        ...{ chain: caip2, token, direction, method, hops, categories: categorySharesOf(exposure) },
        ...coverageOf(exposure),
      }
      exposures.push({ share: { ...share, exposureId: keptId(wallet, share) ?? newId() }, exposure })
    }
  }
  return { wallet, exposures }
}

/** Id of the kept exposure whose shares are these; null when they changed or are the first. */
function keptId({ shares }: WalletToExpose, share: Omit<ExposureShare, 'exposureId'>): string | null {
  const same = (shares ?? []).find(
    ({ exposureId: _id, ...kept }) => canonicalJson(kept) === canonicalJson(share),
  )
  return same?.exposureId ?? null
}
