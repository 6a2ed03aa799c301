'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from './mono-address.module.css'

const HEAD_CHARS = 8
const TAIL_CHARS = 6
const COPIED_SHOWN_MS = 1500

/**
 * An address, hash or key in monospace, copied by a click. `short` shows the first 8 and last 6 characters; the
 * whole is always what is copied and what a screen reader gets.
 */
export function MonoAddress({ value, short = false }: { value: string; short?: boolean }) {
  const t = useTranslations('common')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const cut = short && value.length > HEAD_CHARS + TAIL_CHARS + 1
  const text = cut ? `${value.slice(0, HEAD_CHARS)}…${value.slice(-TAIL_CHARS)}` : value
  return (
    <button
      type="button"
      className={classes.address}
      title={cut ? value : t('copy')}
      // What is seen stands in the name too, so that it can be spoken to.
      aria-label={cut ? `${text} ${t('copy')}: ${value}` : `${t('copy')}: ${value}`}
      onClick={(event) => {
        event.stopPropagation()
        void navigator.clipboard.writeText(value).then(() => setCopied(true))
      }}
    >
      <span className={classes.text}>{text}</span>
      <span className={classes.copied} role="status">
        {copied ? t('copied') : ''}
      </span>
    </button>
  )
}
