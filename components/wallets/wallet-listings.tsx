import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import classes from '#components/wallets/wallet-records.module.css'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** The list entries that name the address, in force first, each from its first list version to its last. */
export function WalletListings({ listings }: { listings: WalletDetail['listings'] }) {
  const t = useTranslations('wallets.detail')
  if (listings.length === 0) return <p className={classes.none}>{t('noListings')}</p>
  return (
    <ul className={classes.list}>
      {listings.map((listing) => (
        <Listing key={listing.entryVersionId} listing={listing} />
      ))}
    </ul>
  )
}

function Listing({ listing }: { listing: WalletDetail['listings'][number] }) {
  const t = useTranslations('wallets.detail')
  const words = useReasonWords()
  const { first, last } = listing
  return (
    <li>
      <div className={classes.line}>
        <strong>{listing.primaryName}</strong>
        <StatusBadge tone={last === null ? 'critical' : 'neutral'}>
          {last === null ? t('inForce') : t('gone', { version: last.number })}
        </StatusBadge>
      </div>
      <p className={classes.note}>
        <Link href={paths.listEntry(first.sourceId, listing.entryKey)}>
          {t('entry', { source: words.source(first.sourceId), key: listing.entryKey })}
        </Link>{' '}
        <Dot />
        {listing.programmes.join(', ')}
        <Dot />
        {words.measure(listing.measure)}
        {listing.label !== null && ` · ${t('assetLabel', { label: listing.label })}`}
      </p>
      <p className={classes.note}>
        {t('since', {
          version: first.number,
          published: first.publishedOn,
          snapshot: first.snapshot ? 'yes' : 'no',
        })}
      </p>
    </li>
  )
}
