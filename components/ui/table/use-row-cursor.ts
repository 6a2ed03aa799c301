'use client'

import { useEffect, useRef } from 'react'

const IGNORED = 'input, textarea, select, [contenteditable="true"], dialog[open], [role="dialog"]'

/** True when a key belongs to what is being typed or to an open dialog, not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey)
    return true
  if (isDialogOpen()) return true
  return event.target instanceof Element && event.target.closest(IGNORED) !== null
}

/** True while a dialog lies over the page. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [role="dialog"]') !== null
}

/** True when Enter already means something where the focus is: a link, a button, a heading that sorts. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, [role="button"]') !== null
}

/** `j` and `k` move, `Enter` opens: the keys of the one table that a page steers. */
export function useRowCursor({
  enabled,
  onMove,
  onOpen,
}: {
  enabled: boolean
  onMove: (step: 1 | -1) => void
  onOpen: () => void
}): void {
  const handlers = useRef({ onMove, onOpen })
  handlers.current = { onMove, onOpen }
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const inTable = event.target instanceof Element && event.target.closest('[data-row-cursor]') !== null
      if (event.key === 'j' || (inTable && event.key === 'ArrowDown')) handlers.current.onMove(1)
      else if (event.key === 'k' || (inTable && event.key === 'ArrowUp')) handlers.current.onMove(-1)
      else if (event.key === 'Enter' && !isPressable(event.target)) handlers.current.onOpen()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}
