import { useLocale, useTranslations } from 'next-intl'
import { DownloadLink } from '#components/reports/download-link.tsx'
import type { ReportActions } from '#components/reports/report-actions.ts'
import { ExportButton, ReportApproval } from '#components/reports/report-approval.tsx'
import classes from '#components/reports/report-side.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import { formatReportNumber } from '#lib/core/cases/file-number.ts'
import { REPORT_EVENTS } from '#lib/core/reports/events.ts'
import type { ReportDetail } from '#lib/queries/reports/report-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** Who submitted and approved it, and what this reader may do about that now. */
export function ReportJudgement({
  report,
  actions,
}: {
  report: ReportDetail
  actions: Pick<ReportActions, 'approve' | 'return'>
}) {
  const t = useTranslations('reports')
  const { submittedBy, approval } = report
  const era = useLocale() === 'ja'
  if (submittedBy === null && approval === null) return null
  return (
    <Panel title={t('section.side')}>
      <KeyValueList labelWidth={72}>
        {submittedBy !== null && <KeyValue label={t('approval.submitted')}>{submittedBy.name}</KeyValue>}
        {approval !== null && (
          <KeyValue label={t('approval.approved')} note={t('revision', { revision: approval.revision })}>
            {approval.approver.name}　<DateTime at={approval.at} era={era} />
          </KeyValue>
        )}
      </KeyValueList>
      {report.status === 'in_review' &&
        (report.verbs.includes('approve') ? (
          <ReportApproval reportId={report.id} revision={report.revision} actions={actions} />
        ) : (
          <p>{t(report.submittedByMe ? 'approval.mine' : 'approval.waiting')}</p>
        ))}
    </Panel>
  )
}

/** The exported files with their digests, and who took each. */
export function ReportFiles({
  report,
  exportAction,
  mayDownload,
}: {
  report: ReportDetail
  exportAction: ReportActions['export']
  mayDownload: boolean
}) {
  const t = useTranslations('reports')
  if (report.status === 'draft' || report.status === 'in_review') return null
  return (
    <Panel title={t('section.exports')}>
      {report.exports.length === 0 && (
        <div className={classes.form}>
          <p>{t('exports.none')}</p>
          {report.verbs.includes('export') && <ExportButton reportId={report.id} action={exportAction} />}
          <p className={classes.muted}>{t('exports.hint')}</p>
        </div>
      )}
      <ul>
        {report.exports.map((file) => (
          <li key={file.id} className={classes.file}>
            <File report={report} file={file} mayDownload={mayDownload} />
          </li>
        ))}
      </ul>
      {!mayDownload && <p className={classes.muted}>{t('exports.reader')}</p>}
    </Panel>
  )
}

function File({
  report,
  file,
  mayDownload,
}: {
  report: ReportDetail
  file: ReportDetail['exports'][number]
  mayDownload: boolean
}) {
  const t = useTranslations('reports')
  return (
    <>
      <div className={classes.head}>
        <code>{file.fileName}</code>
        {mayDownload && (
          <DownloadLink href={paths.reportFile(formatReportNumber(report), file.format)}>
            {t('verb.download', { format: file.format.toUpperCase() })}
          </DownloadLink>
        )}
      </div>
      <p className={classes.muted}>
        {t('exports.size', { bytes: groupDigits(String(file.bytes)) })}
        <Dot />
        {file.createdBy.name ?? '—'}
        <Dot />
        <DateTime at={file.createdAt} />
      </p>
      <p className={classes.muted}>
        {t('exports.sha256')} <MonoAddress value={file.sha256} />
      </p>
      <p className={classes.muted}>
        {file.downloads.length === 0 ? t('exports.noDownloads') : t('exports.downloads')}
      </p>
      {file.downloads.length > 0 && (
        <ul className={classes.muted}>
          {file.downloads.map((taken) => (
            <li key={`${taken.by.id} ${taken.at}`}>
              {taken.by.name}
              <Dot />
              <DateTime at={taken.at} seconds />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Revisions and everybody who opened, changed or took the report. */
export function ReportTrail({ report }: { report: ReportDetail }) {
  const t = useTranslations('reports')
  return (
    <>
      <Panel title={t('section.revisions')}>
        <ul className={classes.list}>
          {report.revisions.map((revision) => (
            <li key={revision.number}>
              {t('revision', { revision: revision.number })}　<DateTime at={revision.savedAt} />
              <p className={classes.muted}>
                {revision.savedBy.name ?? '—'}
                <Dot />
                <MonoAddress value={revision.digest} short />
              </p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('section.trail')}>
        <Timeline>
          {withoutRepeats(report.trail).map(({ times, ...entry }) => {
            const known = REPORT_EVENTS.find((one) => one === entry.type)
            return (
              <TimelineItem
                key={entry.id}
                tone={toneOf(entry.type)}
                title={
                  <>
                    {known === undefined ? entry.type : t(`event.${known}`)}
                    {times > 1 && ` × ${times}`}
                  </>
                }
                meta={
                  <>
                    {entry.actor.name ?? entry.actor.kind}
                    <Dot />
                    <DateTime at={entry.at} seconds />
                  </>
                }
              >
                {entry.comment ?? undefined}
              </TimelineItem>
            )
          })}
        </Timeline>
      </Panel>
    </>
  )
}

type TrailEntry = ReportDetail['trail'][number]
type TrailLine = TrailEntry & { times: number }

/** Looking again and again, with nobody and nothing between, reads as one line with its count; the latest look dates it. */
function withoutRepeats(trail: readonly TrailEntry[]): readonly TrailLine[] {
  const lines: TrailLine[] = []
  for (const entry of trail) {
    const last = lines.at(-1)
    const again =
      last?.type === 'report.viewed' && entry.type === last.type && entry.actor.id === last.actor.id
    if (last !== undefined && again) last.times += 1
    else lines.push({ ...entry, times: 1 })
  }
  return lines
}

function toneOf(type: string): 'accent' | 'critical' | 'quiet' {
  if (type === 'report.returned') return 'critical'
  return type === 'report.viewed' ? 'quiet' : 'accent'
}

/** Why it was sent back, while it is being put right. */
export function ReportReturned({ report }: { report: ReportDetail }) {
  const t = useTranslations('reports')
  const last = report.trail.find(({ type }) => type === 'report.returned' || type === 'report.submitted')
  if (report.status !== 'draft' || last?.type !== 'report.returned') return null
  return (
    <div className={classes.returned}>
      <strong>
        {t('event.report.returned')}
        <Dot />
        {last.actor.name ?? '—'}
        <Dot />
        <DateTime at={last.at} />
      </strong>
      <p>{last.comment}</p>
    </div>
  )
}
