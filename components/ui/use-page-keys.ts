'use client'

import { useEffect, useRef } from 'react'
import { isDialogOpen, isTyping } from '#components/ui/table/use-row-cursor.ts'

/** What a key of the page does, by its letter in lower case; `mod+Enter` is Ctrl-Enter, or ⌘-Enter on a Mac. */
export type PageKeys = Readonly<Record<string, () => void>>

/**
 * Keys of the page itself. They rest while something is typed and while a dialog is open: what lies under a dialog
 * must not be decided by a key pressed in it.
 */
export function usePageKeys(keys: PageKeys): void {
  const handlers = useRef(keys)
  handlers.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = nameOf(event)
      const handler = name === null ? undefined : handlers.current[name]
      if (handler === undefined) return
      event.preventDefault()
      handler()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function nameOf(event: KeyboardEvent): string | null {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
    return event.defaultPrevented || isDialogOpen() ? null : 'mod+Enter'
  return isTyping(event) || event.shiftKey || event.repeat ? null : event.key.toLowerCase()
}
