import type { UnusableReason } from '#lib/core/wallets/providers/read-kyt-answer.ts'

/** Why nothing came back from a provider that could be read. */
export type ProviderFailure =
  | 'host-refused'
  | 'key-refused'
  | 'timeout'
  | 'unreachable'
  | 'truncated'
  | 'too-large'
  | 'rate-limited'
  | 'still-at-work'
  | 'status'

/** How a provider contradicts what it said itself. */
export type Contradiction = 'other-answer-same-moment' | 'older-than-before'

/** Everything that may be amiss with a provider's answer; each is worded in `messages` (`wallets.providers.reason`). */
export type AnswerTrouble = ProviderFailure | UnusableReason | Contradiction

/** `answered` counts; `contradicts` counts where it is graver; `failed` never does. All are kept. */
export type AnswerState = 'answered' | 'contradicts' | 'failed'

interface Said {
  /** UTC. */
  readonly computedAt: string
  readonly dataVersion: string | null
  readonly digest: string
}

/** Does an answer contradict the provider's last sound one? Newer moments may say something new; the past stays. */
export function contradiction(before: Said | null, now: Said): Contradiction | null {
  if (before === null || before.digest === now.digest) return null
  if (now.computedAt < before.computedAt) return 'older-than-before'
  const same = now.computedAt === before.computedAt && now.dataVersion === before.dataVersion
  return same ? 'other-answer-same-moment' : null
}
