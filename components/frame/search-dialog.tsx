'use client'

import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { SearchPlace } from '#components/frame/search-box.tsx'
import classes from '#components/frame/search-dialog.module.css'
import {
  SEARCH_CHARS_MIN,
  SEARCH_REST_MS,
  type SearchEverything,
  type SearchHit,
} from '#components/frame/search-hit.ts'
import { Kbd } from '#components/ui/kbd.tsx'

const [store, spotlight] = createSpotlight()

/** Finds pages by word at once, and records by number, name or address from the server. */
export function SearchDialog({
  openings,
  places,
  search,
}: {
  openings: number
  places: readonly SearchPlace[]
  search: SearchEverything | null
}) {
  const t = useTranslations('frame')
  const router = useRouter()
  const [query, setQuery] = useState('')
  const { hits, failed } = useHits(query, search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press opens it anew
  useEffect(() => spotlight.open(), [openings])

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
      <Spotlight.Search placeholder={t('search.placeholder')} aria-label={t('search.title')} />
      <Spotlight.ActionsList>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.records')}>
            {hits.map((hit) => (
              <Spotlight.Action key={`${hit.kind}:${hit.id}`} onClick={() => router.push(hit.href)}>
                <span className={classes.hit}>
                  <span className={classes.kind}>{t(`search.kind.${hit.kind}`)}</span>
                  <span className={classes.title}>{hit.title}</span>
                  <span className={classes.detail}>{hit.detail}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.places')}>
            {found.map((place) => (
              <Spotlight.Action key={place.id} onClick={() => router.push(place.href)}>
                <span className={classes.hit}>
                  <span className={classes.title}>{t(`place.${place.id}`)}</span>
                  <Kbd>G {place.letter.toUpperCase()}</Kbd>
                </span>
              </Spotlight.Action>
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
