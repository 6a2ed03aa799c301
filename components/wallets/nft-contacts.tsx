'use client'

import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import classes from '#components/wallets/wallet-exposure.module.css'
import { assetSymbol, readNftToken } from '#lib/core/wallets/asset-name.ts'
import { severityOf, WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import type { NftContacts as Contacts, NftContact, NftPaid } from '#lib/core/wallets/exposure/nft-contacts.ts'
import { amountOf, shortAddress } from '#lib/core/wallets/graph/picture.ts'

/** NFTs exchanged with listed and labelled parties: counted beside the shares of value, never among them. */
export function NftContacts({ nft }: { nft: Contacts }) {
  const t = useTranslations('wallets.exposure.nftContacts')
  const { contacts, contactsLeftOut, complete } = nft
  if (contacts.length === 0) return null
  return (
    <section className={classes.asset}>
      <h3 className={classes.name}>{t('title')}</h3>
      <p className={classes.quiet}>{t('note')}</p>
      <ol className={classes.paths}>
        {contacts.map((contact) => (
          <li key={`${contact.address} ${contact.label}`}>
            <Contact contact={contact} />
          </li>
        ))}
      </ol>
      {contactsLeftOut > 0 && <p className={classes.quiet}>{t('leftOut', { count: contactsLeftOut })}</p>}
      {!complete && <p className={classes.quiet}>{t('incomplete')}</p>}
    </section>
  )
}

function Contact({ contact }: { contact: NftContact }) {
  const t = useTranslations('wallets.exposure')
  const words = useTranslations('labels.category')
  const category = WALLET_CATEGORY_IDS.find((id) => id === contact.category) ?? 'other'
  const severity = severityOf(category)
  const { label, address, source, confidence, transfers, first, last } = contact
  return (
    <>
      <p className={classes.end}>
        {severity !== null && <SeverityMark severity={severity} label={words(category)} />}{' '}
        <strong>{words(category)}</strong> · {label} <MonoAddress value={address} short />
        <span className={classes.quiet}> {t('said', { source, confidence })}</span>
      </p>
      <p className={classes.end}>
        {t('nftContacts.transfers', { count: transfers })}
        <Dot />
        <DateTime at={first} dayOnly />
        {first !== last && (
          <>
            {t('nftContacts.to')}
            <DateTime at={last} dayOnly />
          </>
        )}
      </p>
      <Evidence contact={contact} />
    </>
  )
}

function Evidence({ contact: { evidence, transfers } }: { contact: NftContact }) {
  const t = useTranslations('wallets.exposure')
  return (
    <details>
      <summary>{t('nftContacts.evidence', { shown: evidence.length, count: transfers })}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('hop.at')}</th>
            <th scope="col">{t('nftContacts.token')}</th>
            <th scope="col">{t('nftContacts.paid')}</th>
            <th scope="col">{t('hop.tx')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ txHash, ordinal, at, token, paid }) => (
            <tr key={`${txHash} ${ordinal}`}>
              <td>
                <DateTime at={at} />
              </td>
              <td>
                <Thing token={token} />
              </td>
              <td>{paid.length === 0 ? '—' : paid.map(amountPaid).join(', ')}</td>
              <td>
                <MonoAddress value={txHash} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** An NFT by contract and number. */
function Thing({ token }: { token: string }) {
  const nft = readNftToken(token)
  if (nft === null) return token
  return (
    <>
      <MonoAddress value={nft.contract} short /> #{shortAddress(nft.id)}
    </>
  )
}

function amountPaid({ token, symbol, decimals, value }: NftPaid): string {
  return amountOf({ symbol: assetSymbol({ token, symbol }), decimals, value })
}
