'use client'

import { useState } from 'react'
import { FormDialog } from '#components/ui/form-dialog.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface ReasonDialogProps<Field extends string> {
  readonly title: string
  /** What comes of it. */
  readonly effect?: string
  /** Under which name the action takes the words. */
  readonly field: Field
  readonly label: string
  readonly hint: string
  /** Characters of the words. */
  readonly limits: { readonly min: number; readonly max: number }
  readonly go: string
  readonly variant: 'primary' | 'danger'
  /** Not before what is asked beside the words is right. */
  readonly ready?: boolean
  readonly action: (input: Readonly<Record<Field, string>>) => Promise<ActionResult<unknown>>
  readonly onClose: () => void
  /** What is asked beside the words. */
  readonly children?: React.ReactNode
}

/** Asks why before something is done that is kept under the reader's name; closes when it is done. */
export function ReasonDialog<Field extends string>(props: ReasonDialogProps<Field>) {
  const { field, limits, onClose } = props
  const [words, setWords] = useState('')
  const state = useAction(props.action)
  return (
    <FormDialog
      {...{ title: props.title, go: props.go, variant: props.variant, state, onClose }}
      ready={props.ready ?? true}
      onSubmit={() => state.run({ [field]: words } as Record<Field, string>, onClose)}
    >
      {props.effect !== undefined && <p>{props.effect}</p>}
      <TextArea
        id={`dialog-${field}`}
        label={props.label}
        hint={props.hint}
        value={words}
        error={state.fields[field]}
        rows={3}
        required
        autoFocus
        minLength={limits.min}
        maxLength={limits.max}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {props.children}
    </FormDialog>
  )
}
