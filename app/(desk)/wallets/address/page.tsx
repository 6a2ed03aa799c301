import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { walletExposureAction } from '#app/(desk)/wallets/exposure-action.ts'
import { graphActionsFor } from '#app/(desk)/wallets/graph-action-set.ts'
import { movementsAction } from '#app/(desk)/wallets/movements-action.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterText } from '#components/ui/filter-text.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { AddressPage } from '#components/wallets/address-page.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { nodeIdOf } from '#lib/core/wallets/graph/graph-view.ts'
import { addressAsked, addressDetail } from '#lib/queries/wallets/address-detail.ts'
import { casesForGraph, storedGraphs } from '#lib/queries/wallets/stored-graph.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets'))('address.title') }
}

export default async function AnyAddressPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const { address, family } = addressAsked.parse(await searchParams)
  const t = await getTranslations('wallets')
  if (address === null)
    return (
      <>
        <PageHeader title={t('address.title')}>
          <FilterText label={t('address.field')} name="address" wide />
        </PageHeader>
        <EmptyState title={t('address.look')} hint={t('address.hint')} />
      </>
    )
  const found = pageValue(await addressDetail(actorOf(staff), { address, family }))
  if (found.walletId !== null) redirect(paths.wallet(found.walletId))
  const cases =
    found.transferRows.length > 0 && mayStaff(staff, 'cases:work')
      ? await casesForGraph(actorOf(staff), null)
      : null
  const graphs = await storedGraphs(actorOf(staff), { root: nodeIdOf(found.family, found.canonical) })
  return (
    <AddressPage
      address={found}
      graphs={graphs.ok ? graphs.value : []}
      actions={graphActionsFor(staff)}
      cases={cases?.ok ? cases.value.map((one) => ({ id: one.id, number: formatCaseNumber(one) })) : []}
      readExposure={walletExposureAction}
      readMovements={movementsAction}
    />
  )
}
