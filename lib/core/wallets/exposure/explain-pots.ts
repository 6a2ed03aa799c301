import type { ExplainedPot } from '#lib/core/wallets/exposure/exposure.ts'
import type { NamedPot } from '#lib/core/wallets/exposure/flow.ts'
import { OPENING } from '#lib/core/wallets/exposure/pot.ts'

/** Pots as they are told to somebody who computes the figure again. */
export function explainPots(
  pots: readonly NamedPot[],
  name: (of: string) => string,
): readonly ExplainedPot[] {
  return pots.map(({ of, pot, describe }) => ({
    of: name(of),
    opening: pot.opening.toString(),
    events: pot.events
      .filter(({ value }) => value > 0n)
      .map(({ kind, id, value }) => ({
        ...{ kind, what: describe(id), value: value.toString() },
        parts: (kind === 'out' ? pot.partsOfPayment(id) : []).map(({ lot, amount }) => ({
          lot: lot === OPENING ? 'opening' : describe(lot),
          amount: amount.toString(),
        })),
      })),
  }))
}
