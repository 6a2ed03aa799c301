import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WalletPage } from '#components/wallets/wallet-page.tsx'
import { walletDetail, walletDetailPaging } from '#lib/queries/wallets/wallet-detail.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets'))('title') }
}

export default async function WalletDetailPage({ params, searchParams }: Props) {
  const staff = await requirePermission('wallets:read')
  const id = notFoundUnlessUuid(decodeURIComponent((await params).id))
  const paging = walletDetailPaging.parse(await searchParams)
  const wallet = pageValue(await walletDetail(actorOf(staff), id, paging))
  return <WalletPage wallet={wallet} mayReadCases={mayStaff(staff, 'cases:read')} />
}
