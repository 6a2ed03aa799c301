import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { FetchState } from '#components/lists/fetch-state.tsx'
import classes from '#components/lists/list-card.module.css'
import { ListSignal } from '#components/lists/list-signal.tsx'
import { MissingParts } from '#components/lists/missing-parts.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Figure, FigureRow } from '#components/ui/figure-row.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { ListOverviewRow } from '#lib/queries/lists/list-overview.ts'
import { paths } from '#lib/web/paths.ts'

/** One source: how fresh it is, which version judges, what it counts, and what waits. */
export function ListCard({ row }: { row: ListOverviewRow }) {
  const t = useTranslations('lists')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { source, inForce, waiting } = row
  return (
    <Panel
      title={<Link href={paths.list(source.id)}>{source.short[locale]}</Link>}
      aside={<ListSignal row={row} />}
    >
      <div className={classes.card}>
        <p className={classes.title}>
          {source.title[locale]}
          <span className={classes.authority}>{source.authority[locale]}</span>
        </p>
        {inForce === null ? (
          <>
            <p className={source.indispensable ? classes.missing : classes.optional}>
              {t(source.indispensable ? 'missing' : 'optional')}
            </p>
            <KeyValueList labelWidth={96}>
              <KeyValue label={t('fetch.next')}>
                <FetchState row={row} />
              </KeyValue>
              <KeyValue label={t('activation.self')}>
                <SelfActivation on={row.selfActivation} />
              </KeyValue>
            </KeyValueList>
          </>
        ) : (
          <>
            {inForce.snapshot && (
              <p className={classes.snapshot}>
                <strong>{t('staleSnapshot')}</strong> {t('snapshotHint')}
              </p>
            )}
            <FigureRow>
              <Figure label={t('count.records')} value={inForce.records} />
              <Figure label={t('count.names')} value={inForce.names} />
              <Figure label={t('count.wallets')} value={inForce.wallets} />
              <Figure label={t('count.rejected')} value={inForce.rejected} loud={inForce.rejected > 0} />
            </FigureRow>
            <KeyValueList labelWidth={96}>
              <KeyValue label={t('fact.inForce')}>
                <Link href={paths.listVersion(source.id, String(inForce.number))}>
                  {t('fact.version', { number: inForce.number })}
                </Link>
              </KeyValue>
              <KeyValue label={t('fact.published')}>{inForce.publishedOn}</KeyValue>
              <KeyValue label={t('fact.activated')}>
                <DateTime at={inForce.activatedAt} />
              </KeyValue>
              <KeyValue label={t('fact.checked')}>
                <DateTime at={row.checkedAt} />
              </KeyValue>
              <KeyValue label={t('fetch.next')}>
                <FetchState row={row} />
              </KeyValue>
              <KeyValue label={t('activation.self')}>
                <SelfActivation on={row.selfActivation} />
              </KeyValue>
              <KeyValue
                label={t('fact.missingParts')}
                note={inForce.missingParts.length > 0 ? t('fact.missingNote') : undefined}
              >
                <MissingParts parts={inForce.missingParts} />
              </KeyValue>
            </KeyValueList>
          </>
        )}
        {waiting !== null && (
          <p className={classes.waiting} data-held={waiting.status === 'quarantined' || undefined}>
            {t(waiting.status === 'quarantined' ? 'waitingQuarantined' : 'waiting', {
              number: waiting.number,
              published: waiting.publishedOn,
            })}{' '}
            <Link href={paths.listVersion(source.id, String(waiting.number))}>{t('openWaiting')}</Link>
          </p>
        )}
      </div>
    </Panel>
  )
}

/** Whether the next version waits for two people, or comes into force by itself: that is said loudly. */
function SelfActivation({ on }: { on: boolean }) {
  const t = useTranslations('lists')
  if (!on) return t('activation.selfOff')
  return <StatusBadge tone="high">{t('settings.on')}</StatusBadge>
}
