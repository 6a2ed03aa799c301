import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatDay } from '#components/ui/format-instant.ts'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import classes from '#components/wallets/look-alikes.module.css'
import { sharedEnds } from '#lib/core/wallets/shared-ends.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** Addresses that begin and end alike, the differing middle dimmed: what a hurried eye takes for the same. */
export function LookAlikes({ wallet }: { wallet: Pick<WalletDetail, 'canonical' | 'lookAlikes'> }) {
  const t = useTranslations('wallets.detail')
  if (wallet.lookAlikes.length === 0) return <p className={classes.note}>{t('noLookAlikes')}</p>
  return (
    <>
      <ul className={classes.list}>
        {wallet.lookAlikes.map((other) => (
          <li key={`${other.origin} ${other.canonical}`}>
            <Ends address={wallet.canonical} other={other.canonical} />
            {other.id === null ? (
              <Ends address={other.canonical} other={wallet.canonical} />
            ) : (
              <Link href={paths.wallet(other.id)}>
                <Ends address={other.canonical} other={wallet.canonical} />
              </Link>
            )}
            {other.origin === 'listed' ? (
              <SeverityBadge severity="critical">{t('origin.listed')}</SeverityBadge>
            ) : (
              <span className={classes.note}>
                {t('origin.seen', {
                  at: other.firstSeenAt === null ? '—' : formatDay(new Date(other.firstSeenAt)),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t('lookAlikeHint')}</p>
    </>
  )
}

function Ends({ address, other }: { address: string; other: string }) {
  const { head, middle, tail } = sharedEnds(address, other)
  return (
    <code className={classes.address}>
      <b>{head}</b>
      <span className={classes.middle}>{middle}</span>
      <b>{tail}</b>
    </code>
  )
}
