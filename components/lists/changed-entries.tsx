import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/lists/entry.module.css'
import { FieldDifferences } from '#components/lists/field-differences.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { changedFields } from '#lib/core/lists/changed-fields.ts'
import type { ReplacedState } from '#lib/queries/lists/list-version-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** What a version changed about entries that stay, part by part: what each part lost and gained. */
export function ChangedEntries({ sourceId, states }: { sourceId: string; states: readonly ReplacedState[] }) {
  const t = useTranslations('lists.version')
  if (states.length === 0) return null
  return (
    <Panel title={t('parts')}>
      {states.map(({ entryVersionId, key, before, after }) => (
        <section key={entryVersionId} className={classes.group}>
          <h3 className={classes.label}>
            <Link href={paths.listEntry(sourceId, key)}>{after.names[0]?.full ?? key}</Link>{' '}
            <code>{key}</code>
          </h3>
          <FieldDifferences before={before} after={after} change={changedFields(before, after)} />
        </section>
      ))}
    </Panel>
  )
}
