/** Expected failures of loading the demonstration exchange. */
export const DEMONSTRATION_ERRORS = {
  'demonstration/database-in-use': 409,
  'demonstration/size-out-of-range': 422,
} as const
