'use client'

import { useCallback, useEffect, useRef } from 'react'

/** How long letters are kept for a dialog that does not come. */
const WAIT_MAX_MS = 3000

/**
 * Letters typed between the key that opens the search and the moment its field has the focus. They belong to the
 * question: without this a quick hand would press the page's own keys (`e` opens a case) instead.
 */
export function useTypedAhead(): { readonly begin: () => void; readonly take: () => string } {
  const typed = useRef<{ text: string; since: number } | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const waiting = typed.current
      if (waiting === null) return
      if (event.timeStamp - waiting.since > WAIT_MAX_MS || event.key === 'Escape') typed.current = null
      else if (!event.metaKey && !event.ctrlKey && !event.altKey) {
        if (event.key.length === 1) waiting.text += event.key
        else if (event.key === 'Backspace') waiting.text = waiting.text.slice(0, -1)
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  const begin = useCallback(() => {
    typed.current = { text: '', since: performance.now() }
  }, [])
  const take = useCallback(() => {
    const { text } = typed.current ?? { text: '' }
    typed.current = null
    return text
  }, [])
  return { begin, take }
}
