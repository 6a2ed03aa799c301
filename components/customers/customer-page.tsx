import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActivityChart } from '#components/alerts/activity-chart.tsx'
import { AlertRefList } from '#components/alerts/alert-ref-list.tsx'
import { HitCard } from '#components/alerts/hit-card.tsx'
import { CaseRefList } from '#components/cases/case-ref-list.tsx'
import { CustomerStatusBadge, RiskBadge } from '#components/customers/customer-badges.tsx'
import { CustomerDestinations } from '#components/customers/customer-destinations.tsx'
import { useCustomerName, useOtherNames } from '#components/customers/customer-name.tsx'
import { CustomerScreenings } from '#components/customers/customer-screenings.tsx'
import { CustomerStanding } from '#components/customers/customer-standing.tsx'
import { CustomerWallets } from '#components/customers/customer-wallets.tsx'
import { KycFacts } from '#components/customers/kyc-facts.tsx'
import { NameList, OwnerList } from '#components/customers/name-list.tsx'
import type { ReviewFreezeAction } from '#components/customers/review-freeze.tsx'
import { VersionHistory } from '#components/customers/version-history.tsx'
import { TransactionTable } from '#components/transactions/transaction-table.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { DestinationRow } from '#lib/queries/customers/customer-book.ts'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'
import type { Page } from '#lib/queries/paging.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** One customer whole: who it is as verified, what it does, what was found and came of it. */
export function CustomerPage({
  customer,
  book,
  now,
  mayReadCases,
  reviewFreeze,
}: {
  customer: CustomerDetail
  book: Page<DestinationRow>
  now: string
  mayReadCases: boolean
  /** Null for those who only read. */
  reviewFreeze: ReviewFreezeAction | null
}) {
  const t = useTranslations('customers')
  return (
    <>
      <PageHeader
        over={
          <>
            <code>{customer.externalId}</code>
            <span>{t(`fact.kind.${customer.kind}`)}</span>
            <RiskBadge rating={customer.riskRating} />
            <CustomerStatusBadge status={customer.status} />
          </>
        }
        title={useCustomerName()(customer)}
        summary={useOtherNames()(customer)}
      />
      <PageBody>
        <CustomerStanding customer={customer} reviewFreeze={reviewFreeze} />
        <Columns layout="file">
          <Column>
            <Identity customer={customer} />
          </Column>
          <Column>
            <Conduct customer={customer} now={now} />
          </Column>
          <Column>
            <Findings customer={customer} mayReadCases={mayReadCases} />
          </Column>
        </Columns>
        <AddressBook book={book} />
        <Transactions customer={customer} />
      </PageBody>
    </>
  )
}

function Identity({ customer }: { customer: CustomerDetail }) {
  const t = useTranslations('customers.detail')
  return (
    <>
      <Panel title={t('names')}>
        <NameList names={customer.names} kind={customer.kind} />
      </Panel>
      {customer.kind === 'corporation' && (
        <Panel title={t('owners')}>
          <OwnerList owners={customer.beneficialOwners} />
        </Panel>
      )}
      <Panel title={t('identity')} aside={t('kycNote', { version: customer.currentVersion })}>
        <KycFacts current={customer.current} />
      </Panel>
    </>
  )
}

function Conduct({ customer, now }: { customer: CustomerDetail; now: string }) {
  const t = useTranslations('customers.detail')
  const { hits } = customer
  return (
    <>
      {hits.length > 0 && (
        <Panel title={t('hits')}>
          {hits.map((hit) => (
            <HitCard key={hit.id} hit={hit} />
          ))}
        </Panel>
      )}
      <Panel title={t('activity')} minHeight={180}>
        <ActivityChart days={customer.activity} until={now} loudest={false} />
      </Panel>
      <Panel title={t('wallets')} flush>
        <CustomerWallets wallets={customer.wallets} />
      </Panel>
      <Panel title={t('versions')}>
        <VersionHistory versions={customer.versions} />
      </Panel>
    </>
  )
}

function AddressBook({ book }: { book: Page<DestinationRow> }) {
  const t = useTranslations('customers.book')
  const { rows, page, pageSize, total } = book
  return (
    <Panel title={t('title')} aside={t('note', { count: total })} flush>
      <CustomerDestinations rows={rows} paging={{ page, pageSize, total }} />
    </Panel>
  )
}

function Transactions({ customer }: { customer: CustomerDetail }) {
  const t = useTranslations('customers.detail')
  const { transactions } = customer
  return (
    <Panel
      title={t('transactions')}
      aside={
        <>
          {t('transactionsNote', { count: transactions.length })}
          <Link href={withQuery(paths.transactions, { customerId: customer.id })}>
            {t('allTransactions')}
          </Link>
        </>
      }
      flush
    >
      <TransactionTable rows={transactions} set="of-customer" />
    </Panel>
  )
}

function Findings({ customer, mayReadCases }: { customer: CustomerDetail; mayReadCases: boolean }) {
  const t = useTranslations('customers.detail')
  return (
    <>
      <Panel title={t('alerts')}>
        <AlertRefList alerts={customer.alerts} none={t('noAlerts')} />
      </Panel>
      {mayReadCases && (
        <Panel title={t('cases')}>
          <CaseRefList cases={customer.cases} none={t('noCases')} />
        </Panel>
      )}
      <Panel title={t('screenings')}>
        <CustomerScreenings screenings={customer.screenings} />
      </Panel>
    </>
  )
}
