'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import classes from '#components/frame/help-keys.module.css'
import type { PlaceKeys } from '#components/frame/places.ts'
import { Button } from '#components/ui/button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { isTyping } from '#components/ui/table/use-row-cursor.ts'

const SECTIONS = {
  table: [
    ['J', 'next'],
    ['K', 'previous'],
    ['Enter', 'open'],
    ['F', 'filter'],
  ],
  work: [
    ['T', 'take'],
    ['1–3', 'judge'],
    ['E', 'escalate'],
    ['A', 'clear'],
    ['S', 'snooze'],
    ['U', 'undo'],
  ],
  general: [
    ['Ctrl K', 'searchAnywhere'],
    ['/', 'search'],
    ['?', 'help'],
  ],
} as const

/** `?` shows all keys. */
export function HelpKeys({ places }: { places: readonly PlaceKeys[] }) {
  const t = useTranslations('frame')
  const close = useTranslations('common')('close')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="keys-title">
      <header className={classes.head}>
        <h2 id="keys-title">{t('keys.title')}</h2>
        <Button size="small" variant="quiet" hotkey="Esc" onClick={() => dialog.current?.close()}>
          {close}
        </Button>
      </header>
      <div className={classes.sections}>
        <section>
          <h3 className={classes.label}>
            {t('keys.go')} — {t('keys.goHint')}
          </h3>
          <dl className={classes.list}>
            {places.map((place) => (
              <KeyLine
                key={place.id}
                keys={`G ${place.letter.toUpperCase()}`}
                word={t(`place.${place.id}`)}
              />
            ))}
          </dl>
        </section>
        <div>
          {(['table', 'work', 'general'] as const).map((section) => (
            <section key={section}>
              <h3 className={classes.label}>{t(`keys.${section}`)}</h3>
              <dl className={classes.list}>
                {SECTIONS[section].map(([keys, word]) => (
                  <KeyLine key={word} keys={keys} word={t(`keys.${word}`)} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </dialog>
  )
}

function KeyLine({ keys, word }: { keys: string; word: string }) {
  return (
    <div className={classes.line}>
      <dt>
        <span className="visually-hidden">{keys}</span>
        <Kbd>{keys}</Kbd>
      </dt>
      <dd>{word}</dd>
    </div>
  )
}
