import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AskedByLink } from '#components/ui/rows-on-the-way.tsx'
import classes from './pager.module.css'

export interface PagerProps {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly hrefOf: (page: number) => string
}

/** Which rows these are of how many, and the way to the others. */
export function Pager({ page, pageSize, total, hrefOf }: PagerProps) {
  const t = useTranslations('common.table')
  const last = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  return (
    <nav className={classes.pager} aria-label={t('pages')}>
      <span className={classes.range}>
        {t('range', { from, to: Math.min(total, page * pageSize), total })}
      </span>
      <Step href={page > 1 ? hrefOf(page - 1) : null} label={t('previous')} sign="‹" />
      <Step href={page < last ? hrefOf(page + 1) : null} label={t('next')} sign="›" />
    </nav>
  )
}

function Step({ href, label, sign }: { href: string | null; label: string; sign: string }) {
  if (href === null) {
    return (
      <span className={classes.step} aria-hidden="true" data-disabled="">
        {sign}
      </span>
    )
  }
  return (
    <Link href={href} className={classes.step} aria-label={label} title={label}>
      {sign}
      <AskedByLink />
    </Link>
  )
}
