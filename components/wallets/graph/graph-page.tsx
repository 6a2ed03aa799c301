import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { GraphActions, GraphCase } from '#components/wallets/graph/graph-actions.ts'
import { LazyExplorer } from '#components/wallets/graph/lazy-explorer.tsx'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { shortAddress } from '#lib/core/wallets/graph/picture.ts'

/** The graph of one wallet or address on a page of its own. */
export function GraphPage({
  inspector,
  start,
  actions,
  cases,
}: {
  /** The page that tells of the address itself. */
  inspector: string
  start: GraphView
  actions: GraphActions
  cases: readonly GraphCase[]
}) {
  const t = useTranslations('wallets.graph')
  const root = start.nodes[start.root]
  const name = root?.party ?? root?.label?.label ?? shortAddress(root?.canonical ?? '')
  const title = t('of', { address: name })
  return (
    <>
      <PageHeader title={title} actions={<Link href={inspector}>{t('panel.inspect')}</Link>} />
      <FillBody>
        <LazyExplorer start={start} title={title} actions={actions} cases={cases} />
      </FillBody>
    </>
  )
}
