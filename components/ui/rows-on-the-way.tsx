'use client'

import { useLinkStatus } from 'next/link'
import { useEffect, useState, useSyncExternalStore } from 'react'

/** Most answers come sooner: rows that vanish for a blink would hinder more than rows that stay. */
const LATE_MS = 200

/** How many links and forms of this page have asked for other rows and wait for them. */
let asked = 0
const listeners = new Set<() => void>()

function change(by: 1 | -1): void {
  asked += by
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Tells the tables of the page that other rows have been asked for, for as long as `waits`. */
export function useAskedForRows(waits: boolean): void {
  useEffect(() => {
    if (!waits) return
    change(1)
    return () => change(-1)
  }, [waits])
}

/** Inside a link that leads to other rows of the same page: tells the tables while they are on their way. */
export function AskedByLink() {
  useAskedForRows(useLinkStatus().pending)
  return null
}

/** True once other rows have been on their way for so long that the old ones would be taken for the answer. */
export function useRowsOnTheWay(): boolean {
  const waiting = useSyncExternalStore(
    subscribe,
    () => asked > 0,
    () => false,
  )
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return setLate(false)
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return waiting && late
}
