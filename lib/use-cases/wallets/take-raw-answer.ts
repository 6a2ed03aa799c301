import { failure } from '#lib/core/errors.ts'
import { findRawAnswer } from '#lib/db/provider-ledger.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

export interface RawAnswer {
  readonly provider: string
  readonly sha256: string
  readonly content: Uint8Array
}

/** Hands out a provider's answer as it came, and records who took it. Errors: `provider/answer-not-found`. */
export const takeRawAnswer = defineUseCase<{ readonly answerId: string }, RawAnswer>({
  name: 'wallets/take-raw-answer',
  permission: 'providers:take-raw',
  run: async ({ tx }, { answerId }) => {
    const found = await findRawAnswer(tx, answerId)
    if (found === null) return err(failure('provider/answer-not-found'))
    const { walletId, provider, sha256, raw } = found
    return ok({
      value: { provider, sha256, content: raw },
      events: [
        {
          type: 'wallet.raw-answer-taken',
          subject: { kind: 'wallet', id: walletId },
          facts: { answerId, provider, sha256, bytes: raw.length },
        },
      ],
    })
  },
})
