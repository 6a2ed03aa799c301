import { useTranslations } from 'next-intl'
import { AlertRefList } from '#components/alerts/alert-ref-list.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CaseRefList } from '#components/cases/case-ref-list.tsx'
import { TransactionTable } from '#components/transactions/transaction-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { ReadExposure } from '#components/wallets/exposure-answer.ts'
import type { GraphActions, GraphCase } from '#components/wallets/graph/graph-actions.ts'
import { GraphList } from '#components/wallets/graph/graph-list.tsx'
import { WalletFlow } from '#components/wallets/graph/wallet-flow.tsx'
import { LookAlikes } from '#components/wallets/look-alikes.tsx'
import { ChecksumBadge } from '#components/wallets/wallet-badges.tsx'
import { WalletCustomers } from '#components/wallets/wallet-customers.tsx'
import { WalletExposure } from '#components/wallets/wallet-exposure.tsx'
import { WalletIdentity } from '#components/wallets/wallet-identity.tsx'
import { WalletLabels } from '#components/wallets/wallet-labels.tsx'
import { WalletListings } from '#components/wallets/wallet-listings.tsx'
import { type NoteWallet, WalletNotes } from '#components/wallets/wallet-notes.tsx'
import { WalletRegistrants } from '#components/wallets/wallet-registrants.tsx'
import { type ReadMovements, WalletTransfers } from '#components/wallets/wallet-transfers.tsx'
import { shortAddress } from '#lib/core/wallets/graph/picture.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** One address whole: what it is and who says so, who of ours dealt with it, what looks like it. */
export function WalletPage({
  wallet,
  mayReadCases,
  actions,
  providers,
  cases,
  noteWallet,
  readExposure,
  readMovements,
}: {
  wallet: WalletDetail
  mayReadCases: boolean
  actions: GraphActions
  /** Providers' answers side by side. */
  providers: React.ReactNode
  cases: readonly GraphCase[]
  /** Null for those who may not write. */
  noteWallet: NoteWallet | null
  readExposure: ReadExposure
  readMovements: ReadMovements
}) {
  const t = useTranslations('wallets')
  return (
    <>
      <PageHeader
        over={<Marks wallet={wallet} />}
        title={<MonoAddress value={wallet.canonical} />}
        actions={<ButtonLink href={paths.walletFlow(wallet.id)}>{t('graph.open')}</ButtonLink>}
      />
      <PageBody>
        <Columns layout="file">
          <Column>
            <Panel title={t('detail.identity')}>
              <WalletIdentity wallet={wallet} />
            </Panel>
            <Panel title={t('detail.listings')}>
              <WalletListings listings={wallet.listings} />
            </Panel>
            <Panel title={t('detail.labels')}>
              <WalletLabels tags={wallet.tagRows} />
            </Panel>
          </Column>
          <Column>
            <Panel title={t('graph.title')} flush>
              <WalletFlow
                of={{ walletId: wallet.id }}
                title={t('graph.of', { address: shortAddress(wallet.canonical) })}
                actions={actions}
                cases={cases}
              />
            </Panel>
            <WalletExposure address={wallet.canonical} family={wallet.family} read={readExposure} />
            <Panel title={t('detail.customers')} flush>
              <WalletCustomers customers={wallet.touchedBy} />
            </Panel>
            <Panel title={t('registrants.registrants')} flush>
              <WalletRegistrants registrants={wallet.registrants} />
            </Panel>
          </Column>
          <Column>
            <Panel title={t('detail.lookAlikes')}>
              <LookAlikes wallet={wallet} />
            </Panel>
            <Panel title={t('detail.alerts')}>
              <AlertRefList alerts={wallet.alerts} none={t('detail.noAlerts')} />
            </Panel>
            <Panel title={t('notes.title')}>
              <WalletNotes wallet={wallet} noteWallet={noteWallet} />
            </Panel>
            {wallet.graphs.length > 0 && <GraphList graphs={wallet.graphs} />}
            {mayReadCases && (
              <Panel title={t('detail.cases')}>
                <CaseRefList cases={wallet.cases} none={t('detail.noCases')} />
              </Panel>
            )}
          </Column>
        </Columns>
        {providers}
        <Transactions transactions={wallet.transactionPage} />
        <Transfers wallet={wallet} read={readMovements} />
      </PageBody>
    </>
  )
}

/** What stands above the address: its family, its checksum, the lists that name it. */
function Marks({ wallet }: { wallet: WalletDetail }) {
  const t = useTranslations('wallets')
  const chains = useTranslations('common.chain')
  const words = useReasonWords()
  return (
    <>
      <StatusBadge>{chains(wallet.family as 'bitcoin')}</StatusBadge>
      <ChecksumBadge checksum={wallet.checksum} />
      {wallet.listedOn.map((source) => (
        <SeverityBadge key={source} severity="critical">
          {t('listed', { source: words.source(source) })}
        </SeverityBadge>
      ))}
    </>
  )
}

function Transactions({ transactions }: { transactions: WalletDetail['transactionPage'] }) {
  const t = useTranslations('wallets.detail')
  return (
    <Panel title={t('transactions')} flush>
      <TransactionTable
        rows={transactions.rows}
        set="of-wallet"
        paging={{ page: transactions.page, pageSize: transactions.pageSize, total: transactions.total }}
      />
    </Panel>
  )
}

function Transfers({ wallet, read }: { wallet: WalletDetail; read: ReadMovements }) {
  const { transferRows, transfers } = wallet
  const t = useTranslations('wallets.detail')
  if (transferRows.length === 0) return null
  return (
    <Panel title={t('transfers')} aside={t('transfersNote', { in: transfers.in, out: transfers.out })} flush>
      <WalletTransfers wallet={wallet} read={read} />
    </Panel>
  )
}
