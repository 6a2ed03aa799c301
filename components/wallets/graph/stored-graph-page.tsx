import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { GraphActions, GraphCase } from '#components/wallets/graph/graph-actions.ts'
import { LazyExplorer } from '#components/wallets/graph/lazy-explorer.tsx'
import classes from '#components/wallets/graph/stored-graph.module.css'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import type { WalletGraphRow } from '#lib/queries/wallets/stored-graph.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** A picture as it was saved: evidence is looked at, a shared one is worked on. */
export function StoredGraphPage({
  graph,
  actions,
  cases,
}: {
  graph: WalletGraphRow & { readonly view: GraphView }
  actions: GraphActions | null
  cases: readonly GraphCase[]
}) {
  const t = useTranslations('wallets.graph.stored')
  const isEvidence = graph.caseId !== null && graph.caseNumber !== null
  return (
    <>
      <PageHeader
        over={<StatusBadge>{isEvidence ? t('evidence') : t('shared')}</StatusBadge>}
        title={graph.title}
        actions={isEvidence ? <EvidenceActions graph={graph} goesOn={actions !== null} /> : undefined}
      >
        <p className={classes.facts}>
          <span>{t('by', { author: graph.author.name })}</span>
          <DateTime at={graph.at} seconds />
          {graph.caseNumber !== null && (
            <Link href={paths.case(formatCaseNumber(graph.caseNumber))}>
              {t('case', { number: formatCaseNumber(graph.caseNumber) })}
            </Link>
          )}
          <span>{t('facts', { nodes: graph.nodes, edges: graph.edges })}</span>
          <span>
            {t('digest')} <MonoAddress value={graph.digest} short />
          </span>
        </p>
        {isEvidence && actions === null && <p className={classes.facts}>{t('asSeen')}</p>}
      </PageHeader>
      <FillBody>
        <LazyExplorer start={graph.view} title={graph.title} actions={actions} cases={cases} />
      </FillBody>
    </>
  )
}

const FORMATS = ['svg', 'png', 'json'] as const

function EvidenceActions({ graph, goesOn }: { graph: WalletGraphRow; goesOn: boolean }) {
  const t = useTranslations('wallets.graph.stored')
  return (
    <>
      {FORMATS.map((format) => (
        <a key={format} href={paths.walletGraphFile(graph.id, format)} download>
          {t('download', { format: format.toUpperCase() })}
        </a>
      ))}
      {!goesOn && (
        <ButtonLink href={withQuery(paths.walletGraph(graph.id), { continue: 1 })}>
          {t('continue')}
        </ButtonLink>
      )}
    </>
  )
}
