const CHOICES_HOURS = [1, 4, 24, 72, 168] as const
const HOUR_MS = 3_600_000

/**
 * For how many hours an alert may be put aside. What one person may not clear may not be put out of sight past its
 * deadline either, so an overdue one of that kind has no choice left.
 */
export function snoozeChoices(
  { needsCase, dueAt }: { readonly needsCase: boolean; readonly dueAt: string },
  now: string,
): readonly number[] {
  const leftMs = Date.parse(dueAt) - Date.parse(now)
  return CHOICES_HOURS.filter((hours) => !needsCase || hours * HOUR_MS <= leftMs)
}
