/** What the search over everything finds: a record and the way to it. */
export interface SearchHit {
  readonly kind: 'transaction' | 'customer' | 'wallet' | 'address' | 'alert' | 'case' | 'report' | 'entry'
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly href: string
}

/** Searches all records that the officer may see; null when the search could not be made. */
export type SearchEverything = (query: string) => Promise<readonly SearchHit[] | null>

/** Fewest characters that are searched for, and how long typing must rest first. */
export const SEARCH_CHARS_MIN = 2
export const SEARCH_REST_MS = 200
