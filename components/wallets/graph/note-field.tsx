'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextArea } from '#components/ui/text-field.tsx'
import classes from '#components/wallets/graph/graph-explorer.module.css'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import { annotateNode } from '#lib/core/wallets/graph/change-graph.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'

/** Where the keys look for the field. */
export const NOTE_FIELD = 'graph-note'

/** The officer's note on a box; kept when the field is left. */
export function NoteField({ graph, id, readOnly }: { graph: Graph; id: string; readOnly: boolean }) {
  const t = useTranslations('wallets.graph.panel')
  const stored = graph.view.notes[id] ?? ''
  const [shown, setShown] = useState(stored)
  const [text, setText] = useState(stored)
  if (stored !== shown) {
    // Undone or done again elsewhere: the field follows.
    setShown(stored)
    setText(stored)
  }
  if (readOnly) return stored === '' ? null : <p className={classes.written}>{stored}</p>
  return (
    <TextArea
      id={NOTE_FIELD}
      label={t('note')}
      hint={t('noteHint', { most: GRAPH_LIMITS.noteChars })}
      rows={2}
      maxLength={GRAPH_LIMITS.noteChars}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => graph.change(annotateNode(id, text))}
    />
  )
}
