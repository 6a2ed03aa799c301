import { createHash } from 'node:crypto'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { StatedTag } from '#lib/core/labels/make-label.ts'
import { LABEL_PARSER_VERSION } from '#lib/core/labels/read-label-pack.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { Label } from '#lib/core/wallets/label.ts'
import {
  findLatestLabelVersion,
  insertLabels,
  insertLabelVersion,
  type LabelVersion,
  lockLabelSource,
} from '#lib/db/label-import.ts'
import { foldForStorage } from '#lib/gateways/list-files.ts'
import type { Context } from '#lib/use-cases/define.ts'

/** The source of labels that people write in the desk, one version a label; files of the house have one of their own. */
const OWN_SOURCE = { id: 'house-desk', kind: 'house', title: '自社ラベル（画面入力）' } as const

/** Records labels that a person wrote as the next version of the desk's own source; gives the events that tell of it. */
export async function recordOwnLabel(
  context: Context,
  { tag, labels }: { readonly tag: StatedTag; readonly labels: readonly Label[] },
): Promise<Events> {
  const { tx, now, newId } = context
  await lockLabelSource(tx, { ...OWN_SOURCE, now })
  const latest = await findLatestLabelVersion(tx, OWN_SOURCE.id)
  const content = Buffer.from(JSON.stringify(tag))
  const sha256 = createHash('sha256').update(content).digest('hex')
  const number = (latest?.number ?? 0) + 1
  const version = {
    id: newId(),
    sourceId: OWN_SOURCE.id,
    number,
    sha256,
    parserVersion: LABEL_PARSER_VERSION,
    title: OWN_SOURCE.title,
    creator: tag.author,
    description: null,
    fileNames: ['label.json'],
    labels: (latest?.labels ?? 0) + labels.length,
    addresses: (latest?.addresses ?? 0) + 1,
    actors: 0,
    added: labels.length,
    removed: 0,
    rejected: 0,
    importedBy: actorRef(context.actor),
    validFrom: now,
  }
  const gzip = await foldForStorage(content)
  const files = [{ id: newId(), name: 'label.json', sha256, bytes: content.length, gzip }]
  await insertLabelVersion(tx, version, { files, rejects: [] })
  const rows = labels.map((says) => ({
    id: newId(),
    // Two people may write the same: each is a claim of its own.
    digest: createHash('sha256')
      .update(JSON.stringify({ ...says, number }))
      .digest('base64url'),
    says,
  }))
  await insertLabels(tx, { sourceId: OWN_SOURCE.id, fromNumber: number, rows })
  return eventsOf(version, latest)
}

type Events = readonly [AuditEventDraft, ...AuditEventDraft[]]

function eventsOf(version: LabelVersion, before: LabelVersion | null): Events {
  const { sourceId, number, sha256, labels, added } = version
  const told: AuditEventDraft = {
    type: 'label.version-imported',
    subject: { kind: 'label_version', id: version.id },
    facts: { source: sourceId, kind: OWN_SOURCE.kind, number, sha256, labels, added, removed: 0 },
  }
  if (before === null) return [told]
  return [
    told,
    {
      type: 'label.version-superseded',
      subject: { kind: 'label_version', id: before.id },
      facts: { source: sourceId, number: before.number, by: number },
    },
  ]
}
