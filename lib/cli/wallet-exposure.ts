import type { Command } from 'commander'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import type { ExposurePath } from '#lib/core/wallets/exposure/exposure.ts'
import { type NftContacts, nftContacts, nftContactsAsked } from '#lib/queries/wallets/nft-contacts.ts'
import {
  type AssetExposure,
  exposureAsked,
  type WalletExposure,
  walletExposure,
} from '#lib/queries/wallets/wallet-exposure.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { answerFailure } from './answer-failure.ts'
import type { CliAnswer, CliContext, Run } from './command-run.ts'

interface Options {
  readonly address: string
  readonly chain: string
  readonly method: string
  readonly direction: string
  readonly hops: string
  readonly min: string
  readonly confidence: string
  readonly breadth: string
  readonly token?: string
  readonly cluster?: boolean
  readonly explain?: boolean
}

/** `wallets exposure`: where an address's money came from or went, with the arithmetic when asked to explain. */
export function addExposureCommand(wallets: Command, run: Run): void {
  wallets
    .command('exposure')
    .description('compute where the money of an address came from or went (docs/exposure.md)')
    .requiredOption('--address <address>', 'the address')
    .requiredOption('--chain <chain>', 'our name of the chain, or its CAIP-2 id')
    .option('--method <method>', 'haircut, fifo or poison', 'haircut')
    .option('--direction <direction>', 'in (source of funds) or out (destination)', 'in')
    .option('--hops <count>', 'how many transfers deep', '3')
    .option('--min <value>', 'cut-off in whole units: smaller shares are not followed', '0')
    .option('--confidence <0-100>', 'labels below it do not count', '20')
    .option('--breadth <count>', 'most transfers of an address that is traced through', '1000')
    .option('--token <token>', 'one asset only, as in CAIP-19; an empty text for the chain’s own coin')
    .option('--cluster', 'take addresses that spend together for one owner (chains of coins)')
    .option('--explain', 'print every path and every balance it went through')
    .action((options: Options) => run((context) => exposure(context, options)))
}

async function exposure({ caller }: CliContext, options: Options): Promise<CliAnswer> {
  const { address, chain, method, direction, min, token, cluster, explain } = options
  const input = {
    ...{ address, chain, token: token ?? null, explain: explain === true, minWhole: min },
    settings: {
      ...{ method, direction, cluster: cluster === true, hops: Number(options.hops) },
      ...{ minConfidence: Number(options.confidence), breadth: Number(options.breadth) },
    },
  }
  const parsed = exposureAsked.safeParse(input)
  if (!parsed.success)
    return answerFailure(failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, input)))
  const done = await walletExposure(caller().actor, parsed.data)
  if (!done.ok) return answerFailure(done.error)
  const { minConfidence } = parsed.data.settings
  const nft = await nftContacts(
    caller().actor,
    nftContactsAsked.parse({ address, chain, direction, minConfidence }),
  )
  if (!nft.ok) return answerFailure(nft.error)
  return {
    value: { ...done.value, nft: nft.value } as unknown as Json,
    lines: [...linesOf(done.value, explain === true), ...nftLines(nft.value)],
  }
}

function linesOf({ address, chain, versions, assets }: WalletExposure, explain: boolean): string[] {
  const basis = `${versions.labels.length} label versions, ${versions.lists.length} list versions, transfers up to import ${versions.transfers}`
  if (assets.length === 0) return [`${address} on ${chain}: no transfer is known`, basis]
  return [`${address} on ${chain}`, basis, ...assets.flatMap((asset) => ['', ...assetLines(asset, explain)])]
}

