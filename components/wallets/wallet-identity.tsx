import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { CHAIN_IDS, CHAINS } from '#lib/core/wallets/chains.ts'
import { ADDRESS_FORMATS, CHECKSUM_STATES } from '#lib/core/wallets/parsed-address.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'

/** What the address is: whose, of which address space, on which chains it may live, when it was seen. */
export function WalletIdentity({ wallet }: { wallet: WalletDetail }) {
  const t = useTranslations('wallets')
  const words = useTranslations('common.chain')
  const chains = CHAIN_IDS.filter((chain) => CHAINS[chain].family === wallet.family)
  const owners = [...new Set(wallet.listings.map((listing) => listing.primaryName))]
  const format = ADDRESS_FORMATS.find((one) => one === wallet.format) ?? 'unknown'
  const checksum = CHECKSUM_STATES.find((one) => one === wallet.checksum) ?? 'unchecked'
  return (
    <KeyValueList labelWidth={88}>
      {owners.length > 0 && (
        <KeyValue label={t('detail.entity')} strong>
          {owners.join(' · ')}
        </KeyValue>
      )}
      <KeyValue label={t('detail.family')}>{words(wallet.family as 'bitcoin')}</KeyValue>
      <KeyValue label={t('detail.chains')}>
        {chains.length === 0 ? '—' : chains.map((chain) => words(chain)).join(' · ')}
      </KeyValue>
      <KeyValue label={t('detail.format')} note={t(`checksum.${checksum}`)}>
        {t(`format.${format}`)}
      </KeyValue>
      {wallet.raw !== wallet.canonical && (
        <KeyValue label={t('detail.raw')}>
          <MonoAddress value={wallet.raw} />
        </KeyValue>
      )}
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
      <KeyValue label={t('detail.caip10')}>
        <Caip10 ids={chains.map((chain) => `${CHAINS[chain].caip2}:${wallet.canonical}`)} />
      </KeyValue>
    </KeyValueList>
  )
}

/** The account's CAIP-10 ids, one for each chain; the first stands open. */
export function Caip10({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('wallets.detail')
  const [first, ...others] = ids
  if (first === undefined) return t('noCaip')
  return (
    <>
      <MonoAddress value={first} />
      {others.length > 0 && (
        <details>
          <summary>{t('moreIds', { count: others.length })}</summary>
          {others.map((id) => (
            <div key={id}>
              <MonoAddress value={id} />
            </div>
          ))}
        </details>
      )}
    </>
  )
}
