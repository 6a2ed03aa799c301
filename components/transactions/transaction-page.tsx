import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AlertRefList } from '#components/alerts/alert-ref-list.tsx'
import { HitCard } from '#components/alerts/hit-card.tsx'
import { ReasonList } from '#components/alerts/reason-list.tsx'
import { CaseRefList } from '#components/cases/case-ref-list.tsx'
import { CustomerName, useOtherNames } from '#components/customers/customer-name.tsx'
import { DoubtNote } from '#components/screening/doubtful-names.tsx'
import { ScreeningFacts } from '#components/screening/screening-facts.tsx'
import { CounterpartyFacts } from '#components/transactions/counterparty-facts.tsx'
import { FiredRules } from '#components/transactions/fired-rules.tsx'
import { NftFacts } from '#components/transactions/nft-facts.tsx'
import { GateAnswerBadge, TransactionStatusBadge } from '#components/transactions/transaction-badges.tsx'
import { TransactionCourse } from '#components/transactions/transaction-course.tsx'
import { SentFacts } from '#components/transactions/transaction-facts.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { TransactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** One transaction whole: why it was answered so, what was sent and what it met, what came of it. */
export function TransactionPage({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('transactions')
  const screening = useTranslations('transactions.screening')
  const [alert] = transaction.alertRows
  return (
    <>
      <PageHeader
        over={
          <>
            <code>{transaction.externalId}</code>
            <TransactionStatusBadge status={transaction.status} />
          </>
        }
        title={`${t(`kind.${transaction.kind}`)} ${groupDigits(transaction.quantity)} ${transaction.asset} ＝ ¥${groupDigits(transaction.jpyValue)}`}
        summary={<DateTime at={transaction.occurredAt} />}
        actions={
          alert === undefined ? undefined : (
            <ButtonLink href={paths.alert(formatAlertNumber(alert.number))} variant="primary">
              {t('detail.openAlert')}
            </ButtonLink>
          )
        }
      />
      <PageBody>
        <Columns layout="case">
          <Column>
            <Panel title={t(`detail.why.${transaction.status}`)}>
              {transaction.reasons.length === 0 ? (
                <p>{t('detail.noReasons')}</p>
              ) : (
                <ReasonList reasons={transaction.reasons} />
              )}
            </Panel>
            <Panel title={t('detail.answered')} aside={<GateAnswerBadge answer={transaction.answer} />}>
              <TransactionCourse transaction={transaction} />
            </Panel>
            <Hits transaction={transaction} />
          </Column>
          <Column>
            <Panel title={t('detail.sent')}>
              <SentFacts transaction={transaction} />
            </Panel>
            <Panel title={t('detail.counterparty')}>
              <CounterpartyFacts transaction={transaction} />
            </Panel>
            {transaction.nftSale !== null && (
              <Panel title={t('nft.title')}>
                <NftFacts sale={transaction.nftSale} />
              </Panel>
            )}
            <Panel title={t('detail.customer')}>
              <CustomerBrief transaction={transaction} />
            </Panel>
          </Column>
          <Column>
            {transaction.screening !== null && (
              <Panel title={screening('title')}>
                <ScreeningFacts screening={transaction.screening} />
              </Panel>
            )}
            <Panel title={t('detail.rules')}>
              <FiredRules hits={transaction.ruleHits} />
            </Panel>
            <Panel title={t('detail.alerts')}>
              <AlertRefList alerts={transaction.alertRows} none={t('detail.noAlerts')} />
            </Panel>
            <Cases transaction={transaction} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Hits({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('transactions.detail')
  return (
    <Panel title={t('hits')}>
      {transaction.hits.length === 0
        ? t('noHits')
        : transaction.hits.map((hit) => <HitCard key={hit.id} hit={hit} />)}
      <DoubtNote doubts={transaction.screening?.doubts ?? []} />
    </Panel>
  )
}

function Cases({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('transactions.detail')
  const cases = new Map(
    transaction.alertRows.flatMap((alert) => (alert.case === null ? [] : [[alert.case.id, alert.case]])),
  )
  if (cases.size === 0) return null
  return (
    <Panel title={t('cases')}>
      <CaseRefList cases={[...cases.values()]} none="" />
    </Panel>
  )
}

function CustomerBrief({ transaction }: { transaction: TransactionDetail }) {
  const t = useTranslations('customers.fact')
  const words = useTranslations('transactions.detail')
  const { customer } = transaction
  return (
    <KeyValueList labelWidth={84}>
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
      <KeyValue label={t('risk')}>
        {t(`riskRating.${customer.riskRating}`)}
        <Dot />
        {t(`status.${customer.status}`)}
      </KeyValue>
      <KeyValue label="">
        <Link href={withQuery(paths.transactions, { customerId: customer.id })}>
          {words('allOfCustomer')}
        </Link>
      </KeyValue>
    </KeyValueList>
  )
}
