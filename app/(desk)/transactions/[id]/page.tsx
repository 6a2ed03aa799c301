import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TransactionPage } from '#components/transactions/transaction-page.tsx'
import { transactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'

type Params = Promise<{ readonly id: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transactions'))('title') }
}

export default async function TransactionDetailPage({ params }: { params: Params }) {
  const staff = await requirePermission('transactions:read')
  const id = notFoundUnlessUuid(decodeURIComponent((await params).id))
  return <TransactionPage transaction={pageValue(await transactionDetail(actorOf(staff), id))} />
}
