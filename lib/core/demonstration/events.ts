/** Audit events of the demonstration exchange. */
export const DEMONSTRATION_EVENTS = ['demonstration.loaded'] as const
