'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextArea, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { type AddLabelInput, LABEL_EVIDENCE_CHARS_MIN } from '#lib/core/labels/label-input.ts'
import {
  LABEL_CHARS_MAX,
  LABEL_EVIDENCE_CHARS_MAX,
  LABEL_SOURCE_CHARS_MAX,
} from '#lib/core/labels/label-limits.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import { CHAIN_IDS } from '#lib/core/wallets/chains.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Action = (input: AddLabelInput) => Promise<ActionResult<{ readonly outcome: 'recorded' | 'waiting' }>>

/** The steps of confidence that an officer chooses from, of GraphSense's scale. */
const CONFIDENCES = [90, 70, 60, 50, 20] as const

/** Opens the form for a label of the house. */
export function AddLabel({ action }: { readonly action: Action }) {
  const t = useTranslations('labels.add')
  const [open, setOpen] = useState(false)
  const [waiting, setWaiting] = useState(false)
  return (
    <>
      {waiting && <span role="status">{t('waiting')}</span>}
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('action')}
      </Button>
      {open && (
        <LabelDialog
          action={action}
          onClose={() => setOpen(false)}
          onDone={(outcome) => {
            setWaiting(outcome === 'waiting')
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

const EMPTY: AddLabelInput = {
  address: '',
  chain: null,
  label: '',
  category: 'scam',
  source: '',
  evidence: '',
  confidence: 70,
  reviewOn: '',
}

function LabelDialog({
  action,
  onClose,
  onDone,
}: {
  readonly action: Action
  readonly onClose: () => void
  readonly onDone: (outcome: 'recorded' | 'waiting') => void
}) {
  const t = useTranslations('labels.add')
  const common = useTranslations('common')
  const [input, setInput] = useState(EMPTY)
  const { run, busy, message, fields } = useAction(action)
  const set = (change: Partial<AddLabelInput>) => setInput((now) => ({ ...now, ...change }))
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(input, ({ outcome }) => onDone(outcome))
        }}
      >
        <ClaimFields input={input} set={set} fields={fields} />
        <ProofFields input={input} set={set} fields={fields} />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('save')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}

interface FieldsProps {
  readonly input: AddLabelInput
  readonly set: (change: Partial<AddLabelInput>) => void
  readonly fields: Readonly<Record<string, string>>
}

/** What is claimed, of which address. */
function ClaimFields({ input, set, fields }: FieldsProps) {
  const t = useTranslations('labels.add')
  const words = useTranslations('labels')
  const chains = useTranslations('common.chain')
  return (
    <>
      <TextField
        id="label-address"
        label={words('column.address')}
        value={input.address}
        error={fields.address}
        required
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <SelectField
        id="label-chain"
        label={words('column.chain')}
        hint={t('chainHint')}
        value={input.chain ?? ''}
        error={fields.chain}
        onChange={(event) => set({ chain: CHAIN_IDS.find((id) => id === event.currentTarget.value) ?? null })}
      >
        <option value="">{t('anyChain')}</option>
        {CHAIN_IDS.map((id) => (
          <option key={id} value={id}>
            {chains(id)}
          </option>
        ))}
      </SelectField>
      <TextField
        id="label-text"
        label={words('column.label')}
        value={input.label}
        error={fields.label}
        required
        maxLength={LABEL_CHARS_MAX}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <SelectField
        id="label-category"
        label={words('column.category')}
        value={input.category}
        error={fields.category}
        onChange={(event) =>
          set({ category: WALLET_CATEGORY_IDS.find((id) => id === event.currentTarget.value) ?? 'other' })
        }
      >
        {WALLET_CATEGORY_IDS.map((id) => (
          <option key={id} value={id}>
            {words(`category.${id}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

/** Where it comes from, how far it is trusted, and when somebody looks again. */
function ProofFields({ input, set, fields }: FieldsProps) {
  const t = useTranslations('labels.add')
  const words = useTranslations('labels')
  return (
    <>
      <TextField
        id="label-source"
        label={words('column.source')}
        hint={t('sourceHint')}
        value={input.source}
        error={fields.source}
        required
        maxLength={LABEL_SOURCE_CHARS_MAX}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <TextArea
        id="label-evidence"
        label={t('evidence')}
        value={input.evidence}
        error={fields.evidence}
        rows={3}
        required
        minLength={LABEL_EVIDENCE_CHARS_MIN}
        maxLength={LABEL_EVIDENCE_CHARS_MAX}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
      />
      <SelectField
        id="label-confidence"
        label={words('column.confidence')}
        value={String(input.confidence)}
        error={fields.confidence}
        onChange={(event) => set({ confidence: Number(event.currentTarget.value) })}
      >
        {CONFIDENCES.map((step) => (
          <option key={step} value={step}>
            {t(`confidence.${step}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        id="label-review"
        type="date"
        label={words('column.review')}
        value={input.reviewOn}
        error={fields.reviewOn}
        required
        onChange={(event) => set({ reviewOn: event.currentTarget.value })}
      />
    </>
  )
}
