import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { graphActionsFor } from '#app/(desk)/wallets/graph-action-set.ts'
import { GraphPage } from '#components/wallets/graph/graph-page.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { openGraph } from '#lib/core/wallets/graph/change-graph.ts'
import { casesForGraph } from '#lib/queries/wallets/stored-graph.ts'
import { graphHops, graphStart } from '#lib/queries/wallets/wallet-graph.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import { sealFacts } from '#lib/web/seal-facts.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets.graph'))('title') }
}

export default async function WalletFlowPage({ params, searchParams }: Props) {
  const staff = await requirePermission('wallets:read')
  const actor = actorOf(staff)
  const walletId = notFoundUnlessUuid(decodeURIComponent((await params).id))
  const hops = graphHops.parse((await searchParams).hops)
  const [found, cases] = await Promise.all([
    graphStart(actor, { of: { walletId }, hops }),
    mayStaff(staff, 'cases:work') ? casesForGraph(actor, walletId) : null,
  ])
  const facts = pageValue(found)
  return (
    <GraphPage
      inspector={paths.wallet(walletId)}
      start={openGraph(facts.root, sealFacts(facts, new Date()))}
      actions={graphActionsFor(staff)}
      cases={cases?.ok ? cases.value.map((one) => ({ id: one.id, number: formatCaseNumber(one) })) : []}
    />
  )
}
