import { useTranslations } from 'next-intl'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Caip10 } from '#components/wallets/wallet-identity.tsx'
import { CHAIN_IDS, CHAINS } from '#lib/core/wallets/chains.ts'
import { ADDRESS_FORMATS, CHECKSUM_STATES } from '#lib/core/wallets/parsed-address.ts'
import type { AddressDetail } from '#lib/queries/wallets/address-detail.ts'

/** What an address text is: whether it is one, of which form and chains, and what remains uncertain. */
export function AddressIdentity({ address }: { address: AddressDetail }) {
  const t = useTranslations('wallets')
  const words = useTranslations('common.chain')
  const { valid, reasons, notes } = address.answer
  const chains = valid ? CHAIN_IDS.filter((chain) => CHAINS[chain].family === address.family) : []
  const format = ADDRESS_FORMATS.find((one) => one === address.format) ?? 'unknown'
  const checksum = CHECKSUM_STATES.find((one) => one === address.checksum) ?? 'unchecked'
  return (
    <KeyValueList labelWidth={88}>
      <KeyValue label={t('address.validity')} strong>
        {valid ? t('address.valid') : t('address.notValid')}
      </KeyValue>
      {reasons.map((reason) => (
        <KeyValue key={reason} label={t('hygiene.column.why')}>
          {t(`address.reason.${afterSlash(reason)}`)}
        </KeyValue>
      ))}
      {notes.map((note) => (
        <KeyValue key={note} label={t('address.notes')}>
          {t(`address.note.${afterSlash(note)}`)}
        </KeyValue>
      ))}
      <KeyValue label={t('detail.chains')}>
        {chains.length === 0 ? '—' : chains.map((chain) => words(chain)).join(' · ')}
      </KeyValue>
      <KeyValue label={t('detail.format')} note={t(`checksum.${checksum}`)}>
        {t(`format.${format}`)}
      </KeyValue>
      {address.raw !== address.canonical && (
        <KeyValue label={t('address.asWritten')}>
          <MonoAddress value={address.raw} />
        </KeyValue>
      )}
      <KeyValue label={t('detail.caip10')}>
        <Caip10 ids={chains.map((chain) => `${CHAINS[chain].caip2}:${address.canonical}`)} />
      </KeyValue>
    </KeyValueList>
  )
}

/** Codes are `wallet/what-is-so`; words stand under what is so. */
function afterSlash<T extends string>(code: `wallet/${T}`): T {
  return code.slice('wallet/'.length) as T
}
