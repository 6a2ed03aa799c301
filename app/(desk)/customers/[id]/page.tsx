import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { reviewFreezeAction } from '#app/(desk)/customers/actions.ts'
import { CustomerPage } from '#components/customers/customer-page.tsx'
import { customerDetail } from '#lib/queries/customers/customer-detail.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'

type Params = Promise<{ readonly id: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') }
}

export default async function CustomerDetailPage({ params }: { params: Params }) {
  const staff = await requirePermission('customers:read')
  const id = notFoundUnlessUuid(decodeURIComponent((await params).id))
  const now = new Date()
  const customer = pageValue(await customerDetail(actorOf(staff), id, now))
  return (
    <CustomerPage
      customer={customer}
      now={now.toISOString()}
      mayReadCases={mayStaff(staff, 'cases:read')}
      reviewFreeze={mayStaff(staff, 'cases:work') ? reviewFreezeAction : null}
    />
  )
}
