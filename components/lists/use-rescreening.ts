'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Rescreening } from '#lib/queries/lists/rescreening.ts'

/** Pause between two questions, in milliseconds; after one that failed it doubles up to the longest. */
const ASK_EVERY_MS = 2_000
const ASK_EVERY_MAX_MS = 30_000
/** The rate is that of the last seconds: a run that rested shall not look slow for ever. */
const RATE_WINDOW_MS = 20_000

/** How far a run has come by the newest answer, how many customers a second, and whether the desk answers at all. */
export interface LiveRescreening {
  readonly state: Rescreening
  /** Customers a second; null until two answers tell. */
  readonly perSecond: number | null
  readonly silent: boolean
}

/**
 * Follows a run: one question at a time, none while the page is hidden, none once the run has ended (the page is then read
 * anew, once).
 */
export function useRescreening(url: string, first: Rescreening): LiveRescreening {
  const router = useRouter()
  const [live, setLive] = useState<LiveRescreening>({ state: first, perSecond: null, silent: false })
  const seen = useRef<readonly Rescreening[]>([first])
  const running = live.state.verdict === 'running'

  useEffect(() => {
    if (!running) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let pause = ASK_EVERY_MS
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const state = await fetch(url, { signal: stop.signal, cache: 'no-store' })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Rescreening>) : null))
        .catch(() => null)
      if (stop.signal.aborted) return
      pause = state === null ? Math.min(pause * 2, ASK_EVERY_MAX_MS) : ASK_EVERY_MS
      if (state === null) setLive((before) => ({ ...before, silent: true }))
      else {
        seen.current = [...seen.current, state].filter(
          ({ at }) => Date.parse(state.at) - Date.parse(at) <= RATE_WINDOW_MS,
        )
        setLive({ state, perSecond: rateOf(seen.current), silent: false })
        if (state.verdict !== 'running') return router.refresh()
      }
      timer = setTimeout(ask, pause)
    }
    const wake = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = setTimeout(ask, 0)
    }
    document.addEventListener('visibilitychange', wake)
    timer = setTimeout(ask, ASK_EVERY_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [url, running, router])
  return live
}

/** Customers a second between the oldest and the newest answer at hand; null when they tell nothing. */
function rateOf(answers: readonly Rescreening[]): number | null {
  const [first, last] = [answers[0], answers.at(-1)]
  if (first === undefined || last === undefined) return null
  const seconds = (Date.parse(last.at) - Date.parse(first.at)) / 1_000
  const done = last.customers.done - first.customers.done
  return seconds < 1 || done <= 0 ? null : done / seconds
}
