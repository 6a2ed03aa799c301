/** Expected failures of customers and their address books. */
export const CUSTOMER_ERRORS = {
  'customer/not-found': 404,
  'customer/bad-file': 422,
  'destination/not-found': 404,
  'destination/wrong-fields': 422,
  'destination/too-many': 422,
  'destination/bad-file': 422,
} as const
