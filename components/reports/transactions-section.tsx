'use client'

import { useTranslations } from 'next-intl'
import { fieldId } from '#components/reports/field-id.ts'
import { orNull } from '#components/reports/report-edit.ts'
import { ReportField, type ReportFieldSource } from '#components/reports/report-field.tsx'
import classes from '#components/reports/report-form.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { formatDayTime } from '#components/ui/format-instant.ts'
import { groupDigits, Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { STR_LIMITS, type Str, type StrEdit, type StrTransaction } from '#lib/core/reports/str.ts'

/** 取引内容 (別記様式第 3 号): where, and every transaction with quantity, yen, rate and the other side. */
export function TransactionsSection({
  source,
  model,
  edit,
  onEdit,
}: {
  source: ReportFieldSource
  model: Str
  edit: StrEdit
  onEdit: (change: Partial<StrEdit>) => void
}) {
  const t = useTranslations('reports')
  const total = model.transactions.reduce((sum, { jpyValue }) => sum + BigInt(jpyValue), 0n)
  return (
    <Panel
      title={t('section.transactions')}
      id="transactions"
      aside={t('transactionCount', {
        count: model.transactions.length,
        yen: groupDigits(total.toString()),
      })}
    >
      <div className={classes.grid}>
        <ReportField
          source={source}
          pointer="/transactions/0/place"
          label={t('field.place')}
          hint={t('field.placeHint')}
          value={edit.place}
          maxLength={STR_LIMITS.shortChars}
          wide
          onChange={(value) => onEdit({ place: orNull(value) })}
        />
      </div>
      <ul className={classes.rows}>
        {model.transactions.map((transaction, index) => (
          <li key={transaction.transactionId} className={classes.row}>
            <TransactionRow transaction={transaction} />
            {(['quantity', 'jpyValue'] as const).map((field) => {
              const error = source.errorAt(`/transactions/${index}/${field}`)
              return error === undefined ? null : (
                <p key={field} id={fieldId(`/transactions/${index}/${field}`)} className={classes.error}>
                  {error}
                </p>
              )
            })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function TransactionRow({ transaction }: { transaction: StrTransaction }) {
  const t = useTranslations('reports')
  const words = useTranslations('cases.transactions')
  const chains = useTranslations('common.chain')
  const { asset, chain } = transaction
  return (
    <>
      <p className={classes.line}>
        <DateTime at={transaction.occurredAt} seconds />
        <strong>
          {words(`kind.${transaction.kind}`)} · {t(`direction.${transaction.direction}`)}
        </strong>
        <code>{transaction.externalId}</code>
        <span>{words(`status.${transaction.status}`)}</span>
        <strong>
          <Money value={transaction.quantity} unit={asset} />
          {chain !== null && ` · ${chains(chain as 'bitcoin')}`} ＝{' '}
          <Money value={transaction.jpyValue} unit="¥" />
        </strong>
      </p>
      <p className={classes.note}>
        <span>
          {t('rate', {
            rate: groupDigits(transaction.jpyRate),
            source: transaction.rateSource,
            at: formatDayTime(new Date(transaction.rateAt)),
          })}
        </span>
        <span>{t(`counterpartyClass.${transaction.counterpartyClass}`)}</span>
        {[
          transaction.counterpartyName,
          transaction.counterpartyCountry,
          transaction.counterpartyVasp,
          transaction.ipAddress,
          transaction.purpose,
        ].map((part) => part !== null && <span key={part}>{part}</span>)}
      </p>
      {transaction.counterpartyAddress !== null && (
        <p className={classes.note}>
          <MonoAddress value={transaction.counterpartyAddress} />
          {transaction.counterpartyTag !== null && <span>{transaction.counterpartyTag}</span>}
          {transaction.txHash !== null && <MonoAddress value={transaction.txHash} short />}
        </p>
      )}
    </>
  )
}
