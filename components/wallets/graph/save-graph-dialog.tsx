'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { GraphActions, GraphCase } from '#components/wallets/graph/graph-actions.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { paths } from '#lib/web/paths.ts'

interface SaveProps {
  readonly view: GraphView
  readonly title: string
  readonly cases: readonly GraphCase[]
  readonly save: NonNullable<GraphActions['save']>
  readonly onClose: () => void
}

/** Lays the picture into a case as evidence: what is stored stays as it is. */
export function SaveGraphDialog({ view, title, cases, save, onClose }: SaveProps) {
  const t = useTranslations('wallets.graph.saveDialog')
  const common = useTranslations('common')
  const [caseId, setCaseId] = useState(cases[0]?.id ?? '')
  const [name, setName] = useState(title)
  const [saved, setSaved] = useState<string | null>(null)
  const { run, busy, message } = useAction(save)
  return (
    <Dialog title={t('title')} onClose={onClose}>
      {saved !== null ? (
        <p role="status">
          {t('done')} <Link href={paths.walletGraph(saved)}>{t('open')}</Link>
        </p>
      ) : cases.length === 0 ? (
        <p>{t('noCase')}</p>
      ) : (
        <form
          id="save-graph"
          onSubmit={(event) => {
            event.preventDefault()
            run({ caseId, title: name, view, scheme: schemeNow() }, ({ graphId }) => setSaved(graphId))
          }}
        >
          <p>{t('hint')}</p>
          <SelectField
            id="graph-case"
            label={t('case')}
            value={caseId}
            onChange={(event) => setCaseId(event.currentTarget.value)}
          >
            {cases.map(({ id, number }) => (
              <option key={id} value={id}>
                {number}
              </option>
            ))}
          </SelectField>
          <TextField
            id="graph-title"
            label={t('name')}
            required
            maxLength={GRAPH_LIMITS.titleChars}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <FormError message={message} />
        </form>
      )}
      <Dialog.Actions>
        <Button onClick={onClose}>{saved === null ? common('cancel') : common('close')}</Button>
        {saved === null && cases.length > 0 && (
          <Button type="submit" form="save-graph" variant="primary" disabled={busy || name.trim() === ''}>
            {t('submit')}
          </Button>
        )}
      </Dialog.Actions>
    </Dialog>
  )
}

function schemeNow(): 'light' | 'dark' {
  return document.documentElement.dataset.mantineColorScheme === 'dark' ? 'dark' : 'light'
}
