import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Money } from '#components/ui/money.tsx'
import { AddressForm, Caip10, chainsOf } from '#components/wallets/address-form.tsx'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'

/** What the address is: whose, of which address space, on which chains it may live, when it was seen. */
export function WalletIdentity({ wallet }: { wallet: WalletDetail }) {
  const t = useTranslations('wallets')
  const words = useTranslations('common.chain')
  const chains = chainsOf(wallet)
  const owners = [...new Set(wallet.listings.map((listing) => listing.primaryName))]
  return (
    <KeyValueList labelWidth={88}>
      {owners.length > 0 && (
        <KeyValue label={t('detail.entity')} strong>
          {owners.join(' · ')}
        </KeyValue>
      )}
      <KeyValue label={t('detail.family')}>{words(wallet.family as 'bitcoin')}</KeyValue>
      <AddressForm address={wallet} chains={chains} written={t('detail.raw')} />
      <KeyValue label={t('detail.firstSeen')}>
        <DateTime at={wallet.firstSeenAt} />
      </KeyValue>
      <KeyValue label={t('detail.lastSeen')}>
        <DateTime at={wallet.lastSeenAt} />
      </KeyValue>
      <KeyValue
        label={t('detail.turnover')}
        note={t('detail.turnoverNote', { count: wallet.transactions, customers: wallet.customers })}
      >
        <Money value={wallet.jpyValue} unit="¥" />
      </KeyValue>
      <Caip10 address={wallet} chains={chains} />
    </KeyValueList>
  )
}
