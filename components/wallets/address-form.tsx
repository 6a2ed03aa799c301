import { useTranslations } from 'next-intl'
import { KeyValue } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { CHAIN_IDS, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import { ADDRESS_FORMATS, CHECKSUM_STATES } from '#lib/core/wallets/parsed-address.ts'

interface Address {
  readonly family: string
  readonly format: string
  readonly checksum: string
  readonly raw: string
  readonly canonical: string
}

/** The chains that an address may live on. */
export function chainsOf({ family }: Pick<Address, 'family'>): readonly Chain[] {
  return CHAIN_IDS.filter((chain) => CHAINS[chain].family === family)
}

/** Chains, form and checksum of an address, and how it was written: rows that tell of every address alike. */
export function AddressForm({
  address,
  chains,
  written,
}: {
  address: Address
  chains: readonly Chain[]
  /** What the spelling that differs is called. */
  written: string
}) {
  const t = useTranslations('wallets')
  const words = useTranslations('common.chain')
  const format = ADDRESS_FORMATS.find((one) => one === address.format) ?? 'unknown'
  const checksum = CHECKSUM_STATES.find((one) => one === address.checksum) ?? 'unchecked'
  return (
    <>
      <KeyValue label={t('detail.chains')}>
        {chains.length === 0 ? '—' : chains.map((chain) => words(chain)).join(' · ')}
      </KeyValue>
      <KeyValue label={t('detail.format')} note={t(`checksum.${checksum}`)}>
        {t(`format.${format}`)}
      </KeyValue>
      {address.raw !== address.canonical && (
        <KeyValue label={written}>
          <MonoAddress value={address.raw} />
        </KeyValue>
      )}
    </>
  )
}

/** The account's CAIP-10 ids, one for each chain; the first stands open. */
export function Caip10({ address, chains }: { address: Address; chains: readonly Chain[] }) {
  const t = useTranslations('wallets.detail')
  const [first, ...others] = chains.map((chain) => `${CHAINS[chain].caip2}:${address.canonical}`)
  return (
    <KeyValue label={t('caip10')}>
      {first === undefined ? t('noCaip') : <MonoAddress value={first} />}
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
    </KeyValue>
  )
}
