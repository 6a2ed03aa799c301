import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import classes from '#components/wallets/wallet-records.module.css'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'

const CATEGORIES = ['mining_service', 'exchange', 'mixing_service', 'sanction'] as const

/** What others say about the address, never without source, confidence and date. */
export function WalletLabels({ tags }: { tags: WalletDetail['tagRows'] }) {
  const t = useTranslations('wallets')
  if (tags.length === 0) return <p className={classes.none}>{t('detail.noLabels')}</p>
  return (
    <ul className={classes.list}>
      {tags.map((tag) => {
        const category = CATEGORIES.find((one) => one === tag.category)
        return (
          <li
            key={`${tag.source} ${tag.category} ${tag.label}`}
            data-quiet={tag.withdrawnAt !== null || undefined}
          >
            <div className={classes.line}>
              <StatusBadge>
                {category === undefined
                  ? t('category.other', { category: tag.category })
                  : t(`category.${category}`)}
              </StatusBadge>
              <strong>{tag.label}</strong>
            </div>
            <p className={classes.note}>
              {tag.sourceUrl === null ? (
                tag.source
              ) : (
                <a href={tag.sourceUrl} rel="noreferrer noopener" target="_blank">
                  {tag.source}
                </a>
              )}{' '}
              <Dot />
              {t('detail.labelSource', { confidence: tag.confidence, day: tag.statedOn })}
              {tag.withdrawnAt !== null && (
                <>
                  <Dot />
                  {t('detail.withdrawn')} <DateTime at={tag.withdrawnAt} dayOnly />
                </>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
