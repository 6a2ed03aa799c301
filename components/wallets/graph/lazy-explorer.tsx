'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { ExplorerProps } from '#components/wallets/graph/graph-explorer.tsx'
import { StillPicture } from '#components/wallets/graph/still-picture.tsx'

// Asked for as soon as the page's own code runs, not only when the page has come alive.
if (typeof window !== 'undefined')
  import('#components/wallets/graph/graph-explorer.tsx').catch(() => undefined)

/** The explorer itself, its code fetched only where a graph is shown. */
const Explorer = dynamic(
  () => import('#components/wallets/graph/graph-explorer.tsx').then((module) => module.GraphExplorer),
  { ssr: false, loading: Waiting },
) as React.ComponentType<ExplorerProps>

const Awaited = createContext<ExplorerProps | null>(null)

/** The explorer; until its code has come the picture stands still in its place. */
export function LazyExplorer(props: ExplorerProps) {
  return (
    <Awaited value={props}>
      <Explorer {...props} />
    </Awaited>
  )
}

function Waiting() {
  const t = useTranslations('wallets.graph')
  const awaited = useContext(Awaited)
  if (awaited === null) return null
  const { start, compact = false } = awaited
  return <StillPicture view={start} label={t('loading')} compact={compact} />
}
