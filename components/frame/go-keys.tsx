'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { PlaceKeys } from '#components/frame/places.ts'
import { isTyping } from '#components/ui/table/use-row-cursor.ts'

/** How long the letter after `g` may take. */
const LETTER_WITHIN_MS = 1500

/** `g`, then a letter: goes to a place. */
export function GoKeys({ places }: { places: readonly PlaceKeys[] }) {
  const router = useRouter()
  useEffect(() => {
    let pressedAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const awaited = event.timeStamp - pressedAt <= LETTER_WITHIN_MS
      pressedAt = Number.NEGATIVE_INFINITY
      if (awaited) {
        const place = places.find(({ letter }) => letter === event.key)
        if (place === undefined) return
        event.preventDefault()
        event.stopImmediatePropagation()
        router.push(place.href)
      } else if (event.key === 'g') pressedAt = event.timeStamp
    }
    // In the capture phase, so that the letter after `g` is not taken for a key of the page.
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [places, router])
  return null
}
