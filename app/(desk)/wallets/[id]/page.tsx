import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { noteWalletAction } from '#app/(desk)/wallets/actions.ts'
import { walletExposureAction } from '#app/(desk)/wallets/exposure-action.ts'
import { graphActionsFor } from '#app/(desk)/wallets/graph-action-set.ts'
import { movementsAction } from '#app/(desk)/wallets/movements-action.ts'
import {
  askProvidersAction,
  chooseAnswerAction,
  decideChoiceAction,
} from '#app/(desk)/wallets/provider-actions.ts'
import { ProvidersPanel } from '#components/wallets/providers/providers-panel.tsx'
import { WalletPage } from '#components/wallets/wallet-page.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { casesForGraph } from '#lib/queries/wallets/stored-graph.ts'
import { walletDetail, walletDetailPaging } from '#lib/queries/wallets/wallet-detail.ts'
import { walletProviders } from '#lib/queries/wallets/wallet-providers.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { configuredProviders } from '#lib/web/kyt-providers.ts'
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
  const actor = actorOf(staff)
  const [wallet, providers, cases] = await Promise.all([
    walletDetail(actor, id, paging),
    walletProviders(actor, { walletId: id, configured: configuredProviders(), now: new Date() }),
    mayStaff(staff, 'cases:work') ? casesForGraph(actor, id) : null,
  ])
  return (
    <WalletPage
      wallet={pageValue(wallet)}
      mayReadCases={mayStaff(staff, 'cases:read')}
      actions={graphActionsFor(staff)}
      providers={
        <ProvidersPanel
          walletId={id}
          providers={pageValue(providers)}
          actions={{
            ask: mayStaff(staff, 'providers:ask') ? askProvidersAction : null,
            choose: mayStaff(staff, 'providers:choose') ? chooseAnswerAction : null,
            decide: mayStaff(staff, 'providers:approve') ? decideChoiceAction : null,
            ...{ mayTakeRaw: mayStaff(staff, 'providers:take-raw'), staffId: staff.id },
          }}
        />
      }
      cases={cases?.ok ? cases.value.map((one) => ({ id: one.id, number: formatCaseNumber(one) })) : []}
      readExposure={walletExposureAction}
      readMovements={movementsAction}
      noteWallet={mayStaff(staff, 'wallets:work') ? noteWalletAction : null}
    />
  )
}
