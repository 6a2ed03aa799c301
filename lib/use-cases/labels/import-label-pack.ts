import { createHash } from 'node:crypto'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { LABEL_REJECTS_KEPT } from '#lib/core/labels/label-limits.ts'
import type { LabelPack } from '#lib/core/labels/label-pack.ts'
import { LABEL_PARSER_VERSION, readLabelPack } from '#lib/core/labels/read-label-pack.ts'
import { dayInFileName } from '#lib/core/lists/sources.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { LabelSourceKind } from '#lib/core/wallets/label.ts'
import {
  closeRows,
  findLatestLabelVersion,
  insertActors,
  insertLabels,
  insertLabelVersion,
  type LabelVersion,
  listOpenLabels,
  lockLabelSource,
  type OpenRow,
} from '#lib/db/label-import.ts'
import { decodeListText, foldForStorage, type ListFile } from '#lib/gateways/list-files.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase } from '#lib/use-cases/define.ts'

/** A pack of 77,000 tags takes some seconds; the largest allowed has a million. */
const IMPORT_TIMEOUT_MS = 300_000
const SOURCE_ID_CHARS_MAX = 80

export interface LabelPackImport {
  readonly file: ListFile
  /** Id of the source; else made of its kind and the file's name. */
  readonly sourceId?: string | undefined
  /** The house's own labels: author, evidence and review date are needed in every row. */
  readonly isHouse?: boolean
  /** For files that name none: who made the claims, and of which day they are. */
  readonly creator?: string | undefined
  readonly statedOn?: string | undefined
}

export interface LabelImportOutcome {
  readonly outcome: 'imported' | 'unchanged'
  readonly kind: LabelSourceKind
  readonly version: Omit<LabelVersion, 'validFrom'> & { readonly validFrom: string }
  /** Rejected records by their code. */
  readonly rejections: Readonly<Record<string, number>>
}

/**
 * Takes over a file of wallet labels (TagPack, actor pack, EVM set, pools, seizure orders, ransomware, the house's own) as
 * the next version of its source: all of it or nothing. Labels that two versions share stay the same rows. Errors:
 * those of reading, `label/source-of-another-kind`.
 */
export const importLabelPack = defineUseCase<LabelPackImport, LabelImportOutcome>({
  name: 'labels/import-label-pack',
  permission: 'labels:import',
  timeoutMs: IMPORT_TIMEOUT_MS,
  run: async (context, input) => {
    const text = decodeListText(input.file)
    if (!text.ok) return text
    const title = stemOf(input.file.name)
    const read = readLabelPack({
      file: input.file.name,
      text: text.value,
      title,
      creator: input.creator ?? title,
      source: input.creator ?? title,
      statedOn: input.statedOn ?? dayInFileName(input.file.name),
      isHouse: input.isHouse ?? false,
    })
    if (!read.ok) return read
    return await recordPack(context, {
      file: input.file,
      pack: read.value,
      sourceId: input.sourceId ?? sourceIdOf(read.value.kind, title),
    })
  },
})

/** A pack that was read, and the file it came in. */
interface ReadPack {
  readonly file: ListFile
  readonly pack: LabelPack
  readonly sourceId: string
}

