import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { CertificateFacts } from '#components/lists/certificate-facts.tsx'
import { PrintButton } from '#components/lists/print-button.tsx'
import { VERDICT_TONES } from '#components/lists/verdict-tones.ts'
import classes from '#components/lists/version-facts.module.css'
import { Figure, FigureRow } from '#components/ui/figure-row.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListCertificate } from '#lib/queries/lists/list-certificate.ts'
import { paths } from '#lib/web/paths.ts'

interface CertificatePageProps {
  readonly certificate: ListCertificate
  readonly signer: ActorRef | null
  /** The way to sign, for those who may. */
  readonly actions?: React.ReactNode
  /** How far the run has come while it is under way. */
  readonly progress?: React.ReactNode
}

/** The completion certificate of a list version: whom the re-screening reached, whom not, and who signed. Prints whole. */
export function CertificatePage({ certificate, signer, actions, progress }: CertificatePageProps) {
  const t = useTranslations('lists.certificate')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { sourceId, number, publishedOn, verdict } = certificate
  const source = findListSource(sourceId)?.short[locale] ?? sourceId
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.listVersion(sourceId, String(number))}>
              {t('of', { source, number, published: publishedOn })}
            </Link>
            <StatusBadge tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>
          </>
        }
        title={t('title')}
        actions={
          <>
            {actions}
            <PrintButton />
          </>
        }
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            {progress}
            <Reached certificate={certificate} />
            <Failed certificate={certificate} />
          </Column>
          <Column>
            <CertificateFacts certificate={certificate} signer={signer} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Reached({ certificate }: { certificate: ListCertificate }) {
  const t = useTranslations('lists.certificate')
  const { customersExpected, customersScreened, customersMissing, failures } = certificate
  const { walletsExpected, walletsChecked, verdict, customersCarried, deltaEntries } = certificate
  const { destinationsExpected, destinationsChecked } = certificate
  const missing = customersMissing ?? 0
  const figures = {
    customers: customersExpected,
    screened: customersScreened,
    wallets: walletsExpected,
    checked: walletsChecked,
    destinations: destinationsExpected,
    booked: destinationsChecked,
    missing,
    failures,
  }
  return (
    <Panel title={t('reached')}>
      <p className={classes.sentence}>{t(`sentence.${verdict}`, figures)}</p>
      <FigureRow>
        <Figure label={t('customers')} value={customersExpected} loud={verdict === 'alarm'} />
        <Figure label={t('screened')} value={customersScreened} />
        {deltaEntries !== null && <Figure label={t('carried')} value={customersCarried} />}
        <Figure label={t('missing')} value={missing} loud={missing > 0} />
        <Figure label={t('failures')} value={failures} loud={failures > 0} />
        <Figure label={t('wallets')} value={walletsExpected} />
        <Figure label={t('checked')} value={walletsChecked} />
        <Figure label={t('destinations')} value={destinationsExpected} />
        <Figure label={t('booked')} value={destinationsChecked} />
      </FigureRow>
      {verdict === 'complete' && customersExpected === 0 && <p className={classes.note}>{t('nobodyYet')}</p>}
      {deltaEntries !== null && (
        <p className={classes.note}>
          {t('carriedNote', { carried: customersCarried, entries: deltaEntries })}
        </p>
      )}
    </Panel>
  )
}

function Failed({ certificate: { failed, failures } }: { certificate: ListCertificate }) {
  const t = useTranslations('lists.certificate')
  return (
    <Panel title={t('failed')}>
      {failed.length === 0 ? (
        t('noFailures')
      ) : (
        <ul className={classes.files}>
          {failed.map(({ customerId, externalId, message }) => (
            <li key={customerId}>
              <Link href={paths.customer(customerId)}>
                <code>{externalId}</code>
              </Link>
              <p className={classes.excerpt}>{message}</p>
            </li>
          ))}
        </ul>
      )}
      {failures > failed.length && (
        <p className={classes.note}>{t('moreFailures', { shown: failed.length, count: failures })}</p>
      )}
    </Panel>
  )
}
