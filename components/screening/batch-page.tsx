import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { BatchProgress, type CancelAction } from '#components/screening/batch-progress.tsx'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { AnsweredRow, ScreeningBatchDetail } from '#lib/queries/screening/screening-batches.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100

/** One file of names: how far it is, what was found so far, and the whole result as a file. */
export function BatchPage({ batch, cancel }: { batch: ScreeningBatchDetail; cancel: CancelAction }) {
  const t = useTranslations('screening.batch')
  const actor = useActorWords()
  return (
    <>
      <PageHeader title={batch.name} summary={t('summary', { rows: batch.rows })} />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <Panel title={t('progress')}>
              <BatchProgress batch={batch} cancel={cancel} />
            </Panel>
            <Panel title={t('found')} aside={t('foundAside', { count: batch.telling.length })} flush>
              <Rows rows={batch.telling} all={batch.finishedAt !== null} />
            </Panel>
          </Column>
          <Column>
            <Panel title={t('about')}>
              <KeyValueList labelWidth={92}>
                <KeyValue label={t('by')}>{actor(batch.askedBy)}</KeyValue>
                <KeyValue label={t('at')}>
                  <DateTime at={batch.askedAt} seconds />
                </KeyValue>
                <KeyValue label={t('rows')}>{groupDigits(String(batch.rows))}</KeyValue>
                <KeyValue label={t('withHits')}>{groupDigits(String(batch.hitRows))}</KeyValue>
                <KeyValue label={t('wrong')}>{groupDigits(String(batch.wrongRows))}</KeyValue>
                <KeyValue label={t('result')} note={t('resultNote')}>
                  <a href={paths.screeningBatchResult(batch.id)} download>
                    {t('download')}
                  </a>
                </KeyValue>
              </KeyValueList>
            </Panel>
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

/** Rows with hits or errors, as the file has them. */
function Rows({ rows, all }: { rows: readonly AnsweredRow[]; all: boolean }) {
  const t = useTranslations('screening.batch')
  const words = useReasonWords()
  if (rows.length === 0) return <p className={classes.empty}>{t(all ? 'nothing' : 'nothingYet')}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" data-end="">
              {t('line')}
            </th>
            <th scope="col">{t('asked')}</th>
            <th scope="col">{t('best')}</th>
            <th scope="col" data-end="">
              {t('score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, answer }) => {
            const [best] = answer.hits
            return (
              <tr key={row.line}>
                <td data-end="">{row.line}</td>
                <td>
                  {row.name || '—'} {row.error !== null && <strong>{t(`error.${row.error}`)}</strong>}
                </td>
                <td>
                  {best === undefined ? (
                    '—'
                  ) : (
                    <Link href={paths.listEntry(best.source, best.key)}>
                      {best.name} ({words.source(best.source)})
                    </Link>
                  )}
                </td>
                <td data-end="">{best === undefined ? '—' : `${Math.round(best.score * PERCENT)} %`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
