import { useTranslations } from 'next-intl'
import { CountryName } from '#components/ui/country-name.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'

type Current = CustomerDetail['current']

/** What was verified when the account was opened and since (取引時確認, 犯収法 4 条). */
export function KycFacts({ current }: { current: Current }) {
  const t = useTranslations('customers.fact')
  const { kyc } = current
  return (
    <KeyValueList labelWidth={112}>
      {current.kind === 'person' ? <Person current={current} /> : <Corporation current={current} />}
      <KeyValue label={t('nationality')}>
        <CountryName code={kyc.nationality} />
      </KeyValue>
      <KeyValue label={t('residence')}>
        <CountryName code={kyc.residence} />
      </KeyValue>
      <KeyValue label={t('address')}>{kyc.address ?? '—'}</KeyValue>
      <KeyValue label={t('occupation')}>{kyc.occupation ?? '—'}</KeyValue>
      <KeyValue label={t('purpose')}>{kyc.purpose ?? '—'}</KeyValue>
      <KeyValue label={t('income')}>{yen(kyc.annualIncomeJpy)}</KeyValue>
      <KeyValue label={t('assets')}>{yen(kyc.assetsJpy)}</KeyValue>
      <KeyValue
        label={t('sourceOfFunds')}
        note={
          kyc.sourceOfFunds === undefined
            ? undefined
            : t('confirmedOn', { day: kyc.sourceOfFunds.confirmedOn })
        }
      >
        {kyc.sourceOfFunds?.description ?? t('never')}
      </KeyValue>
      <Verification current={current} />
    </KeyValueList>
  )
}

function yen(value: string | undefined): string {
  return value === undefined ? '—' : groupDigits(value)
}

function Verification({ current: { kyc, openedOn } }: { current: Current }) {
  const t = useTranslations('customers.fact')
  return (
    <>
      <KeyValue label={t('documents')}>
        {kyc.identityDocuments.length === 0
          ? '—'
          : kyc.identityDocuments.map((document) => (
              <div key={`${document.type} ${document.number}`}>
                {t(`documentOf.${document.type}`)} <code>{document.number}</code> {document.country}
              </div>
            ))}
      </KeyValue>
      <KeyValue label={t('method')}>{kyc.method === undefined ? '—' : t(`methodOf.${kyc.method}`)}</KeyValue>
      <KeyValue label={t('verifiedOn')}>{kyc.confirmedOn ?? '—'}</KeyValue>
      <KeyValue label={t('openedOn')}>{openedOn}</KeyValue>
      <KeyValue label={t('bankAccountHolder')}>{kyc.bankAccountHolder ?? '—'}</KeyValue>
      <KeyValue label={t('phone')}>{kyc.phone ?? '—'}</KeyValue>
      <KeyValue label={t('email')}>{kyc.email ?? '—'}</KeyValue>
    </>
  )
}

function Person({ current }: { current: Extract<Current, { kind: 'person' }> }) {
  const t = useTranslations('customers.fact')
  return (
    <>
      <KeyValue label={t('dateOfBirth')}>{current.dateOfBirth ?? '—'}</KeyValue>
      {current.gender !== undefined && (
        <KeyValue label={t('gender')}>{t(`genderOf.${current.gender}`)}</KeyValue>
      )}
    </>
  )
}

function Corporation({ current }: { current: Extract<Current, { kind: 'corporation' }> }) {
  const t = useTranslations('customers.fact')
  return (
    <>
      <KeyValue label={t('registrationNumber')}>{current.registrationNumber ?? '—'}</KeyValue>
      <KeyValue label={t('establishedOn')}>{current.establishedOn ?? '—'}</KeyValue>
    </>
  )
}
