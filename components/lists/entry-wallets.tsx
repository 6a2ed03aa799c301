import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/lists/entry.module.css'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { ADDRESS_FAMILIES } from '#lib/core/wallets/chains.ts'
import { CHECKSUM_STATES } from '#lib/core/wallets/parsed-address.ts'
import type { EntryWalletRow } from '#lib/queries/lists/list-entry-traces.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** The addresses an entry names: as the list prints them, as they are matched, and whether the checksum holds. */
export function EntryWallets({ wallets }: { wallets: readonly EntryWalletRow[] }) {
  const t = useTranslations('lists.party')
  const chain = useTranslations('common.chain')
  const family = (code: string) => {
    const known = ADDRESS_FAMILIES.find((one) => one === code)
    return known === undefined ? code : chain(known)
  }
  const checksum = (state: string) => {
    const known = CHECKSUM_STATES.find((one) => one === state)
    return known === undefined ? state : t(`checksumWord.${known}`)
  }
  return (
    <Panel title={`${t('wallets')} ${wallets.length}`} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by key */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('wallets')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('raw')}</th>
              <th scope="col">{t('canonical')}</th>
              <th scope="col">{t('label')}</th>
              <th scope="col">{t('chain')}</th>
              <th scope="col">{t('checksum')}</th>
            </tr>
          </thead>
          <tbody>
            {wallets.map((wallet) => (
              <tr key={`${wallet.family} ${wallet.raw}`}>
                <td>
                  <MonoAddress value={wallet.raw} />
                </td>
                <td>
                  {wallet.canonical === wallet.raw ? t('same') : <MonoAddress value={wallet.canonical} />}
                </td>
                <td>{wallet.label ?? '—'}</td>
                <td>
                  <Link href={withQuery(paths.wallets, { text: wallet.canonical })}>
                    {family(wallet.family)}
                  </Link>
                </td>
                <td>{checksum(wallet.checksum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.note}>{t('labelNote')}</p>
    </Panel>
  )
}
