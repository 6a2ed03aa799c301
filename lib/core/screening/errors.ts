/** Expected failures of screening. */
export const SCREENING_ERRORS = {
  'screening/no-list-in-force': 503,
  'screening/not-found': 404,
  'screening/hit-not-found': 404,
  'screening/address-not-judged': 422,
  'screening/judged-meanwhile': 409,
  'screening/batch-empty': 422,
  'screening/batch-nameless': 422,
  'screening/batch-too-long': 422,
  'screening/batch-not-found': 404,
  'screening/batch-finished': 409,
  'cleared-pair/not-found': 404,
  'cleared-pair/ended': 409,
  'cleared-pair/renewal-not-asked': 409,
  'cleared-pair/same-person': 409,
} as const
