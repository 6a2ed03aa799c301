import { useTranslations } from 'next-intl'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { CountryName } from '#components/ui/country-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { formatDayTime } from '#components/ui/format-instant.ts'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits, Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { TransactionDetail } from '#lib/queries/transactions/transaction-detail.ts'

/** What the exchange sent, as received. */
export function SentFacts({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('transactions')
  const actor = useActorWords()
  return (
    <KeyValueList labelWidth={108}>
      <KeyValue label={t('fact.externalId')}>
        <MonoAddress value={transaction.externalId} />
      </KeyValue>
      <KeyValue label={t('fact.kind')}>
        {t(`kind.${transaction.kind}`)}
        {transaction.side !== null && ` · ${t(`side.${transaction.side as 'buy'}`)}`}
      </KeyValue>
      <KeyValue label={t('fact.quantity')} strong>
        <Money value={transaction.quantity} unit={transaction.asset} />
      </KeyValue>
      <KeyValue
        label={t('fact.yen')}
        strong
        note={`${t('fact.rate')} ${groupDigits(transaction.jpyRate)} · ${transaction.rateSource} · ${t('fact.rateAt', { at: formatDayTime(new Date(transaction.rateAt)) })}`}
      >
        <Money value={transaction.jpyValue} unit="¥" />
      </KeyValue>
      <KeyValue label={t('fact.occurredAt')}>
        <DateTime at={transaction.occurredAt} seconds />
      </KeyValue>
      <KeyValue
        label={t('fact.receivedAt')}
        note={t('fact.receivedBy', { by: actor(transaction.recordedBy) })}
      >
        <DateTime at={transaction.receivedAt} seconds />
      </KeyValue>
      <KeyValue label={t('fact.ip')}>
        {transaction.ipAddress === null ? (
          '—'
        ) : (
          <>
            <code>{transaction.ipAddress}</code> <CountryName code={transaction.ipCountry} />
          </>
        )}
      </KeyValue>
      <KeyValue label={t('fact.purpose')}>{transaction.purpose ?? '—'}</KeyValue>
      {transaction.txHash !== null && (
        <KeyValue label={t('fact.txHash')}>
          <MonoAddress value={transaction.txHash} />
        </KeyValue>
      )}
      <KeyValue label={t('fact.payloadHash')} note={t('fact.payloadNote')}>
        <MonoAddress value={transaction.payloadHash} />
      </KeyValue>
    </KeyValueList>
  )
}
