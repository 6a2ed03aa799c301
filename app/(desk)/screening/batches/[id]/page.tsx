import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cancelBatchAction } from '#app/(desk)/screening/actions.ts'
import { BatchPage } from '#components/screening/batch-page.tsx'
import { screeningBatch } from '#lib/queries/screening/screening-batches.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening'))('batch.title') }
}

export default async function ScreeningBatchPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requirePermission('screening:run')
  const id = notFoundUnlessUuid((await params).id)
  const batch = pageValue(await screeningBatch(actorOf(staff), id, new Date()))
  return <BatchPage batch={batch} cancel={cancelBatchAction} />
}
