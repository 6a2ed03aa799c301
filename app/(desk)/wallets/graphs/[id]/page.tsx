import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { graphActionsFor } from '#app/(desk)/wallets/graph-action-set.ts'
import { StoredGraphPage } from '#components/wallets/graph/stored-graph-page.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { casesForGraph, storedGraph } from '#lib/queries/wallets/stored-graph.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets.graph.stored'))('title') }
}

export default async function StoredGraph({ params, searchParams }: Props) {
  const staff = await requirePermission('wallets:read')
  const actor = actorOf(staff)
  const id = notFoundUnlessUuid(decodeURIComponent((await params).id))
  const graph = pageValue(await storedGraph(actor, id))
  const goesOn = graph.caseId === null || (await searchParams).continue === '1'
  const cases = goesOn && mayStaff(staff, 'cases:work') ? await casesForGraph(actor, graph.walletId) : null
  return (
    <StoredGraphPage
      graph={graph}
      actions={goesOn ? graphActionsFor(staff) : null}
      cases={cases?.ok ? cases.value.map((one) => ({ id: one.id, number: formatCaseNumber(one) })) : []}
    />
  )
}
