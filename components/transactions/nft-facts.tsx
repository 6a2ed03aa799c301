import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { severityOf } from '#lib/core/wallets/categories.ts'
import type { NftSale } from '#lib/queries/transactions/transaction-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** What is bought, and everybody in the sale: each was screened like the other side. */
export function NftFacts({ sale }: { sale: NftSale }) {
  const t = useTranslations('transactions.nft')
  return (
    <KeyValueList labelWidth={108}>
      <KeyValue label={t('token')}>
        <code>{sale.tokenId}</code>
        {sale.standard !== null && ` ${t(`standard.${sale.standard}`)}`}
      </KeyValue>
      {sale.parties.map((party, at) => (
        <KeyValue
          // Somebody may be paid two royalties.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells two receivers of one address apart
          key={`${party.role} ${at}`}
          label={t(`role.${party.role}`)}
          note={
            party.walletId === null ? undefined : (
              <Link href={paths.wallet(party.walletId)}>{t('inspect')}</Link>
            )
          }
        >
          <Party party={party} />
        </KeyValue>
      ))}
    </KeyValueList>
  )
}

function Party({ party: { address, met, listedOn, labels } }: { party: NftSale['parties'][number] }) {
  const t = useTranslations('transactions.nft')
  const categories = useTranslations('labels.category')
  const words = useReasonWords()
  return (
    <>
      <MonoAddress value={address} />{' '}
      {met.length === 0 ? (
        <StatusBadge tone="done">{t('notListed')}</StatusBadge>
      ) : (
        met.map(({ sourceId, name }) => (
          <SeverityBadge key={`${sourceId} ${name}`} severity="critical">
            {t('met', { source: words.source(sourceId), name })}
          </SeverityBadge>
        ))
      )}{' '}
      {listedOn.length > 0 && met.length === 0 && (
        <SeverityBadge severity="critical">
          {t('listedNow', { sources: listedOn.map(words.source).join(' · ') })}
        </SeverityBadge>
      )}
      {labels.map(({ label, category }) => (
        <SeverityBadge key={`${category} ${label}`} severity={severityOf(category) ?? 'done'}>
          {categories(category)} {label}
        </SeverityBadge>
      ))}
    </>
  )
}
