'use client'

import { useEffect, useState } from 'react'

/** What is written and not saved, by form; only in this tab's memory, so that a report's words never lie on the disk. */
const unsaved = new Map<string, unknown>()

interface Draft<T> {
  readonly draft: T
  readonly setDraft: React.Dispatch<React.SetStateAction<T>>
  /** The draft differs from what is saved. */
  readonly changed: boolean
  /** Drops the draft once it has become something else: a proposal, a note. */
  readonly forget: () => void
}

/**
 * A form's words that outlive its page: whoever looks at the evidence in another tab of the case finds them again.
 * Closing the window asks first. `key` names the form and its record; null keeps nothing.
 */
export function useDraft<T>(key: string | null, saved: T, same: (a: T, b: T) => boolean = equal): Draft<T> {
  const [draft, setDraft] = useState<T>(() => ((key === null ? undefined : unsaved.get(key)) as T) ?? saved)
  const changed = key !== null && !same(draft, saved)
  useEffect(() => {
    if (key === null) return
    if (changed) unsaved.set(key, draft)
    else unsaved.delete(key)
    watch()
  }, [key, draft, changed])
  const forget = () => {
    if (key !== null) unsaved.delete(key)
    watch()
  }
  return { draft, setDraft, changed, forget }
}

/** Drops every draft: nobody finds another person's words after a sign-out. */
export function forgetDrafts(): void {
  unsaved.clear()
  watch()
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The browser asks before the window closes while a draft is unsaved. */
function watch(): void {
  if (unsaved.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
