/** What Next hands a page as its URL's parameters; a query's filter schema parses it. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>
