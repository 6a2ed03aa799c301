import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { reviewFreezeAction } from '#app/(desk)/customers/actions.ts'
import { CustomerPage } from '#components/customers/customer-page.tsx'
import { customerBook, customerBookPaging } from '#lib/queries/customers/customer-book.ts'
import { customerDetail } from '#lib/queries/customers/customer-detail.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') }
}

export default async function CustomerDetailPage({ params, searchParams }: Props) {
  const staff = await requirePermission('customers:read')
  const id = notFoundUnlessUuid(decodeURIComponent((await params).id))
  const now = new Date()
  const actor = actorOf(staff)
  const [customer, book] = await Promise.all([
    customerDetail(actor, id, now),
    customerBook(actor, id, customerBookPaging.parse(await searchParams)),
  ])
  return (
    <CustomerPage
      customer={pageValue(customer)}
      book={pageValue(book)}
      now={now.toISOString()}
      mayReadCases={mayStaff(staff, 'cases:read')}
      reviewFreeze={mayStaff(staff, 'cases:work') ? reviewFreezeAction : null}
    />
  )
}
