'use client'

import { useSyncExternalStore } from 'react'

/** What somebody else did first, in words; null while there is nothing to say. */
let told: string | null = null
const listeners = new Set<() => void>()

/** Says that somebody else was first: the words outlive the form that ran into it, for the page is read anew. */
export function tellOvertaken(words: string | null): void {
  told = words
  for (const listen of listeners) listen()
}

export function useOvertaken(): string | null {
  return useSyncExternalStore(subscribe, () => told, nothing)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const nothing = () => null
