import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ChoiceChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { groupDigits } from '#components/ui/money.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { MiningTable } from '#components/wallets/mining-table.tsx'
import { miningFilter, miningNexus } from '#lib/queries/wallets/mining-nexus.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets'))('mining.title') }
}

export default async function MiningPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const filter = miningFilter.parse(await searchParams)
  const { rows, regions, ...paging } = pageValue(await miningNexus(actorOf(staff), filter))
  const t = await getTranslations('wallets')
  const { href, toggled } = filterLinks<{ region: string | null }>(paths.walletMining, {
    region: filter.region.join(','),
  })
  return (
    <>
      <PageHeader
        over={<Link href={paths.wallets}>{t('title')}</Link>}
        title={t('mining.title')}
        summary={t('mining.summary', { count: paging.total })}
      >
        {regions.map(({ region, payouts, customers, jpyValue }) => {
          const figures = { payouts, customers, jpy: groupDigits(jpyValue) }
          return region === '?' ? (
            <span key={region}>{t('mining.regionUnknown', figures)}</span>
          ) : (
            <ChoiceChip
              key={region}
              label={t('mining.region', { region, ...figures })}
              chosen={filter.region.includes(region)}
              href={href({ region: toggled(filter.region, region) })}
            />
          )
        })}
      </PageHeader>
      <FillBody>
        <MiningTable rows={rows} paging={paging} />
      </FillBody>
    </>
  )
}
