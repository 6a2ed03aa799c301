import { type AppError, failure } from '#lib/core/errors.ts'
import { LABELS_MAX } from '#lib/core/labels/label-limits.ts'
import { type LabelPack, type LabelRejection, labelRejection } from '#lib/core/labels/label-pack.ts'
import { makeLabels, type StatedTag } from '#lib/core/labels/make-label.ts'
import { isMapping, textOf, type YamlMapping } from '#lib/core/labels/read-tagpack.ts'
import type { Label, LabelSourceKind } from '#lib/core/wallets/label.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** What the operator says of a file that says nothing of itself. */
export interface PackNames {
  readonly file: string
  readonly title: string
  readonly creator: string
  readonly source: string
  /** Day of which the claims are, where the file has none: `YYYY-MM-DD`. */
  readonly statedOn: string | null
}

/** One claim of a file with its place. */
interface Claim {
  readonly locator: string
  readonly address: unknown
  readonly rest: Partial<StatedTag>
}

/**
 * Reads JSON sets of labels: mining pools with their payout addresses (the form of pools-v2.json and the one before),
 * ransomware payments (`result` with address and family), and EVM label sets (address → name and labels). Errors:
 * `label/not-json`, `label/not-this-format`, `label/too-many`.
 */
export function readLabelJson(text: string, names: PackNames): Result<LabelPack, AppError> {
  const { file, title, creator } = names
  let root: unknown
  try {
    root = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch {
    return err(failure('label/not-json', { file }))
  }
  const found = claimsOf(root, names)
  if (found === null) return err(failure('label/not-this-format', { file }))
  if (found.claims.length > LABELS_MAX) return err(failure('label/too-many', { file, max: LABELS_MAX }))
  const labels: Label[] = []
  const rejected: LabelRejection[] = []
  for (const { locator, address, rest } of found.claims) {
    const made = makeLabels({
      ...SILENT,
      author: creator,
      source: names.source,
      lastmod: names.statedOn,
      ...rest,
      address: textOf(address) ?? null,
    })
    if (made.ok) labels.push(...made.value)
    else rejected.push(labelRejection(made.error.code, `${locator} ${made.error.field}`, address))
  }
  return ok({ kind: found.kind, title, creator, description: null, labels, actors: [], rejected })
}

const SILENT: StatedTag = {
  address: null,
  currency: null,
  label: null,
  category: null,
  abuse: null,
  concepts: [],
  actor: null,
  source: null,
  confidence: null,
  author: '',
  evidence: null,
  lastmod: null,
  reviewOn: null,
}

function claimsOf(
  root: unknown,
  names: PackNames,
): { kind: LabelSourceKind; claims: readonly Claim[] } | null {
  if (Array.isArray(root) && root.some((pool) => isMapping(pool) && Array.isArray(pool.addresses)))
    return { kind: 'mining_pools', claims: (root as unknown[]).flatMap((pool, at) => poolClaims(pool, at)) }
  if (!isMapping(root)) return null
  if (isMapping(root.payout_addresses))
    return { kind: 'mining_pools', claims: payoutClaims(root.payout_addresses) }
  if (Array.isArray(root.result))
    return {
      kind: 'ransomware',
      claims: (root.result as unknown[]).map((row, at) => ransomClaim(row, at, names)),
    }
  const entries = Object.entries(root).filter(
    ([, value]) => isMapping(value) && textOf(value.name ?? value.label),
  )
  return entries.length === 0
    ? null
    : {
        kind: 'label_set',
        claims: entries.map(([address, value]) => evmClaim(address, value as YamlMapping)),
      }
}

const POOL = { category: 'mining_service', confidence: 'service_data', currency: 'BTC' } as const

function poolClaims(pool: unknown, at: number): readonly Claim[] {
  if (!isMapping(pool) || !Array.isArray(pool.addresses)) return []
  const link = textOf(pool.link)
  const rest = { ...POOL, label: textOf(pool.name) ?? null, ...(link ? { evidence: link } : {}) }
  return (pool.addresses as unknown[]).map((address, of) => ({
    locator: `[${at}].addresses[${of}]`,
    address,
    rest,
  }))
}

function payoutClaims(payouts: YamlMapping): readonly Claim[] {
  return Object.entries(payouts).map(([address, pool]) => {
    const { name, link } = isMapping(pool) ? pool : {}
    const evidence = textOf(link)
    return {
      locator: `payout_addresses.${address}`,
      address,
      rest: { ...POOL, label: textOf(name) ?? null, ...(evidence ? { evidence } : {}) },
    }
  })
}

function ransomClaim(row: unknown, at: number, { statedOn }: PackNames): Claim {
  const { address, family, blockchain, updatedAt, createdAt } = isMapping(row) ? row : {}
  const rest = {
    abuse: 'ransomware',
    confidence: 'forensic',
    label: textOf(family) ?? null,
    currency: textOf(blockchain) ?? 'BTC',
    lastmod: textOf(updatedAt ?? createdAt) ?? statedOn,
  }
  return { locator: `result[${at}]`, address, rest }
}

function evmClaim(address: string, value: YamlMapping): Claim {
  const concepts = Array.isArray(value.labels)
    ? (value.labels as unknown[]).flatMap((word) => textOf(word) ?? [])
    : []
  const label = textOf(value.name ?? value.label) ?? null
  return { locator: address, address, rest: { label, concepts, confidence: 'web_crawl', currency: 'ETH' } }
}
