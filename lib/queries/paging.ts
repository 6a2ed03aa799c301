import { z } from 'zod'

const PAGE_SIZES = [25, 50, 100] as const
const PAGE_SIZE_DEFAULT = 50
/** Deepest page that is served; beyond it a narrower filter is the way. */
const PAGE_MAX = 2_000

/** Totals are counted up to here; a larger one is shown as "more than". */
export const TOTAL_COUNTED_MAX = 100_000

/** One page of a longer list. */
export interface Page<T> {
  readonly rows: readonly T[]
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** False when there are more than `total`. */
  readonly totalIsExact: boolean
}

/** One value of a URL parameter: the first when it is repeated, undefined when it is empty. */
export function single<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => {
    const first = Array.isArray(value) ? value[0] : value
    return first === '' ? undefined : first
  }, schema)
}

/** Paging parameters of a URL, with defaults for whatever is missing or wrong. */
export const pagingShape = {
  page: single(z.coerce.number().int().min(1).max(PAGE_MAX).default(1).catch(1)),
  pageSize: single(
    z.coerce
      .number()
      .refine((size) => (PAGE_SIZES as readonly number[]).includes(size))
      .default(PAGE_SIZE_DEFAULT)
      .catch(PAGE_SIZE_DEFAULT),
  ),
} as const

/** A repeatable URL parameter (`?severity=high&severity=critical`, or comma separated) as a list of known values. */
export function someOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess(
    (value) =>
      (Array.isArray(value) ? value : value === undefined ? [] : String(value).split(','))
        .map(String)
        .filter((item) => (values as readonly string[]).includes(item)),
    z.array(z.enum(values)),
  )
}

/** Longest free text of a filter, in characters. */
const FILTER_TEXT_MAX = 200
/** PostgreSQL keeps no NUL in text, so none can be looked for. */
export function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '')
}

/** A free-text parameter: trimmed, null when empty or too long. */
export const filterText = single(
  z
    .string()
    .transform(withoutNul)
    .pipe(z.string().trim().max(FILTER_TEXT_MAX))
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)
    .catch(null),
)

/** A calendar day in Japan as a parameter, `YYYY-MM-DD`; null when missing or wrong. */
export const filterDay = single(z.iso.date().nullable().default(null).catch(null))
export const filterUuid = single(z.uuid().nullable().default(null).catch(null))

/** Which way a list runs; null for the way that is natural to what it is sorted by. */
export const filterDirection = single(z.enum(['asc', 'desc']).nullable().default(null).catch(null))

/** The rows of a page as the database counts them. */
export function sliceOf(paging: { readonly page: number; readonly pageSize: number }): {
  readonly limit: number
  readonly offset: number
} {
  return { limit: paging.pageSize, offset: (paging.page - 1) * paging.pageSize }
}

/** A counted slice as a page. */
export function pageOf<T>(
  counted: { readonly rows: readonly T[]; readonly total: number; readonly totalIsExact: boolean },
  paging: { readonly page: number; readonly pageSize: number },
): Page<T> {
  return { ...counted, page: paging.page, pageSize: paging.pageSize }
}
