import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { WalletFilters } from '#components/wallets/wallet-filters.tsx'
import { WalletTable } from '#components/wallets/wallet-table.tsx'
import { addressAsked } from '#lib/queries/wallets/address-detail.ts'
import { walletList, walletListFilter } from '#lib/queries/wallets/wallet-list.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets'))('title') }
}

export default async function WalletsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const params = await searchParams
  const { address } = addressAsked.parse(params)
  if (address !== null) redirect(paths.walletAddress(address))
  const filter = walletListFilter.parse(params)
  const list = pageValue(await walletList(actorOf(staff), filter))
  const t = await getTranslations('wallets')
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', { total: list.total })}
        actions={
          <>
            <ButtonLink href={paths.walletAddress('')}>{t('address.title')}</ButtonLink>
            <ButtonLink href={paths.walletMining}>{t('mining.title')}</ButtonLink>
            <ButtonLink href={paths.walletHygiene}>{t('hygiene.title')}</ButtonLink>
            <ButtonLink href={paths.providerPolicy}>{t('providerPolicy.short')}</ButtonLink>
          </>
        }
      >
        <WalletFilters filter={filter} />
      </PageHeader>
      <FillBody>
        <WalletTable
          rows={list.rows}
          paging={{ page: list.page, pageSize: list.pageSize, total: list.total }}
          asked={filter.text}
        />
      </FillBody>
    </>
  )
}
