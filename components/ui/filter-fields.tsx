'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import classes from '#components/ui/filter-fields.module.css'

/** One field of a filter that is typed and not chosen; `name` is the URL's parameter. */
export interface FilterField {
  readonly name: string
  readonly label: string
  /** `day`: a calendar day; `yen`: whole yen, separators allowed. */
  readonly type: 'day' | 'yen'
}

/** Fields that are applied together and go back to the first page; an empty one takes its filter away. */
export function FilterFields({ fields, apply }: { fields: readonly FilterField[]; apply: string }) {
  const router = useRouter()
  const pathname = usePathname()
  const search = useSearchParams()
  const id = useId()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const next = new URLSearchParams(search)
        next.delete('page')
        for (const { name, type } of fields) {
          const text = String(data.get(name) ?? '').normalize('NFKC')
          const value = type === 'yen' ? text.replace(/\D/g, '') : text.trim()
          if (value === '') next.delete(name)
          else next.set(name, value)
        }
        event.currentTarget.closest('details')?.removeAttribute('open')
        const query = next.toString()
        router.push(query === '' ? pathname : `${pathname}?${query}`, { scroll: false })
      }}
    >
      {fields.map(({ name, label, type }) => (
        <div key={name} className={classes.field}>
          <label htmlFor={`${id}-${name}`} className={classes.label}>
            {label}
          </label>
          <input
            key={search.get(name) ?? ''}
            id={`${id}-${name}`}
            name={name}
            type={type === 'day' ? 'date' : 'text'}
            inputMode={type === 'yen' ? 'numeric' : undefined}
            maxLength={type === 'yen' ? 20 : undefined}
            defaultValue={search.get(name) ?? ''}
            autoComplete="off"
            className={classes.input}
          />
        </div>
      ))}
      <Button type="submit" size="small">
        {apply}
      </Button>
    </form>
  )
}
