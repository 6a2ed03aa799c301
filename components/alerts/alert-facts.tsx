import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CustomerName, useOtherNames } from '#components/customers/customer-name.tsx'
import { CountryName } from '#components/ui/country-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits, Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { AlertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** Who did what with whom: customer, transaction, counterparty, and how it was cleared when it was. */
export function AlertFacts({ alert }: { alert: AlertDetail }) {
  const t = useTranslations('alerts')
  const codes = useTranslations('cases.reasonCode')
  return (
    <>
      <Panel title={t('detail.customer')}>
        <CustomerFacts alert={alert} />
      </Panel>
      {alert.destination !== null && (
        <Panel title={t('detail.destination')}>
          <DestinationFacts destination={alert.destination} />
        </Panel>
      )}
      {alert.transaction !== null && (
        <Panel title={t('detail.transaction')}>
          <TransactionFactsList alert={alert} transaction={alert.transaction} />
        </Panel>
      )}
      {alert.cleared !== null && (
        <Panel title={t('detail.cleared')}>
          <p>
            {alert.cleared.code}{' '}
            {codes.has(codeKey(alert.cleared.code)) && codes(codeKey(alert.cleared.code))}
          </p>
          <p>{alert.cleared.note}</p>
          <p>
            {alert.cleared.by.name}
            <Dot />
            <DateTime at={alert.cleared.at} />
          </p>
        </Panel>
      )}
    </>
  )
}

type ChainKey = Parameters<ReturnType<typeof useTranslations<'common.chain'>>>[0]
type CodeKey = Parameters<ReturnType<typeof useTranslations<'cases.reasonCode'>>>[0]
function codeKey(code: string): CodeKey {
  return code as CodeKey
}

function CustomerFacts({ alert }: { alert: AlertDetail }) {
  const t = useTranslations('customers.fact')
  const { customer } = alert
  return (
    <KeyValueList>
      <KeyValue label={t('name')} strong note={useOtherNames()(customer)}>
        <Link href={paths.customer(customer.id)}>
          <CustomerName customer={customer} />
        </Link>
      </KeyValue>
      <KeyValue label={t('externalId')}>
        <code>{customer.externalId}</code>
        <Dot />
        {t(`kind.${customer.kind}`)}
      </KeyValue>
      <KeyValue label={t('country')}>
        <CountryName code={customer.nationality} /> / <CountryName code={customer.residence} />
      </KeyValue>
      <KeyValue label={t('risk')}>
        {t(`riskRating.${customer.riskRating}`)}
        <Dot />
        {t(`status.${customer.status}`)}
      </KeyValue>
    </KeyValueList>
  )
}

/** The entry of the address book that the alert is on. */
function DestinationFacts({ destination }: { destination: NonNullable<AlertDetail['destination']> }) {
  const t = useTranslations('alerts.destination')
  const fact = useTranslations('transactions.fact')
  const chains = useTranslations('common.chain')
  const { externalId, label, status, asset, chain, address, tag, receiverName, walletId } = destination
  return (
    <KeyValueList>
      <KeyValue label={t('entry')} note={status === 'removed' ? t('removed') : undefined} strong>
        {label ?? externalId}
        {label !== null && (
          <>
            <Dot />
            <code>{externalId}</code>
          </>
        )}
      </KeyValue>
      <KeyValue label={fact('address')} note={`${chains(chain as ChainKey)} · ${asset}`}>
        <MonoAddress value={address} /> <Link href={paths.wallet(walletId)}>{fact('inspect')}</Link>
      </KeyValue>
      {tag !== null && <KeyValue label={fact('tag')}>{tag}</KeyValue>}
      <KeyValue label={t('receiver')}>{receiverName ?? t('self')}</KeyValue>
    </KeyValueList>
  )
}

function TransactionFactsList({
  alert,
  transaction,
}: {
  alert: AlertDetail
  transaction: NonNullable<AlertDetail['transaction']>
}) {
  const t = useTranslations('transactions.fact')
  const common = useTranslations('alerts')
  const chains = useTranslations('common.chain')
  return (
    <KeyValueList>
      <KeyValue label={t('externalId')}>
        <Link href={paths.transaction(transaction.id)}>
          <code>{transaction.externalId}</code>
        </Link>
      </KeyValue>
      <KeyValue
        label={common(`transactionKind.${transaction.kind}`)}
        strong
        note={`${t('rate')} ${groupDigits(transaction.jpyRate)} · ${transaction.rateSource}`}
      >
        {transaction.quantity} {transaction.asset} ＝ <Money value={transaction.jpyValue} unit="¥" />
      </KeyValue>
      <KeyValue label={t('occurredAt')}>
        <DateTime at={transaction.occurredAt} seconds />
      </KeyValue>
      {transaction.counterpartyAddress !== null && (
        <KeyValue
          label={t('address')}
          note={transaction.chain === null ? undefined : chains(transaction.chain as ChainKey)}
        >
          <MonoAddress value={transaction.counterpartyAddress} />{' '}
          {alert.wallet !== null && <Link href={paths.wallet(alert.wallet.id)}>{t('inspect')}</Link>}
        </KeyValue>
      )}
      <KeyValue
        label={t('counterparty')}
        note={
          <>
            {transaction.counterpartyVasp !== null && <span>{transaction.counterpartyVasp} </span>}
            {transaction.counterpartyCountry !== null && (
              <CountryName code={transaction.counterpartyCountry} />
            )}
          </>
        }
      >
        {transaction.counterpartyName ?? '—'}
      </KeyValue>
      {transaction.ipAddress !== null && (
        <KeyValue label={t('ip')}>
          {transaction.ipAddress}{' '}
          {transaction.ipCountry !== null && <CountryName code={transaction.ipCountry} />}
        </KeyValue>
      )}
      {transaction.purpose !== null && <KeyValue label={t('purpose')}>{transaction.purpose}</KeyValue>}
    </KeyValueList>
  )
}
