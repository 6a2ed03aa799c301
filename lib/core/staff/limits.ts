const MINUTE_MS = 60_000

/** How long a session lasts at most, and without a request. */
export const SESSION_LIMITS = {
  lifetimeMs: 12 * 60 * MINUTE_MS,
  idleMs: 60 * MINUTE_MS,
  seenEveryMs: MINUTE_MS,
} as const

/** For how long a one-time code opens the way to a new password. */
export const RESET_CODE_MS = 24 * 60 * MINUTE_MS

/** Failed attempts to sign in within the window, after which further ones are refused unseen. */
export const SIGN_IN_LIMITS = {
  windowMs: 15 * MINUTE_MS,
  perEmailAndAddress: 5,
  perEmail: 30,
  perAddress: 60,
  /** Attempts are forgotten after a day. */
  keptMs: 24 * 60 * MINUTE_MS,
} as const

export const STAFF_LIMITS = {
  emailChars: 254,
  nameChars: 100,
  passwordCharsMin: 12,
  passwordCharsMax: 200,
  userAgentChars: 300,
  ipChars: 64,
  keyNameChars: 100,
  reasonCharsMin: 5,
  reasonCharsMax: 500,
} as const
