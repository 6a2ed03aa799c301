'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { SkeletonRows } from '#components/ui/skeleton-rows.tsx'
import type { GraphActions, GraphCase, GraphOf } from '#components/wallets/graph/graph-actions.ts'
import { LazyExplorer } from '#components/wallets/graph/lazy-explorer.tsx'
import classes from '#components/wallets/graph/wallet-flow.module.css'
import { openGraph } from '#lib/core/wallets/graph/change-graph.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'

/** The graph within the inspector: read after the page stands, so that nobody waits for it. */
export function WalletFlow({
  of,
  title,
  actions,
  cases,
}: {
  of: GraphOf
  title: string
  actions: GraphActions
  cases: readonly GraphCase[]
}) {
  const t = useTranslations('wallets.graph')
  const [view, setView] = useState<GraphView | null>(null)
  const [failed, setFailed] = useState(false)
  const { start } = actions
  // The page gives the same words anew each time it is read.
  const whose = JSON.stringify(of)
  useEffect(() => {
    let gone = false
    void start(JSON.parse(whose), 1)
      .then((answer) => {
        if (gone) return
        if (answer.ok) setView(openGraph(answer.value.root, answer.value))
        else setFailed(true)
      })
      .catch(() => setFailed(true))
    return () => {
      gone = true
    }
  }, [start, whose])
  return (
    <div className={classes.flow}>
      {failed && <p role="alert">{t('failed')}</p>}
      {!failed && view === null && <SkeletonRows rows={8} label={t('loading')} />}
      {view !== null && <LazyExplorer start={view} title={title} actions={actions} cases={cases} compact />}
    </div>
  )
}
