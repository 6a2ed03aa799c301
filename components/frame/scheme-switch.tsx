'use client'

import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from '#components/frame/scheme-switch.module.css'

/** Light or dark, with one press; until then the device decides. */
export function SchemeSwitch() {
  const t = useTranslations('frame.scheme')
  const { setColorScheme } = useMantineColorScheme()
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: true })
  // What the browser keeps is unknown to the server: until then the button only says what it is for.
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  const other = shown === 'light' ? 'dark' : 'light'
  const label = t(mounted ? other : 'switch')
  return (
    <button
      type="button"
      className={classes.switch}
      title={label}
      aria-label={label}
      onClick={() => setColorScheme(other)}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.800a6.200 6.200 0 0 0 0 12.400Z" fill="currentColor" />
      </svg>
    </button>
  )
}
