import { useTranslations } from 'next-intl'
import classes from '#components/lists/import-page.module.css'
import { ListFacts } from '#components/lists/list-facts.tsx'
import { UploadList } from '#components/lists/upload-list.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type FileShape, LIST_FORMATS } from '#lib/core/lists/list-formats.ts'
import { findListSource, type ListSource } from '#lib/core/lists/sources.ts'
import type { ListDetail } from '#lib/queries/lists/list-detail.ts'

const STEPS = ['step1', 'step2', 'step3'] as const
/** What the file dialogue offers, by the shapes of file in which the source may come. */
const ACCEPTED: Readonly<Record<FileShape, string>> = {
  workbook: '.xlsx',
  xml: '.xml',
  csv: '.csv',
  json: '.json,.ndjson',
}
type PartKey = Parameters<ReturnType<typeof useTranslations<'lists.part'>>>[0]

/** Taking over a publication by hand: the files, which ones there are, and what happens with them. */
export function ImportPage({ list }: { list: ListDetail }) {
  const t = useTranslations('lists.import')
  const part = useTranslations('lists.part')
  const source = findListSource(list.source.id)
  if (source === null) return null
  return (
    <PageBody>
      <Columns layout="main-side">
        <Column>
          <Panel title={t('title')}>
            <UploadList sourceId={source.id} accept={acceptedFiles(source)} />
          </Panel>
        </Column>
        <Column>
          <Panel title={t('parts')}>
            <ul className={classes.parts}>
              {source.parts.map(({ role, called, required }) => (
                <li key={role}>
                  {part(role as PartKey)} {called !== undefined && <code>{called}</code>}{' '}
                  <span className={classes.note}>{t(required ? 'required' : 'optional')}</span>
                </li>
              ))}
              {source.whole !== undefined && <li>{t('whole', { form: source.whole.toUpperCase() })}</li>}
            </ul>
            <p className={classes.note}>{acceptedFiles(source).replaceAll(',', ' ')}</p>
          </Panel>
          <Panel title={t('how')}>
            <ol className={classes.steps}>
              {STEPS.map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
          </Panel>
          <ListFacts row={list} />
        </Column>
      </Columns>
    </PageBody>
  )
}

function acceptedFiles(source: ListSource): string {
  return [...new Set(source.formats.map((format) => ACCEPTED[LIST_FORMATS[format]])), '.gz'].join(',')
}
