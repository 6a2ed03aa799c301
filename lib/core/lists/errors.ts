/** Expected failures of sanctions lists. */
export const LIST_ERRORS = {
  'list/unknown-source': 404,
  'list/version-not-found': 404,
  'list/older-than-current': 409,
  'list/wrong-status': 409,
  'list/same-person': 403,
  'list/not-this-format': 422,
  'list/empty': 422,
} as const
