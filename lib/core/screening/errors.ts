/** Expected failures of screening. */
export const SCREENING_ERRORS = { 'screening/no-list-in-force': 503, 'screening/not-found': 404 } as const
