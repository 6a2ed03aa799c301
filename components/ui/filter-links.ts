import { withQuery } from '#lib/web/paths.ts'

type Query = Readonly<Record<string, string | null>>

/** Makes the links of a list's filters: the filter in force with something changed, back on the first page. */
export function filterLinks<Q extends Query>(path: string, inForce: Q) {
  return {
    href: (changes: Partial<Q>): string => withQuery(path, { ...inForce, ...changes }),
    /** The list with one value put in or taken out, as it stands in the URL. */
    toggled: (list: readonly string[], one: string): string =>
      (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]).join(','),
  }
}
