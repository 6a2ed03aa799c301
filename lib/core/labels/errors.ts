/** Expected failures of labels. */
export const LABEL_ERRORS = {
  'label/not-yaml': 422,
  'label/not-json': 422,
  'label/not-this-format': 422,
  'label/not-readable': 422,
  'label/header-missing': 422,
  'label/too-many': 413,
  'label/empty': 422,
  'label/actor-cycle': 422,
  'label/source-not-found': 404,
  'label/version-not-found': 404,
  'label/source-of-another-kind': 409,
  'label/proposal-not-found': 404,
  'label/proposal-decided': 409,
  'label/same-person': 403,
  'label/needs-person': 403,
  'label/address-unreadable': 422,
} as const
