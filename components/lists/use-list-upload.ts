'use client'

import { useRef, useState } from 'react'
import type { ActionResult } from '#lib/std/action-result.ts'

const RATE_AFTER_MS = 400
const MS_PER_SECOND = 1_000

/** How far an upload is: bytes are sent first, then the server reads what came. */
export type UploadState<T> =
  | { readonly phase: 'idle' | 'cancelled' | 'unreachable' }
  | {
      readonly phase: 'sending'
      readonly sent: number
      readonly total: number
      /** Bytes a second; null until there is enough to say. */
      readonly rate: number | null
    }
  | { readonly phase: 'reading' }
  | { readonly phase: 'answered'; readonly result: ActionResult<T> }

export interface Upload<T> {
  readonly state: UploadState<T>
  readonly send: (url: string, form: FormData) => void
  /** Stops the sending; what has arrived is thrown away by the server. */
  readonly cancel: () => void
  readonly reset: () => void
}

/** Sends a form with files and tells how much of it is on its way, which `fetch` cannot. */
export function useListUpload<T>(): Upload<T> {
  const [state, setState] = useState<UploadState<T>>({ phase: 'idle' })
  const request = useRef<XMLHttpRequest | null>(null)
  const send = (url: string, form: FormData) => {
    const xhr = new XMLHttpRequest()
    request.current = xhr
    const started = performance.now()
    setState({ phase: 'sending', sent: 0, total: 0, rate: null })
    xhr.upload.onprogress = ({ loaded, total }) => {
      const ms = performance.now() - started
      const rate = ms < RATE_AFTER_MS ? null : (loaded * MS_PER_SECOND) / ms
      setState({ phase: 'sending', sent: loaded, total, rate })
    }
    xhr.upload.onload = () => setState({ phase: 'reading' })
    xhr.onabort = () => setState({ phase: 'cancelled' })
    xhr.onerror = () => setState({ phase: 'unreachable' })
    xhr.onload = () => {
      const result = answerOf<T>(xhr.responseText)
      setState(result === null ? { phase: 'unreachable' } : { phase: 'answered', result })
    }
    xhr.open('POST', url)
    xhr.send(form)
  }
  return {
    state,
    send,
    cancel: () => request.current?.abort(),
    reset: () => setState({ phase: 'idle' }),
  }
}

function answerOf<T>(text: string): ActionResult<T> | null {
  try {
    const parsed: unknown = JSON.parse(text)
    const isAnswer = typeof parsed === 'object' && parsed !== null && 'ok' in parsed
    return isAnswer ? (parsed as ActionResult<T>) : null
  } catch {
    return null
  }
}
