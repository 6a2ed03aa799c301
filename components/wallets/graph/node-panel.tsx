'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { BoxFlows } from '#components/wallets/graph/box-flows.tsx'
import { ExpandForm } from '#components/wallets/graph/expand-form.tsx'
import type { GraphActions } from '#components/wallets/graph/graph-actions.ts'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import { NoteField } from '#components/wallets/graph/note-field.tsx'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { membersOf, toggleService } from '#components/wallets/graph/use-graph-keys.ts'
import { markNode, pinNode, removeNodes } from '#lib/core/wallets/graph/change-graph.ts'
import type { DrawnNode } from '#lib/core/wallets/graph/drawn-graph.ts'
import { GRAPH_LIMITS, graphMarks } from '#lib/core/wallets/graph/graph-limits.ts'
import { serviceOf } from '#lib/core/wallets/graph/graph-view.ts'
import { paths } from '#lib/web/paths.ts'

interface PanelProps {
  readonly graph: Graph
  readonly selected: string | null
  readonly actions: GraphActions | null
  readonly readOnly: boolean
  readonly onSelect: (id: string) => void
}

/** What is known of the selected box, why it matters first, and what can be done with it. */
export function NodePanel(props: PanelProps) {
  const t = useTranslations('wallets.graph.panel')
  const drawn = props.graph.drawn.nodes.find(({ id }) => id === props.selected)
  return (
    <aside className={classes.panel} aria-label={t('title')}>
      {drawn === undefined ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <Selected {...props} drawn={drawn} />
      )}
    </aside>
  )
}

function Selected({ graph, drawn, actions, readOnly, onSelect }: PanelProps & { drawn: DrawnNode }) {
  return (
    <>
      <Facts drawn={drawn} graph={graph} />
      {!readOnly && <Verbs graph={graph} drawn={drawn} />}
      {!readOnly && actions !== null && drawn.service === null && (
        <ExpandForm key={drawn.id} graph={graph} drawn={drawn} actions={actions} />
      )}
      <NoteField key={`note ${drawn.id}`} graph={graph} id={drawn.id} readOnly={readOnly} />
      <BoxFlows graph={graph} id={drawn.id} onSelect={onSelect} />
    </>
  )
}

function Facts({ drawn, graph }: { drawn: DrawnNode; graph: Graph }) {
  const t = useTranslations('wallets.graph.panel')
  const { source } = useReasonWords()
  const { node } = drawn
  return (
    <>
      <div className={classes.badges}>
        {node.listedOn.map((id) => (
          <SeverityBadge key={id} severity="critical">
            {t('listed', { source: source(id) })}
          </SeverityBadge>
        ))}
      </div>
      <h2 className={classes.name}>
        {node.party ?? node.label?.label ?? <MonoAddress value={node.canonical} short />}
      </h2>
      <KeyValueList labelWidth={88}>
        <KeyValue label={t('label')} note={labelNote(drawn, t)}>
          {node.label === null
            ? t('noLabel')
            : `${graph.words.category(node.label.category)} · ${node.label.label}`}
        </KeyValue>
        <KeyValue label={t('customers')}>{node.customers}</KeyValue>
        <KeyValue label={t('payers')}>{shownOf(node.payers, drawn.moreIn, t)}</KeyValue>
        <KeyValue label={t('payees')}>{shownOf(node.payees, drawn.moreOut, t)}</KeyValue>
        <KeyValue label={t('readAt')}>
          <DateTime at={node.readAt} seconds />
        </KeyValue>
      </KeyValueList>
      {drawn.members.length === 1 && <MonoAddress value={node.canonical} />}
      {drawn.members.length === 1 && (
        <Link
          href={
            node.walletId === null
              ? paths.walletAddress(node.canonical, node.family)
              : paths.wallet(node.walletId)
          }
        >
          {t('inspect')}
        </Link>
      )}
    </>
  )
}

type Words = ReturnType<typeof useTranslations<'wallets.graph.panel'>>

function labelNote({ node }: DrawnNode, t: Words): string | undefined {
  if (node.label === null) return undefined
  const { source, confidence } = node.label
  const more = node.labels > 1 ? ` · ${t('labels', { count: node.labels - 1 })}` : ''
  return `${t('labelSource', { source, confidence })}${more}`
}

function shownOf(total: number, more: number, t: Words): string {
  if (total >= GRAPH_LIMITS.countedMax) return t('atLeast', { count: total })
  return t('ofTotal', { shown: total - more, total })
}

function Verbs({ graph, drawn }: { graph: Graph; drawn: DrawnNode }) {
  const t = useTranslations('wallets.graph')
  const canCollapse = drawn.service !== null || (!drawn.isRoot && serviceOf(drawn.node) !== null)
  return (
    <div className={classes.verbs}>
      <fieldset className={classes.marks}>
        <legend className="visually-hidden">{t('panel.mark')}</legend>
        {graphMarks.map((mark) => (
          <Button
            key={mark}
            size="small"
            aria-pressed={drawn.mark === mark}
            onClick={() => graph.change(markNode(drawn.id, drawn.mark === mark ? null : mark))}
          >
            {t(`mark.${mark}`)}
          </Button>
        ))}
      </fieldset>
      <Button size="small" hotkey="p" onClick={() => graph.change(pinNode(graph.view, drawn.id))}>
        {drawn.pinned ? t('panel.unpin') : t('panel.pin')}
      </Button>
      {canCollapse && (
        <Button size="small" hotkey="c" onClick={() => toggleService(graph, drawn.id)}>
          {drawn.service === null ? t('panel.collapse') : t('panel.openService')}
        </Button>
      )}
      {!drawn.isRoot && (
        <Button
          size="small"
          hotkey="⌫"
          onClick={() => graph.change(removeNodes(graph.view, membersOf(graph, drawn.id)))}
        >
          {t('panel.remove')}
        </Button>
      )}
    </div>
  )
}
