import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { digestJson } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { continueKeys } from '#lib/core/lists/continue-keys.ts'
import { continueNames } from '#lib/core/lists/continue-names.ts'
import { diffVersions, payloadHash } from '#lib/core/lists/diff-versions.ts'
import type { ListBase } from '#lib/core/lists/formats/ofac-delta-xml.ts'
import type { ListedEntity, ParsedList } from '#lib/core/lists/listed-entity.ts'
import { dayInFileName, findListSource, type ListSource } from '#lib/core/lists/sources.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import {
  closeEntryVersions,
  insertEntryVersions,
  insertListVersion,
  listEntryIds,
  listKnownParties,
  listOpenEntities,
  listOpenEntries,
  type NewEntryVersion,
  type NewListVersion,
  type OpenEntry,
} from '#lib/db/list-import.ts'
import {
  findLatestListVersion,
  findTrustedListVersion,
  type ListVersion,
  lockListSource,
} from '#lib/db/lists.ts'
import { foldForStorage, type ListFile } from '#lib/gateways/list-files.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { type Context, type Done, defineUseCase } from '#lib/use-cases/define.ts'
import { figuresOf, findingsOf } from '#lib/use-cases/lists/import-findings.ts'
import {
  assignParts,
  type ListFilesByRole,
  needsBase,
  parseListFiles,
  WHOLE,
} from '#lib/use-cases/lists/parse-list-files.ts'
import { putImportInForce } from '#lib/use-cases/lists/put-import-in-force.ts'
import { askForSelfActivation } from '#lib/use-cases/lists/request-preview.ts'

/** A whole list moves in one transaction; the largest official one takes some ten seconds on two cores. */
const IMPORT_TIMEOUT_MS = 180_000

export interface ListImport {
  readonly sourceId: string
  readonly files: readonly ListFile[]
  /** `YYYY-MM-DD` as the operator states it; else the file says it, or its name. */
  readonly publishedOn?: string | undefined
  /** A dated copy that is shipped with the product. */
  readonly snapshot?: boolean
  /** Puts the version in force at once, which needs `lists:activate` too; by the operator it is an act of one alone. */
  readonly activate?: boolean
  /** Why that cannot wait for a second person. */
  readonly reason?: string | undefined
}

/** What an import did; `unchanged` when the files are those of the newest version. */
export interface ListImportOutcome {
  readonly outcome: 'imported' | 'unchanged'
  readonly version: ListVersion
}

/**
 * Takes over a publication of a sanctions list (遵守基準省令 2 条 1 号ロ): raw files, entries with their history, what could
 * not be read, and the difference to the version before — all in one transaction, so that a killed import leaves
 * nothing. A version that trips a guard begins in quarantine and is never put in force unseen. Errors: `list/unknown-source`, `list/older-than-current`, `list/publication-day-missing`, `list/same-person`,
 * those of reading the files and of the parsers.
 */
export const importListVersion = defineUseCase<ListImport, ListImportOutcome>({
  name: 'lists/import-list-version',
  permission: 'lists:import',
  timeoutMs: IMPORT_TIMEOUT_MS,
  run: async (context, input) => {
    const source = findListSource(input.sourceId)
    if (source === null) return err(failure('list/unknown-source', { source: input.sourceId }))
    if (input.activate && !isAllowed(context.actor, 'lists:activate'))
      return err(failure('auth/not-allowed', { permission: 'lists:activate' }))
    // People put in force what they have seen: over a preview, not with an import.
    if (input.activate && context.actor.kind === 'staff')
      return err(failure('list/preview-needed', { status: 'waiting' }))
    const files = assignParts(source, input.files)
    if (!files.ok) return files
    const sha256 = digestOf(files.value)
    await lockListSource(context.tx, source.id, context.now)
    const latest = await findLatestListVersion(context.tx, source.id)
    if (latest?.sha256 === sha256) return await leaveUnchanged(context, latest, input)
    const base = needsBase(source, files.value) ? await baseOf(context, latest) : null
    const read = parseListFiles(source, files.value, base)
    if (!read.ok) return read
    const parsed = await continued(context, source, read.value)
    const publishedOn = publicationDay(input, parsed)
    if (publishedOn === null) return err(failure('list/publication-day-missing', { source: source.id }))
    // A day ahead would keep every later publication out as older.
    if (publishedOn > tokyoDay(context.now.toISOString()))
      return err(failure('list/publication-day-ahead', { publishedOn }))
    if (latest !== null && publishedOn < latest.publishedOn) {
      return err(failure('list/older-than-current', { publishedOn, current: latest.publishedOn }))
    }
    const taking = { source, files: files.value, sha256, latest, parsed, publishedOn }
    return await takeOver(context, taking, input)
  },
})

