import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { ChoiceChip } from '#components/ui/filter-chip.tsx'
import { FilterText } from '#components/ui/filter-text.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { AddressIdentity } from '#components/wallets/address-identity.tsx'
import type { ReadExposure } from '#components/wallets/exposure-answer.ts'
import type { GraphActions, GraphCase, GraphOf } from '#components/wallets/graph/graph-actions.ts'
import { GraphList } from '#components/wallets/graph/graph-list.tsx'
import { WalletFlow } from '#components/wallets/graph/wallet-flow.tsx'
import { LookAlikes } from '#components/wallets/look-alikes.tsx'
import { WalletExposure } from '#components/wallets/wallet-exposure.tsx'
import { WalletLabels } from '#components/wallets/wallet-labels.tsx'
import { WalletListings } from '#components/wallets/wallet-listings.tsx'
import { type ReadMovements, WalletTransfers } from '#components/wallets/wallet-transfers.tsx'
import type { EvidenceGraph } from '#lib/core/cases/evidence.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import { shortAddress } from '#lib/core/wallets/graph/picture.ts'
import type { AddressDetail } from '#lib/queries/wallets/address-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** Any address whole, though no customer of ours ever dealt with it. */
export function AddressPage({
  address,
  graphs,
  actions,
  cases,
  readExposure,
  readMovements,
}: {
  address: AddressDetail
  /** Pictures about the address that lie in cases. */
  graphs: readonly EvidenceGraph[]
  actions: GraphActions
  cases: readonly GraphCase[]
  readExposure: ReadExposure
  readMovements: ReadMovements
}) {
  const t = useTranslations('wallets')
  const moved = address.transferRows.length > 0
  return (
    <>
      <Head address={address} />
      <PageBody>
        <Columns layout="file">
          <Column>
            <Panel title={t('detail.identity')}>
              <AddressIdentity address={address} />
            </Panel>
            <Panel title={t('detail.listings')}>
              <WalletListings listings={address.listings} />
            </Panel>
          </Column>
          <Column>
            {moved && (
              <Panel title={t('graph.title')} flush>
                <WalletFlow
                  of={whoseFlow(address)}
                  title={t('graph.of', { address: shortAddress(address.canonical) })}
                  actions={actions}
                  cases={cases}
                />
              </Panel>
            )}
            <WalletExposure
              key={address.canonical}
              address={address.canonical}
              family={address.family}
              read={readExposure}
            />
            <Panel title={t('detail.labels')}>
              <WalletLabels tags={address.tagRows} />
            </Panel>
          </Column>
          <Column>
            <Panel title={t('detail.lookAlikes')}>
              <LookAlikes wallet={address} />
            </Panel>
            {graphs.length > 0 && <GraphList graphs={graphs} />}
          </Column>
        </Columns>
        {moved && (
          <Panel title={t('detail.transfers')} aside={t('detail.transfersNote', address.transfers)} flush>
            <WalletTransfers wallet={address} read={readMovements} />
          </Panel>
        )}
      </PageBody>
    </>
  )
}

/** An address of which transfers are known is one of a known address space. */
function whoseFlow({ canonical, family }: AddressDetail): GraphOf {
  return { address: canonical, family: family as AddressFamily }
}

function Head({ address }: { address: AddressDetail }) {
  const t = useTranslations('wallets')
  const chains = useTranslations('common.chain')
  const words = useReasonWords()
  const { valid, readings } = address.answer
  const listedOn = new Set(
    address.listings.flatMap(({ first, last }) => (last === null ? [first.sourceId] : [])),
  )
  return (
    <PageHeader
      over={
        <>
          {address.family !== 'unknown' && <StatusBadge>{chains(address.family as 'bitcoin')}</StatusBadge>}
          <SeverityBadge severity={valid ? 'done' : 'critical'}>
            {valid ? t('address.valid') : t('address.notValid')}
          </SeverityBadge>
          <StatusBadge>{t('address.unseen')}</StatusBadge>
          {[...listedOn].map((source) => (
            <SeverityBadge key={source} severity="critical">
              {t('listed', { source: words.source(source) })}
            </SeverityBadge>
          ))}
        </>
      }
      title={<MonoAddress value={address.canonical} />}
      actions={
        address.transferRows.length > 0 && (
          <ButtonLink href={paths.addressFlow(address.canonical, address.family)}>
            {t('graph.open')}
          </ButtonLink>
        )
      }
    >
      {readings.length > 1 &&
        readings.map(({ family }) => (
          <ChoiceChip
            key={family}
            label={t('address.readAs', { family: chains(family) })}
            chosen={family === address.family}
            href={paths.walletAddress(address.raw, family)}
          />
        ))}
      <FilterText label={t('address.field')} name="address" wide />
    </PageHeader>
  )
}
