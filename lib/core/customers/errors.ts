/** Expected failures of customers. */
export const CUSTOMER_ERRORS = { 'customer/not-found': 404, 'customer/bad-file': 422 } as const