function assetLines(asset: AssetExposure, explain: boolean): string[] {
  const { settings, labels, untraced, paths, pathsLeftOut } = asset
  const unit = asset.symbol ?? (asset.token || 'units')
  const amount = (value: string) => `${whole(value, asset.decimals)} ${unit}`
  const share = (value: string) =>
    asset.total === '0' ? '' : ` (${percent(BigInt(value), BigInt(asset.total))} %)`
  return [
    `${unit}: ${settings.method}, ${settings.direction === 'in' ? 'source of funds' : 'destination'}, ${settings.hops} hops, cut-off ${amount(settings.minValue)}, labels from confidence ${settings.minConfidence}`,
    `total ${amount(asset.total)} in ${asset.transfers} transfers${coverage(asset)}`,
    ...labels.map(
      ({ category, label, source, confidence, direct, indirect }) =>
        `  ${category} “${label}” (${source}, confidence ${confidence}): direct ${amount(direct)}${share(direct)}, indirect ${amount(indirect)}${share(indirect)}`,
    ),
    ...untraced.map(({ reason, value }) => `  untraced, ${reason}: ${amount(value)}${share(value)}`),
    ...(explain ? paths.flatMap((path, at) => pathLines(path, at, amount)) : []),
    ...(explain && pathsLeftOut > 0 ? [`and ${pathsLeftOut} smaller endings without their paths`] : []),
    ...(explain ? potLines(asset) : []),
  ]
}

/** NFTs exchanged with listed and labelled parties: counted, not weighed. */
function nftLines({ contacts, contactsLeftOut, complete }: NftContacts): string[] {
  if (contacts.length === 0) return []
  return [
    '',
    `NFTs, counted and in no share above${complete ? '' : ' (of the newest movements only)'}:`,
    ...contacts.flatMap(
      ({ category, label, source, confidence, address, transfers, first, last, evidence }) => [
        `  ${category} “${label}” (${source}, confidence ${confidence}) at ${address}: ${transfers} transfers, ${first} to ${last}`,
        ...evidence.map(
          ({ at, token, txHash, ordinal, paid }) =>
            `    ${at} ${token} ${txHash}:${ordinal}, paid in it: ${paid.map((one) => `${whole(one.value, one.decimals)} ${one.symbol ?? (one.token || 'units')}`).join(', ') || 'nothing known'}`,
        ),
      ],
    ),
    ...(contactsLeftOut > 0 ? [`  and ${contactsLeftOut} more`] : []),
  ]
}

function coverage({ complete, olderCounted, untraced }: AssetExposure): string {
  const late = untraced.some(({ reason }) => reason === 'time')
  const over = late ? ' (incomplete: its time was over before all was followed)' : ''
  if (complete) return over
  return olderCounted === true
    ? ` (of these only the newest are followed)${over}`
    : ` (incomplete: the newest only, there are more than are looked at)${over}`
}

function pathLines(path: ExposurePath, at: number, amount: (value: string) => string): string[] {
  const end =
    'untraced' in path.end
      ? `untraced, ${path.end.untraced}`
      : `${path.end.category} “${path.end.label}” (${path.end.source}, confidence ${path.end.confidence})`
  return [
    `path ${at + 1}: ${amount(path.value)} → ${end}${path.endAddress === null ? '' : ` at ${path.endAddress}`}`,
    ...path.hops.map(
      (hop, nth) =>
        `  ${nth + 1}. ${hop.at} ${hop.txHash}:${hop.ordinal} ${hop.from ?? '—'} → ${hop.to ?? '—'} ${amount(hop.value)}, of which ${amount(hop.share)}`,
    ),
  ]
}

/** Balances in the smallest unit, as the method reckons them. */
function potLines({ pots }: AssetExposure): string[] {
  return pots.flatMap(({ of, opening, events }) => [
    `balance of ${of} (smallest units): opening ${opening}`,
    ...events.map(
      ({ kind, what, value, parts }) =>
        `  ${kind === 'in' ? '+' : '-'}${value} ${what}${parts.map(({ lot, amount }) => ` | ${amount} of ${lot}`).join('')}`,
    ),
  ])
}

function whole(value: string, decimals: number | null): string {
  if (decimals === null || decimals === 0) return value
  const digits = value.padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return `${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`
}

/** Per cent with two decimals, rounded half up. */
function percent(part: bigint, all: bigint): string {
  const hundredths = (part * 20_000n + all) / (2n * all)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
