import { useLocale, useTranslations } from 'next-intl'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListCertificate } from '#lib/queries/lists/list-certificate.ts'

/** Against which lists, with which matcher, from when to when, and whose name stands under it. */
export function CertificateFacts({
  certificate,
  signer,
}: {
  certificate: ListCertificate
  signer: ActorRef | null
}) {
  const t = useTranslations('lists.certificate')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const word = useActorWords()
  const { lists, sha256, matcherVersion, policyVersion, signedAt } = certificate
  return (
    <>
      <Panel title={t('provenance')}>
        <KeyValueList labelWidth={120}>
          <KeyValue label={t('lists')}>
            {lists.map(({ sourceId, number, publishedOn }) => (
              <p key={sourceId}>
                {t('version', {
                  source: findListSource(sourceId)?.short[locale] ?? sourceId,
                  number,
                  published: publishedOn,
                })}
              </p>
            ))}
          </KeyValue>
          <KeyValue label={t('sha256')}>
            <MonoAddress value={sha256} />
          </KeyValue>
          <KeyValue label={t('matcher')}>
            <code>{matcherVersion}</code>
          </KeyValue>
          <KeyValue label={t('policy')}>
            <code>{policyVersion}</code>
          </KeyValue>
          <KeyValue label={t('mode')}>
            {certificate.deltaEntries === null
              ? t('full')
              : t('delta', { entries: certificate.deltaEntries })}
          </KeyValue>
          {certificate.deltaDigest !== null && (
            <KeyValue label={t('deltaDigest')}>
              <MonoAddress value={certificate.deltaDigest} />
            </KeyValue>
          )}
          <KeyValue label={t('activated')}>
            <DateTime at={certificate.activatedAt} seconds />
          </KeyValue>
          <KeyValue label={t('started')}>
            <DateTime at={certificate.startedAt} seconds />
          </KeyValue>
          <KeyValue label={t('customersFinished')}>
            <DateTime at={certificate.customersFinishedAt} seconds />
          </KeyValue>
          <KeyValue label={t('walletsFinished')}>
            <DateTime at={certificate.walletsFinishedAt} seconds />
          </KeyValue>
        </KeyValueList>
      </Panel>
      <Panel title={t('signature')}>
        {signedAt === null ? (
          t('unsigned')
        ) : (
          <p>
            {t('signed')} · {signer === null ? '—' : word(signer)} · <DateTime at={signedAt} seconds />
          </p>
        )}
      </Panel>
    </>
  )
}
