/** Audit events of screening (照合). */
export const SCREENING_EVENTS = ['screening.run'] as const
