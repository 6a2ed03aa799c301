/** Rows of one page of a table. */
export const PAGE_SIZE = 50
/** Furthest page one may ask for; beyond it a filter serves better. */
export const PAGE_MAX = 10_000

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>

export interface TableParams<Sort extends string> {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly sort: { readonly id: Sort; readonly direction: 'asc' | 'desc' }
  /** One filter's value, trimmed and cut to 200 characters; null when absent. */
  readonly filter: (name: string) => string | null
}

const FILTER_CHARS_MAX = 200

/** Reads `?page=&sort=&dir=` and filters of a table's URL; anything unknown falls back to the default. */
export async function readTableParams<Sort extends string>(
  searchParams: SearchParams,
  sorts: readonly [Sort, ...Sort[]],
  defaultDirection: 'asc' | 'desc' = 'desc',
): Promise<TableParams<Sort>> {
  const params = await searchParams
  const filter = (name: string) => {
    const value = params[name]
    const text = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, FILTER_CHARS_MAX)
    return text === undefined || text === '' ? null : text
  }
  const page = /^[1-9]\d{0,5}$/.test(filter('page') ?? '') ? Math.min(Number(filter('page')), PAGE_MAX) : 1
  const direction = filter('dir')
  return {
    page,
    pageSize: PAGE_SIZE,
    sort: {
      id: sorts.find((sort) => sort === filter('sort')) ?? sorts[0],
      direction: direction === 'asc' || direction === 'desc' ? direction : defaultDirection,
    },
    filter,
  }
}
