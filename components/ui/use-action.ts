'use client'

import { useState, useTransition } from 'react'
import { tellOvertaken } from '#components/ui/overtaken.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** The state of a server action from a form or button: busy while it runs, then words when it failed. */
export interface ActionState<I, T> {
  readonly run: (input: I, onDone?: (value: T) => void) => void
  readonly busy: boolean
  readonly message: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly reset: () => void
}

const NO_FIELDS: Readonly<Record<string, string>> = {}

/** Runs a server action that arrived as a prop and keeps what it answered. */
export function useAction<I, T>(action: (input: I) => Promise<ActionResult<T>>): ActionState<I, T> {
  const [busy, start] = useTransition()
  const [failed, setFailed] = useState<Extract<ActionResult<T>, { ok: false }> | null>(null)
  return {
    busy,
    message: failed?.message ?? null,
    fields: failed?.fields ?? NO_FIELDS,
    reset: () => setFailed(null),
    run: (input, onDone) =>
      start(async () => {
        const result = await action(input)
        setFailed(result.ok ? null : result)
        tellOvertaken(!result.ok && result.overtaken === true ? result.message : null)
        if (result.ok) onDone?.(result.value)
      }),
  }
}
