/** Expected failures of sanctions lists. */
export const LIST_ERRORS = {
  'list/unknown-source': 404,
  'list/version-not-found': 404,
  'list/entry-not-found': 404,
  'list/older-than-current': 409,
  'list/wrong-status': 409,
  'list/same-person': 403,
  'list/not-this-format': 422,
  'list/empty': 422,
  'list/file-missing': 422,
  'list/unknown-part': 422,
  'list/file-too-large': 413,
  'list/gzip-damaged': 422,
  'list/not-utf8': 422,
  'list/not-xlsx': 422,
  'list/wrong-sheet': 422,
  'list/publication-day-missing': 422,
} as const
