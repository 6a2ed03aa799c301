import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ListSignal } from '#components/lists/list-signal.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { ListDetail } from '#lib/queries/lists/list-detail.ts'
import { paths } from '#lib/web/paths.ts'

export type ListTab = 'entries' | 'versions' | 'import'

/** The head of a source's pages: how fresh, which version judges, what waits, and its views. */
export function ListHead({
  list,
  tab,
  mayImport,
  children,
}: {
  list: ListDetail
  tab: ListTab
  mayImport: boolean
  children?: React.ReactNode
}) {
  const t = useTranslations('lists')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { source, inForce, waiting } = list
  const tabs = [
    { id: 'entries', label: t('tabs.entries'), href: paths.list(source.id) },
    {
      id: 'versions',
      label: t('tabs.versions'),
      href: paths.listTab(source.id, 'versions'),
      count: list.versions.length,
    },
    ...(mayImport
      ? [{ id: 'import', label: t('tabs.import'), href: paths.listTab(source.id, 'import') }]
      : []),
  ]
  return (
    <PageHeader
      over={
        <>
          <Link href={paths.lists}>{t('title')}</Link>
          <ListSignal row={list} />
        </>
      }
      title={source.short[locale]}
      summary={
        inForce === null
          ? t('missing')
          : `${source.title[locale]} · ${t('entry.shown', { number: inForce.number, published: inForce.publishedOn })}`
      }
      actions={
        waiting !== null ? (
          <ButtonLink href={paths.listVersion(source.id, String(waiting.number))}>
            {t('waiting', { number: waiting.number, published: waiting.publishedOn })}
          </ButtonLink>
        ) : undefined
      }
    >
      {children}
      <Tabs tabs={tabs} current={tab} label={t('tabs.label')} />
    </PageHeader>
  )
}
