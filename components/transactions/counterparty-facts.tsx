import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CountryName } from '#components/ui/country-name.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { TransactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** Who stands on the other side, and where it is looked into. */
export function CounterpartyFacts({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('transactions')
  if (transaction.kind === 'trade') return <p>{t('detail.noCounterparty')}</p>
  return (
    <KeyValueList labelWidth={108}>
      <KeyValue label={t('fact.counterparty')} strong>
        {transaction.counterpartyName ?? '—'}
      </KeyValue>
      <KeyValue label={t('fact.country')}>
        <CountryName code={transaction.counterpartyCountry} />
      </KeyValue>
      <KeyValue label={t('fact.class')}>{t(`class.${transaction.counterpartyClass as 'unknown'}`)}</KeyValue>
      {transaction.counterpartyVasp !== null && (
        <KeyValue label={t('fact.vasp')}>{transaction.counterpartyVasp}</KeyValue>
      )}
      {transaction.counterpartyAddress !== null && (
        <Address transaction={transaction} address={transaction.counterpartyAddress} />
      )}
    </KeyValueList>
  )
}

function Address({ transaction, address }: { transaction: TransactionDetail; address: string }) {
  const t = useTranslations('transactions')
  const chains = useTranslations('common.chain')
  const words = useReasonWords()
  const { wallet, chain } = transaction
  return (
    <>
      <KeyValue label={t('fact.chain')}>{chain === null ? '—' : chains(chain as 'bitcoin')}</KeyValue>
      <KeyValue
        label={t('fact.address')}
        note={wallet === null ? undefined : <Link href={paths.wallet(wallet.id)}>{t('fact.inspect')}</Link>}
      >
        <MonoAddress value={address} />
        {wallet !== null && wallet.listedOn.length > 0 && (
          <>
            {' '}
            <SeverityBadge severity="critical">
              {t('detail.listedNow', { sources: wallet.listedOn.map(words.source).join(' · ') })}
            </SeverityBadge>
          </>
        )}
      </KeyValue>
      {transaction.kind === 'withdrawal' && <AddressBook book={transaction.book} />}
      {transaction.counterpartyTag !== null && (
        <KeyValue label={t('fact.tag')}>
          <MonoAddress value={transaction.counterpartyTag} />
        </KeyValue>
      )}
    </>
  )
}

/** Whether the customer had registered where it sent to, when the transaction was received (登録済み出金先). */
function AddressBook({ book }: { book: TransactionDetail['book'] }) {
  const t = useTranslations('transactions.book')
  const same = book.find((entry) => entry.same)
  return (
    <KeyValue label={t('book')} note={same === undefined && book.length > 0 ? t('otherTag') : t('since')}>
      {same === undefined
        ? t('notRegistered')
        : t('registeredWithTag', { what: same.label ?? same.externalId })}
    </KeyValue>
  )
}
