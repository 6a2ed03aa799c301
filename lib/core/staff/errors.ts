/** Expected failures of people, sessions and keys; the number is the HTTP status. */
export const STAFF_ERRORS = {
  'auth/not-signed-in': 401,
  'auth/not-allowed': 403,
  'auth/key-refused': 401,
  'staff/wrong-credentials': 401,
  'staff/too-many-tries': 429,
  'staff/email-taken': 409,
  'staff/not-found': 404,
  'staff/already-disabled': 409,
  'staff/last-admin': 409,
  'staff/weak-password': 422,
  'key/not-found': 404,
  'key/already-revoked': 409,
} as const
