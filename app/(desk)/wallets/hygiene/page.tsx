import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { HygieneFilters } from '#components/wallets/hygiene-filters.tsx'
import { HygieneTable } from '#components/wallets/hygiene-table.tsx'
import { addressHygiene, hygieneFilter } from '#lib/queries/wallets/address-hygiene.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets'))('hygiene.title') }
}

export default async function HygienePage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const filter = hygieneFilter.parse(await searchParams)
  const { rows, counts, listed, seen, ...paging } = pageValue(await addressHygiene(actorOf(staff), filter))
  const t = await getTranslations('wallets')
  return (
    <>
      <PageHeader
        over={<Link href={paths.wallets}>{t('title')}</Link>}
        title={t('hygiene.title')}
        summary={t('hygiene.summary', { listed, seen })}
      >
        <HygieneFilters filter={filter} counts={counts} />
      </PageHeader>
      <FillBody>
        <HygieneTable rows={rows} paging={paging} />
      </FillBody>
    </>
  )
}
