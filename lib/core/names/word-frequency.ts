import { COMMON_WORDS } from '#lib/core/screening/common-words.ts'

/** Words with fewer bearers than 2 to this power among the counted names are rare. */
const RARE_STEP = 3
const STEP_MAX = Math.max(...Object.keys(COMMON_WORDS).map(Number))

const STEPS: ReadonlyMap<string, number> = new Map(
  Object.entries(COMMON_WORDS).flatMap(([step, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(step)]),
  ),
)

/** How common a word in comparable letters is among listed names: 0 when it is rare, 1 for the most common. */
export function commonness(letters: string): number {
  const step = STEPS.get(letters)
  return step === undefined ? 0 : (step - RARE_STEP) / (STEP_MAX - RARE_STEP)
}
