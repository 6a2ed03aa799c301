import { digestJson } from '#lib/core/digest.ts'
import { RULE_PARAMS } from '#lib/core/rules/catalogue.ts'
import { type PassedLimit, passedLimits } from '#lib/core/rules/wallet-exposed.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import { EXPOSURE_DIRECTIONS } from '#lib/core/wallets/exposure/settings.ts'
import { categorySharesOf, type ExposureShare, GATE_EXPOSURE } from '#lib/core/wallets/exposure/shares.ts'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { type ExposureVersions, findExposureVersions } from '#lib/db/exposure-labels.ts'
import { exposureReader } from '#lib/db/exposure-reader.ts'
import { lockWallets } from '#lib/db/look-back.ts'
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
import { raiseExposed } from '#lib/use-cases/wallets/raise-exposed.ts'

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
    const { limits, kinds } = limitsInForce(rules)
    const raised = await raiseExposed(context, {
      kinds,
      wallets: computed.flatMap(({ wallet, exposures }) => {
        const passed = passedLimits(
          limits,
          exposures.map(({ share }) => share),
        )
        return isNews(wallet, passed, limits) ? [{ wallet, passed }] : []
      }),
      rule: rules,
    })
    const value = { wallets: computed.length, exposures: fresh.length, alerts: raised.length }
    const subject = { kind: 'installation', id: 'wallet-exposure' } as const
    return ok({
      value,
      events: [{ type: 'wallet.exposures-computed', subject, facts: value }, ...raised],
    })
  },
})

type Limits = ReturnType<typeof limitsInForce>['limits']

/** The limits of the rule in force; none while it is switched off. */
function limitsInForce({ rules }: RulesInForce) {
  const rule = rules.find(({ id }) => id === 'wallet-exposure')
  if (rule?.enabled !== true) return { limits: [], kinds: [] }
  return RULE_PARAMS['wallet-exposure'].parse(rule.params)
}

/** Is this figure, but for its id, what the last check said? Then it is kept already. */
function isKept({ shares }: WalletToExpose, share: ExposureShare): boolean {
  return (shares ?? []).some((kept) => kept.exposureId === share.exposureId)
}

/** Does it pass a limit that the last check did not? Then past transactions are looked over. */
function isNews({ shares }: WalletToExpose, passed: readonly PassedLimit[], limits: Limits): boolean {
  const before = new Set(passedLimits(limits, shares ?? []).map(keyOf))
  return passed.some((one) => !before.has(keyOf(one)))
}

function keyOf({ exposure, limit, reach }: PassedLimit): string {
  const { chain, token, direction } = exposure
  return [chain, token, direction, limit.category, reach].join(' ')
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
    const reader = exposureReader({ chain, assetId, versions })
    for (const direction of EXPOSURE_DIRECTIONS) {
      const settings = { ...GATE_EXPOSURE, direction }
      const exposure = await computeExposure(reader, [addressId], settings)
      if (exposure.transfers === 0) continue
      const { method, hops } = settings
      const share = { chain: caip2, token, direction, method, hops, categories: categorySharesOf(exposure) }
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
