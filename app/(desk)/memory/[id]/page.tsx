import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { approveRenewalAction, renewPairAction, revokePairAction } from '#app/(desk)/memory/actions.ts'
import { PairPage } from '#components/screening/pair-page.tsx'
import { clearedPair } from '#lib/queries/screening/cleared-pair.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('memory'))('one') }
}

export default async function MemoryPairPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requirePermission('alerts:read')
  const id = notFoundUnlessUuid((await params).id)
  const pair = pageValue(await clearedPair(actorOf(staff), id, new Date()))
  const works = mayStaff(staff, 'alerts:work')
  const mayApprove = mayStaff(staff, 'decisions:approve') && pair.renewal?.by.id !== staff.id
  const actions = {
    revoke: revokePairAction,
    renew: renewPairAction,
    approve: mayApprove ? approveRenewalAction : null,
  }
  return <PairPage pair={pair} actions={works ? actions : null} />
}
