'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { SkeletonRows } from '#components/ui/skeleton-rows.tsx'
import type { ExplorerProps } from '#components/wallets/graph/graph-explorer.tsx'

// Asked for as soon as the page's own code runs, not only when the page has come alive.
if (typeof window !== 'undefined')
  import('#components/wallets/graph/graph-explorer.tsx').catch(() => undefined)

/** The explorer, its code fetched only where a graph is shown. */
export const LazyExplorer = dynamic(
  () => import('#components/wallets/graph/graph-explorer.tsx').then((module) => module.GraphExplorer),
  { ssr: false, loading: Waiting },
) as React.ComponentType<ExplorerProps>

function Waiting() {
  return <SkeletonRows rows={8} label={useTranslations('wallets.graph')('loading')} />
}
