import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import classes from '#components/wallets/wallet-records.module.css'
import { severityOf } from '#lib/core/wallets/categories.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

type Tag = WalletDetail['tagRows'][number]

/** What others say about the address, never without source, confidence and date; contradictions side by side. */
export function WalletLabels({ tags }: { tags: WalletDetail['tagRows'] }) {
  const t = useTranslations('wallets')
  if (tags.length === 0) return <p className={classes.none}>{t('detail.noLabels')}</p>
  return (
    <ul className={classes.list}>
      {tags.map((tag) => (
        <li key={tag.id} data-quiet={tag.withdrawnAt !== null || undefined}>
          <LabelLine tag={tag} />
        </li>
      ))}
    </ul>
  )
}

function LabelLine({ tag }: { tag: Tag }) {
  const t = useTranslations('wallets')
  const words = useTranslations('labels')
  const isLink = /^https?:\/\//i.test(tag.source)
  const places = tag.jurisdictions.join(' ')
  return (
    <>
      <div className={classes.line}>
        <SeverityBadge severity={severityOf(tag.category, tag.jurisdictions) ?? 'done'}>
          {words(`category.${tag.category}`)}
        </SeverityBadge>
        <strong>{tag.label}</strong>
        {places !== '' && <span>{places}</span>}
      </div>
      <p className={classes.note}>
        {isLink ? (
          <a href={tag.source} rel="noreferrer noopener" target="_blank">
            {hostOf(tag.source)}
          </a>
        ) : (
          tag.source
        )}
        <Dot />
        {t('detail.confidence', { confidence: tag.confidence })}
        <Dot />
        {tag.statedOn === null ? t('detail.noDay') : t('detail.stated', { day: tag.statedOn })}
        <Dot />
        <Link href={paths.labelSource(tag.sourceId)}>
          {t('detail.pack', { title: tag.sourceTitle, version: tag.versionNumber })}
        </Link>
        {tag.withdrawnAt !== null && (
          <>
            <Dot />
            {t('detail.withdrawn')} <DateTime at={tag.withdrawnAt} dayOnly />
          </>
        )}
      </p>
      {tag.evidence !== null && <p className={classes.note}>{tag.evidence}</p>}
    </>
  )
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url
}
