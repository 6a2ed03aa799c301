import { useTranslations } from 'next-intl'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { AddressForm, Caip10, chainsOf } from '#components/wallets/address-form.tsx'
import type { AddressDetail } from '#lib/queries/wallets/address-detail.ts'

/** What an address text is: whether it is one, of which form and chains, and what remains uncertain. */
export function AddressIdentity({ address }: { address: AddressDetail }) {
  const t = useTranslations('wallets')
  const { valid, reasons, notes } = address.answer
  const chains = valid ? chainsOf(address) : []
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
      <AddressForm address={address} chains={chains} written={t('address.asWritten')} />
      <Caip10 address={address} chains={chains} />
    </KeyValueList>
  )
}

/** Codes are `wallet/what-is-so`; words stand under what is so. */
function afterSlash<T extends string>(code: `wallet/${T}`): T {
  return code.slice('wallet/'.length) as T
}