/** Records a pack that was read as the next version of its source, inside the change of a use-case. */
async function recordPack(
  context: Context,
  { file, pack, sourceId }: ReadPack,
): Promise<Result<Done<LabelImportOutcome>, AppError>> {
  const { tx, now, newId } = context
  const kind = await lockLabelSource(tx, { id: sourceId, kind: pack.kind, title: pack.title, now })
  if (kind !== pack.kind)
    return err(failure('label/source-of-another-kind', { source: sourceId, kind, given: pack.kind }))
  const latest = await findLatestLabelVersion(tx, sourceId)
  if (latest?.sha256 === file.sha256) return ok(unchanged(latest, pack))
  const stored = foldForStorage(file.content)
  const open = await listOpenLabels(tx, sourceId)
  const labels = differ(pack.labels, open.labels, newId)
  const actors = differ(pack.actors, open.actors, newId)
  const number = (latest?.number ?? 0) + 1
  const version: LabelVersion = {
    id: newId(),
    sourceId,
    number,
    sha256: file.sha256,
    parserVersion: LABEL_PARSER_VERSION,
    title: pack.title,
    creator: pack.creator,
    description: pack.description,
    fileNames: [file.name],
    labels: labels.held,
    addresses: new Set(pack.labels.map(({ raw }) => raw)).size,
    actors: actors.held,
    added: labels.added.length + actors.added.length,
    removed: labels.removed.length + actors.removed.length,
    rejected: pack.rejected.length,
    importedBy: actorRef(context.actor),
    validFrom: now,
  }
  const rejects = pack.rejected.slice(0, LABEL_REJECTS_KEPT).map((reject) => ({ ...reject, id: newId() }))
  const files = [
    { id: newId(), name: file.name, sha256: file.sha256, bytes: file.content.length, gzip: await stored },
  ]
  await insertLabelVersion(tx, version, { files, rejects })
  await closeRows(tx, 'label', { ids: labels.removed, toNumber: number })
  await closeRows(tx, 'label_actor', { ids: actors.removed, toNumber: number })
  await insertLabels(tx, { sourceId, fromNumber: number, rows: labels.added })
  await insertActors(tx, { sourceId, fromNumber: number, rows: actors.added })
  return ok(imported(version, { pack, before: latest }))
}

interface Difference<T> {
  readonly added: readonly { readonly id: string; readonly digest: string; readonly says: T }[]
  /** Ids of rows that end. */
  readonly removed: readonly string[]
  /** How many different ones the new version holds. */
  readonly held: number
}

/** What is new and what is gone, by the digest of everything a row says; the same claim twice counts once. */
function differ<T>(now: readonly T[], open: readonly OpenRow[], newId: () => string): Difference<T> {
  const before = new Map(open.map(({ id, digest }) => [digest, id]))
  const seen = new Set<string>()
  const added: Difference<T>['added'][number][] = []
  for (const says of now) {
    const digest = createHash('sha256').update(JSON.stringify(says)).digest('base64url')
    if (seen.has(digest)) continue
    seen.add(digest)
    if (!before.has(digest)) added.push({ id: newId(), digest, says })
  }
  const removed = open.filter(({ digest }) => !seen.has(digest)).map(({ id }) => id)
  return { added, removed, held: seen.size }
}

function imported(
  version: LabelVersion,
  { pack, before }: { readonly pack: LabelPack; readonly before: LabelVersion | null },
): Done<LabelImportOutcome> {
  const { sourceId, number, sha256, labels, actors, added, removed, rejected } = version
  const told: AuditEventDraft = {
    type: 'label.version-imported',
    subject: { kind: 'label_version', id: version.id },
    facts: { source: sourceId, kind: pack.kind, number, sha256, labels, actors, added, removed, rejected },
  }
  const ended: AuditEventDraft[] =
    before === null
      ? []
      : [
          {
            type: 'label.version-superseded',
            subject: { kind: 'label_version', id: before.id },
            facts: { source: sourceId, number: before.number, by: number },
          },
        ]
  return { value: outcome('imported', version, pack), events: [told, ...ended] }
}

function unchanged(version: LabelVersion, pack: LabelPack): Done<LabelImportOutcome> {
  const { id, sourceId, number, sha256 } = version
  return {
    value: outcome('unchanged', version, pack),
    events: [
      {
        type: 'label.version-unchanged',
        subject: { kind: 'label_version', id },
        facts: { source: sourceId, number, sha256 },
      },
    ],
  }
}

function outcome(what: 'imported' | 'unchanged', version: LabelVersion, pack: LabelPack): LabelImportOutcome {
  const rejections: Record<string, number> = {}
  for (const { code } of pack.rejected) rejections[code] = (rejections[code] ?? 0) + 1
  return {
    outcome: what,
    kind: pack.kind,
    version: { ...version, validFrom: version.validFrom.toISOString() },
    rejections,
  }
}

function stemOf(name: string): string {
  return name.replace(/\.(?:ya?ml|csv|json)$/i, '')
}

/** `tagpack-ofac`: of what the file is, and how it is called. */
function sourceIdOf(kind: LabelSourceKind, title: string): string {
  if (kind === 'house') return 'house'
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${kind.replaceAll('_', '-')}-${slug}`.slice(0, SOURCE_ID_CHARS_MAX)
}
