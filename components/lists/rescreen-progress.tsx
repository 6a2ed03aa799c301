'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PauseRescreening } from '#components/lists/pause-rescreening.tsx'
import classes from '#components/lists/rescreen-progress.module.css'
import { useRescreening } from '#components/lists/use-rescreening.ts'
import { VERDICT_TONES } from '#components/lists/verdict-tones.ts'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { Rescreening } from '#lib/queries/lists/rescreening.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

interface RescreenProgressProps {
  readonly versionId: string
  readonly sourceId: string
  readonly number: number
  readonly first: Rescreening
  /** The way to let it rest or go on, for those who may. */
  readonly pause: ((input: { versionId: string; paused: boolean }) => Promise<ActionResult<unknown>>) | null
  /** On the certificate itself no way leads to it. */
  readonly onCertificate?: boolean
}

/** How far the re-screening against a version has come, how fast it goes and how long it still takes. */
export function RescreenProgress(props: RescreenProgressProps) {
  const { versionId, sourceId, number, first, pause, onCertificate = false } = props
  const t = useTranslations('lists.certificate')
  const { state, perSecond, silent } = useRescreening(paths.listRescreening(sourceId, String(number)), first)
  const { verdict, customers, wallets, paused } = state
  const running = verdict === 'running'
  if (onCertificate && !running) return null
  return (
    <Panel
      title={t('progress')}
      aside={
        <StatusBadge tone={paused && running ? 'high' : VERDICT_TONES[verdict]}>
          {paused && running ? t('paused') : t(`verdict.${verdict}`)}
        </StatusBadge>
      }
    >
      {running && (
        <>
          <Bar label={t('customers')} {...customers} />
          <Bar label={t('wallets')} {...wallets} />
          <p className={classes.pace} role="status">
            {silent ? t('stale') : paused ? t('pausedNote') : <Pace state={state} perSecond={perSecond} />}
          </p>
        </>
      )}
      <div className={classes.ways}>
        {!onCertificate && <Link href={paths.listCertificate(sourceId, String(number))}>{t('open')}</Link>}
        {running && pause !== null && (
          <PauseRescreening versionId={versionId} paused={paused} action={pause} />
        )}
      </div>
      {running && !paused && <p className={classes.note}>{t('leaving')}</p>}
    </Panel>
  )
}

const MINUTE_S = 60
const HOUR_S = 3_600

function Pace({ state: { customers }, perSecond }: { state: Rescreening; perSecond: number | null }) {
  const t = useTranslations('lists.certificate')
  if (customers.done >= customers.all) return null
  if (perSecond === null) return t('leftUnknown')
  const seconds = (customers.all - customers.done) / perSecond
  const time =
    seconds < 2 * MINUTE_S
      ? t('seconds', { n: Math.ceil(seconds) })
      : seconds < 2 * HOUR_S
        ? t('minutes', { n: Math.ceil(seconds / MINUTE_S) })
        : t('hours', { n: Math.ceil(seconds / HOUR_S) })
  return (
    <>
      <span>{t('rate', { rate: Math.max(1, Math.round(perSecond)) })}</span>
      <span>{t('left', { time })}</span>
    </>
  )
}

function Bar({ label, done, all }: { label: string; done: number; all: number }) {
  const t = useTranslations('lists.certificate')
  return (
    <p className={classes.row}>
      <span>{label}</span>
      <progress
        className={classes.bar}
        aria-label={label}
        value={Math.min(done, all)}
        max={Math.max(all, 1)}
      />
      <span>{t('progressOf', { done, all })}</span>
    </p>
  )
}
