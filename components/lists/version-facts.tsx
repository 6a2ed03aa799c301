import { useTranslations } from 'next-intl'
import { MissingParts } from '#components/lists/missing-parts.tsx'
import classes from '#components/lists/version-facts.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'
import type { ListFileRow } from '#lib/queries/lists/list-version-detail.ts'

/** Who took a version over, who put it in force, with which parser, and the digest of the whole set. */
export function VersionFacts({
  version,
  people,
}: {
  version: ListVersionRow
  people: Readonly<Record<string, ActorRef>>
}) {
  const t = useTranslations('lists')
  const word = useActorWords()
  const who = (ref: string | null) => {
    const actor = ref === null ? undefined : people[ref]
    return actor === undefined ? undefined : word(actor)
  }
  return (
    <Panel title={t('version.provenance')}>
      <KeyValueList labelWidth={92}>
        <KeyValue label={t('fact.published')}>{version.publishedOn}</KeyValue>
        <KeyValue label={t('fact.imported')} note={who(version.importedBy)}>
          <DateTime at={version.fetchedAt} seconds />
        </KeyValue>
        {version.releasedAt !== null && (
          <KeyValue label={t('release.released')} note={who(version.releasedBy)}>
            <DateTime at={version.releasedAt} seconds />
          </KeyValue>
        )}
        <KeyValue label={t('fact.activated')} note={who(version.activatedBy)}>
          <DateTime at={version.activatedAt} seconds />
        </KeyValue>
        {version.supersededAt !== null && (
          <KeyValue label={t('fact.superseded')}>
            <DateTime at={version.supersededAt} seconds />
          </KeyValue>
        )}
        <KeyValue
          label={t('fact.missingParts')}
          note={version.missingParts.length > 0 ? t('fact.missingNote') : undefined}
        >
          <MissingParts parts={version.missingParts} />
        </KeyValue>
        <KeyValue label={t('fact.parser')}>
          <code>{version.parserVersion}</code>
        </KeyValue>
        <KeyValue label={t('fact.sha256')}>
          <MonoAddress value={version.sha256} />
        </KeyValue>
      </KeyValueList>
    </Panel>
  )
}

/** The raw files of a version with the digest of each. */
export function VersionFiles({ files }: { files: readonly ListFileRow[] }) {
  const t = useTranslations('lists.version')
  return (
    <Panel title={t('files')}>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.name}>
            <p className={classes.file}>
              <code>{file.name}</code>
              <span>{t('bytes', { bytes: file.bytes })}</span>
            </p>
            <MonoAddress value={file.sha256} />
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t('filesNote')}</p>
    </Panel>
  )
}
