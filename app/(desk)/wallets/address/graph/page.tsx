import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { graphActionsFor } from '#app/(desk)/wallets/graph-action-set.ts'
import { GraphPage } from '#components/wallets/graph/graph-page.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { openGraph } from '#lib/core/wallets/graph/change-graph.ts'
import { addressAsked } from '#lib/queries/wallets/address-detail.ts'
import { casesForGraph } from '#lib/queries/wallets/stored-graph.ts'
import { graphHops, graphStart } from '#lib/queries/wallets/wallet-graph.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import { sealFacts } from '#lib/web/seal-facts.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets.graph'))('title') }
}

/** The graph of any address; one that is a wallet of ours has its page there. */
export default async function AddressFlowPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const actor = actorOf(staff)
  const asked = await searchParams
  const { address, family } = addressAsked.parse(asked)
  if (address === null) redirect(paths.walletAddress(''))
  const hops = graphHops.parse(asked.hops)
  const [found, cases] = await Promise.all([
    graphStart(actor, { of: { address, family }, hops }),
    mayStaff(staff, 'cases:work') ? casesForGraph(actor, null) : null,
  ])
  const { root, walletId, ...facts } = pageValue(found)
  if (walletId !== null) redirect(paths.walletFlow(walletId, hops))
  return (
    <GraphPage
      inspector={paths.walletAddress(address, family)}
      start={openGraph(root, sealFacts(facts, new Date()))}
      actions={graphActionsFor(staff)}
      cases={cases?.ok ? cases.value.map((one) => ({ id: one.id, number: formatCaseNumber(one) })) : []}
    />
  )
}
