import { useLocale } from 'next-intl'

/**
 * A country by code and name (`RU ロシア`), a dash for none. For server components only: browsers know other names
 * than the server.
 */
export function CountryName({ code }: { code: string | null | undefined }) {
  const locale = useLocale()
  if (code === null || code === undefined) return <span>—</span>
  const name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code)
  return (
    <span>
      {code}
      {name === undefined ? '' : ` ${name}`}
    </span>
  )
}