/** What a file that only says what changed is applied to: the newest version, whatever its status. */
async function baseOf({ tx }: Context, latest: ListVersion | null): Promise<ListBase | null> {
  if (latest === null) return null
  return { entities: await listOpenEntities(tx, latest.sourceId), publishedOn: latest.publishedOn }
}

/** What was read, under the keys by which the house knows the parties. */
async function continued({ tx }: Context, source: ListSource, parsed: ParsedList): Promise<ParsedList> {
  if (source.continuedBy === undefined) return parsed
  const known = await listKnownParties(tx, source.id)
  const again = source.continuedBy === 'numbers' ? continueKeys : continueNames
  return { ...parsed, entities: again(parsed.entities, known) }
}

interface Taking {
  readonly source: ListSource
  readonly files: ListFilesByRole
  readonly sha256: string
  readonly latest: ListVersion | null
  readonly parsed: ParsedList
  readonly publishedOn: string
}

type Outcome = Result<Done<ListImportOutcome>, AppError>

async function takeOver(context: Context, taking: Taking, input: ListImport): Promise<Outcome> {
  const { tx, newId, now } = context
  const { source, parsed, latest } = taking
  const number = (latest?.number ?? 0) + 1
  // Folded in a thread of its own while the entries are digested here.
  const stored = storedFiles(taking.files, newId)
  const entries = parsed.entities.map((entity) => ({
    key: entity.key,
    payloadHash: payloadHash(entity),
    entity,
  }))
  const diff = diffVersions(await listOpenEntries(tx, source.id), entries)
  const findings = findingsOf(parsed, await findTrustedListVersion(tx, source.id))
  const version: ListVersion = {
    id: newId(),
    sourceId: source.id,
    number,
    publishedOn: taking.publishedOn,
    sha256: taking.sha256,
    parserVersion: source.parserVersion,
    snapshot: input.snapshot ?? false,
    ...figuresOf(parsed.entities),
    added: diff.added.length,
    changed: diff.changed.length,
    removed: diff.removed.length,
    rejected: parsed.rejected.length,
    lifted: parsed.lifted,
    status: findings.length > 0 ? 'quarantined' : 'awaiting_activation',
    importedBy: actorRef(context.actor),
    findings,
  }
  await insertListVersion(tx, {
    ...version,
    fetchedAt: now,
    previousId: latest?.id ?? null,
    missingParts: source.parts
      .filter((part) => part.repeatable !== true && !taking.files.has(part.role) && !taking.files.has(WHOLE))
      .map((part) => part.role),
    files: await stored,
    rejects: parsed.rejected.map((reject) => ({ ...reject, id: newId() })),
  })
  const ended = [...diff.removed, ...diff.changed.map(({ before }) => before)]
  await closeEntryVersions(
    tx,
    ended.map((entry) => entry.entryVersionId),
    number,
  )
  const known = await listEntryIds(
    tx,
    source.id,
    diff.added.map((entry) => entry.key),
  )
  await insertEntryVersions(tx, newStates(context, { sourceId: source.id, number, diff, known }), newId)
  return await finish(context, version, input)
}

