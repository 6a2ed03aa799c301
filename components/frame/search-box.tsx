'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import type { PlaceKeys } from '#components/frame/places.ts'
import classes from '#components/frame/search-box.module.css'
import type { SearchEverything } from '#components/frame/search-hit.ts'
import { useTypedAhead } from '#components/frame/use-typed-ahead.ts'
import { Kbd } from '#components/ui/kbd.tsx'
import { isDialogOpen, isTyping } from '#components/ui/table/use-row-cursor.ts'

const SearchDialog = dynamic(
  () => import('#components/frame/search-dialog.tsx').then((one) => one.SearchDialog),
  {
    ssr: false,
  },
)

/** The box that finds everything: a press, `/` or Ctrl-K opens it. The dialog is loaded at its first use. */
export function SearchBox({
  places,
  search,
}: {
  places: readonly PlaceKeys[]
  search: SearchEverything | null
}) {
  const t = useTranslations('frame.search')
  const [openings, setOpenings] = useState(0)
  const [mac, setMac] = useState(false)
  const { begin, take } = useTypedAhead()
  const open = useCallback(() => {
    begin()
    setOpenings((before) => before + 1)
  }, [begin])
  useEffect(() => setMac(/Mac|iP(hone|ad)/.test(navigator.platform)), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const combined = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.shiftKey
      if (!combined && !(event.key === '/' && !isTyping(event))) return
      event.preventDefault()
      if (!isDialogOpen()) open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
  return (
    <>
      <button type="button" className={classes.box} aria-haspopup="dialog" onClick={open}>
        <span className={classes.words}>{t('placeholder')}</span>
        <Kbd>{mac ? '⌘K' : 'Ctrl K'}</Kbd>
      </button>
      {openings > 0 && <SearchDialog openings={openings} typed={take} places={places} search={search} />}
    </>
  )
}
