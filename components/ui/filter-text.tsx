'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useId, useTransition } from 'react'
import classes from '#components/ui/filter-text.module.css'
import { useAskedForRows } from '#components/ui/rows-on-the-way.tsx'

/** A line of free text as a filter in the URL; Enter applies it and goes back to the first page. */
export function FilterText({
  label,
  name,
  wide = false,
}: {
  label: string
  name: string
  /** Room for a whole address. */
  wide?: boolean
}) {
  const router = useRouter()
  const pathname = usePathname()
  const search = useSearchParams()
  const id = useId()
  const [waits, startWaiting] = useTransition()
  useAskedForRows(waits)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const text = String(new FormData(event.currentTarget).get(name) ?? '').trim()
        const next = new URLSearchParams(search)
        next.delete('page')
        if (text === '') next.delete(name)
        else next.set(name, text)
        const query = next.toString()
        startWaiting(() => router.push(query === '' ? pathname : `${pathname}?${query}`))
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="search"
        className={classes.input}
        data-wide={wide || undefined}
        placeholder={label}
        defaultValue={search.get(name) ?? ''}
        key={search.get(name) ?? ''}
        maxLength={200}
        data-filter=""
        autoComplete="off"
      />
    </form>
  )
}