async function storedFiles(files: ListFilesByRole, newId: () => string): Promise<NewListVersion['files']> {
  const each = [...files.values()].map(async ({ name, sha256, content }) => {
    const gzip = await foldForStorage(content)
    return { id: newId(), name, sha256, bytes: content.length, gzip }
  })
  return await Promise.all(each)
}

interface States {
  readonly sourceId: string
  readonly number: number
  readonly known: ReadonlyMap<string, string>
  readonly diff: {
    readonly added: readonly { readonly entity: ListedEntity; readonly payloadHash: string }[]
    readonly changed: readonly {
      readonly before: OpenEntry
      readonly after: { readonly entity: ListedEntity; readonly payloadHash: string }
    }[]
  }
}

function newStates({ newId }: Context, { sourceId, number, diff, known }: States): NewEntryVersion[] {
  const base = { sourceId, fromNumber: number }
  return [
    ...diff.added.map(({ entity, payloadHash: hash }) => {
      const entryId = known.get(entity.key)
      const isNewEntry = entryId === undefined
      return { ...base, id: newId(), entryId: entryId ?? newId(), isNewEntry, entity, payloadHash: hash }
    }),
    ...diff.changed.map(({ before, after }) => ({
      ...base,
      id: newId(),
      entryId: before.entryId,
      isNewEntry: false,
      entity: after.entity,
      payloadHash: after.payloadHash,
    })),
  ]
}

async function finish(context: Context, version: ListVersion, input: ListImport): Promise<Outcome> {
  const imported: AuditEventDraft = {
    type: 'list.version-imported',
    subject: { kind: 'list_version', id: version.id },
    facts: {
      source: version.sourceId,
      number: version.number,
      publishedOn: version.publishedOn,
      sha256: version.sha256,
      snapshot: version.snapshot,
      records: version.records,
      added: version.added,
      changed: version.changed,
      removed: version.removed,
      rejected: version.rejected,
    },
  }
  if (version.status === 'quarantined') {
    const { sourceId: source, number, findings } = version
    const facts = { source, number, findings: findings.map((finding) => ({ ...finding })) }
    const quarantined = { ...imported, type: 'list.version-quarantined', facts } as const
    return ok({ value: { outcome: 'imported', version }, events: [imported, quarantined] })
  }
  if (!input.activate) {
    const asked = await askForSelfActivation(context, version)
    return ok({ value: { outcome: 'imported', version }, events: [imported, ...asked] })
  }
  return await activated(context, version, { outcome: 'imported', reason: input.reason, told: imported })
}

async function leaveUnchanged(context: Context, latest: ListVersion, input: ListImport): Promise<Outcome> {
  const unchanged: AuditEventDraft = {
    type: 'list.version-unchanged',
    subject: { kind: 'list_version', id: latest.id },
    facts: { source: latest.sourceId, number: latest.number, sha256: latest.sha256 },
  }
  if (!input.activate || latest.status !== 'awaiting_activation') {
    return ok({ value: { outcome: 'unchanged', version: latest }, events: [unchanged] })
  }
  return await activated(context, latest, { outcome: 'unchanged', reason: input.reason, told: unchanged })
}

interface Activating {
  readonly outcome: ListImportOutcome['outcome']
  readonly reason: string | undefined
  readonly told: AuditEventDraft
}

async function activated(context: Context, version: ListVersion, by: Activating): Promise<Outcome> {
  const active = await putImportInForce(context, version, by.reason)
  if (!active.ok) return active
  const { version: inForce, events } = active.value
  return ok({ value: { outcome: by.outcome, version: inForce }, events: [by.told, ...events] })
}

/** One digest over the set: the same bytes give the same digest under whatever file names they came. */
function digestOf(files: ListFilesByRole): string {
  return digestJson(Object.fromEntries([...files].map(([role, file]) => [role, file.sha256])))
}

function publicationDay(input: ListImport, parsed: ParsedList): string | null {
  if (input.publishedOn !== undefined) return input.publishedOn
  const named = input.files.map((file) => dayInFileName(file.name)).find((day) => day !== null)
  return parsed.publishedOn ?? named ?? null
}
