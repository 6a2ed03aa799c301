import { type AppError, failure } from '#lib/core/errors.ts'
import { LABELS_MAX } from '#lib/core/labels/label-limits.ts'
import { type LabelPack, type LabelRejection, labelRejection } from '#lib/core/labels/label-pack.ts'
import { makeLabels, type StatedTag } from '#lib/core/labels/make-label.ts'
import type { Label } from '#lib/core/wallets/label.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** A mapping of the file: texts, lists and mappings under their keys. */
export type YamlMapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text that says something; what YAML writes for nothing is null. Anything but a text is undefined. */
export function textOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') return undefined
  const text = value.trim().toWellFormed().replaceAll('\u0000', '')
  return text === '' || text === '~' || text === 'null' ? null : text
}

/** Fields of a tag that are texts; a tag inherits each from the header that it does not state itself. */
const TEXT_FIELDS = [
  'address',
  'label',
  'source',
  'currency',
  'network',
  'confidence',
  'category',
  'abuse',
  'actor',
  'context',
  'lastmod',
] as const

/**
 * Reads a GraphSense TagPack: a header whose fields the tags inherit, and a list of tags. Errors: `label/not-this-format`
 * when it has no list of tags, `label/header-missing` without title or creator, `label/too-many`. A tag that cannot be
 * read is rejected with its place; a tag of a transaction names no address and is rejected too.
 */
export function readTagPack(root: YamlMapping, file: string): Result<LabelPack, AppError> {
  const { tags } = root
  if (!Array.isArray(tags)) return err(failure('label/not-this-format', { file }))
  if (tags.length > LABELS_MAX) return err(failure('label/too-many', { file, max: LABELS_MAX }))
  const title = textOf(root.title)
  const creator = textOf(root.creator)
  if (!title) return err(failure('label/header-missing', { file, field: 'title' }))
  if (!creator) return err(failure('label/header-missing', { file, field: 'creator' }))
  const labels: Label[] = []
  const rejected: LabelRejection[] = []
  for (const [at, tag] of (tags as unknown[]).entries()) {
    const read = readTag(root, { tag, at, creator })
    if (read.ok) labels.push(...read.value)
    else rejected.push(read.error)
  }
  return ok({
    kind: 'tagpack',
    title,
    creator,
    description: textOf(root.description) ?? null,
    labels,
    actors: [],
    rejected,
  })
}

interface TagAt {
  readonly tag: unknown
  readonly at: number
  readonly creator: string
}

function readTag(header: YamlMapping, { tag, at, creator }: TagAt): Result<readonly Label[], LabelRejection> {
  const place = `tags[${at}]`
  if (!isMapping(tag)) return err(labelRejection('not_a_mapping', place, tag))
  const texts: Partial<Record<(typeof TEXT_FIELDS)[number], string | null>> = {}
  for (const field of TEXT_FIELDS) {
    const text = textOf(tag[field] ?? header[field])
    // What stands under `context` may be anything; only a text is shown as evidence.
    if (text === undefined && field !== 'context')
      return err(labelRejection('field_not_text', `${place} ${field}`, tag))
    texts[field] = text ?? null
  }
  if (texts.address == null && textOf(tag.tx_hash)) return err(labelRejection('transaction_tag', place, tag))
  const stated: StatedTag = {
    address: texts.address ?? null,
    label: texts.label ?? null,
    source: texts.source ?? null,
    currency: texts.network ?? texts.currency ?? null,
    confidence: texts.confidence ?? null,
    category: texts.category ?? null,
    abuse: texts.abuse ?? null,
    concepts: conceptsOf(tag.concepts ?? header.concepts),
    actor: texts.actor ?? null,
    author: creator,
    evidence: texts.context ?? null,
    lastmod: texts.lastmod ?? null,
    reviewOn: null,
  }
  const made = makeLabels(stated)
  return made.ok ? made : err(labelRejection(made.error.code, `${place} ${made.error.field}`, tag))
}

function conceptsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return (value as unknown[]).flatMap((concept) => textOf(concept) ?? [])
}
