'use client'

import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { PlaceKeys } from '#components/frame/places.ts'
import classes from '#components/frame/search-dialog.module.css'
import {
  SEARCH_CHARS_MIN,
  SEARCH_REST_MS,
  type SearchEverything,
  type SearchHit,
} from '#components/frame/search-hit.ts'
import { Kbd } from '#components/ui/kbd.tsx'

const [store, spotlight] = createSpotlight()

/** Puts the mark that Enter follows on the first action, as the spotlight does itself after a key. */
function selectFirst() {
  const { listId } = store.getState()
  const actions = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? []
  for (const [index, action] of actions.entries()) action.toggleAttribute('data-selected', index === 0)
  actions[0]?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}

/** Finds pages by word at once, and records by number, name or address from the server. */
export function SearchDialog({
  openings,
  typed,
  places,
  search,
}: {
  openings: number
  /** What was typed before the field had the focus; handed over once. */
  typed: () => string
  places: readonly PlaceKeys[]
  search: SearchEverything | null
}) {
  const t = useTranslations('frame')
  const [query, setQuery] = useState('')
  const { hits, failed } = useHits(query, search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press opens it anew
  useEffect(() => spotlight.open(), [openings])
  // Records arrive after the word was typed: Enter opens the first of them.
  useEffect(() => {
    if (hits.length > 0) selectFirst()
  }, [hits])

  const wanted = query.trim().toLowerCase()
  const found = places.filter((place) => t(`place.${place.id}`).toLowerCase().includes(wanted))
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      size={640}
      scrollable
      maxHeight="60vh"
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 1, color: 'var(--scrim)' }}
      classNames={{
        content: classes.content,
        search: classes.search,
        action: classes.action,
        actionsGroup: classes.group,
      }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.title')}
        onFocus={() => {
          const ahead = typed()
          if (ahead !== '') setQuery((before) => before + ahead)
        }}
      />
      <Spotlight.ActionsList>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.records')}>
            {hits.map((hit) => (
              <HitAction key={`${hit.kind}:${hit.id}`} hit={hit} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.places')}>
            {found.map((place) => (
              <PlaceAction key={place.id} place={place} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {failed && <Spotlight.Empty>{t('search.failed')}</Spotlight.Empty>}
        {!failed && hits.length + found.length === 0 && (
          <Spotlight.Empty>{t('search.empty')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function HitAction({ hit }: { hit: SearchHit }) {
  const t = useTranslations('frame.search.kind')
  const family = useTranslations('common.chain')
  const isAddress = hit.kind === 'wallet' || hit.kind === 'address'
  const detail = isAddress ? family(hit.detail as Parameters<typeof family>[0]) : hit.detail
  const router = useRouter()
  return (
    <Spotlight.Action onClick={() => router.push(hit.href)}>
      <span className={classes.hit}>
        <span className={classes.kind}>{t(hit.kind)}</span>
        <span className={classes.title}>{hit.title}</span>
        <span className={classes.detail}>{detail}</span>
      </span>
    </Spotlight.Action>
  )
}

function PlaceAction({ place }: { place: PlaceKeys }) {
  const t = useTranslations('frame.place')
  const router = useRouter()
  return (
    <Spotlight.Action onClick={() => router.push(place.href)}>
      <span className={classes.hit}>
        <span className={classes.title}>{t(place.id)}</span>
        <Kbd>G {place.letter.toUpperCase()}</Kbd>
      </span>
    </Spotlight.Action>
  )
}

const NO_HITS: readonly SearchHit[] = []

function useHits(query: string, search: SearchEverything | null) {
  const [found, setFound] = useState<{ query: string; hits: readonly SearchHit[] | null }>({
    query: '',
    hits: NO_HITS,
  })
  const wanted = query.trim()
  useEffect(() => {
    if (wanted.length < SEARCH_CHARS_MIN || search === null) return
    let current = true
    const timer = setTimeout(() => {
      search(wanted)
        .catch(() => null)
        .then((hits) => {
          if (current) setFound({ query: wanted, hits })
        })
    }, SEARCH_REST_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, search])
  if (wanted.length < SEARCH_CHARS_MIN) return { hits: NO_HITS, failed: false }
  return { hits: found.hits ?? NO_HITS, failed: found.hits === null && found.query === wanted }
}
