import type { AppError } from '#lib/core/errors.ts'
import type { Hit, NameQuery } from '#lib/core/screening/hit.ts'
import { listWalletLabels, type WalletLabel } from '#lib/db/wallets.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { runScreening } from '#lib/use-cases/screening/run-screening.ts'

/** One question of a batch: one party's names, or one address with its canonical form. */
export type ScreenQuestion =
  | { readonly query: NameQuery }
  | { readonly address: string; readonly canonical: string }

/** Hits of one question, strongest first, and what else is known of the address. */
export interface ScreenAnswer {
  readonly hits: readonly Hit[]
  readonly labels: readonly WalletLabel[]
}

/**
 * Puts a batch of questions to the lists in force for the operator. That it was done, on which lists and with how many
 * hits is recorded; the single questions are not kept. Error: `screening/no-list-in-force`.
 */
export const screenMany: UseCase<readonly ScreenQuestion[], readonly ScreenAnswer[]> = async (
  caller,
  questions,
) => await screen(caller, { questions, lists: await indexInForce(caller) })

interface Batch {
  readonly questions: readonly ScreenQuestion[]
  readonly lists: Result<IndexInForce, AppError>
}

const screen = defineUseCase<Batch, readonly ScreenAnswer[]>({
  name: 'screening/screen-many',
  permission: 'screening:run',
  run: async ({ tx }, { questions, lists }) => {
    if (!lists.ok) return lists
    const canonicals = questions.flatMap((question) => ('address' in question ? [question.canonical] : []))
    const labels = Map.groupBy(await listWalletLabels(tx, canonicals), ({ canonical }) => canonical)
    const answers = questions.map((question): ScreenAnswer => {
      if ('address' in question) {
        const run = runScreening(lists.value, { parties: [], addresses: [question.address] })
        return { hits: run.hits.map(({ hit }) => hit), labels: labels.get(question.canonical) ?? [] }
      }
      const parties = [{ part: 'query' as const, query: question.query }]
      const run = runScreening(lists.value, { parties, addresses: [] })
      return { hits: run.hits.map(({ hit }) => hit), labels: [] }
    })
    const { listVersionSetId } = lists.value
    const hits = answers.reduce((sum, answer) => sum + answer.hits.length, 0)
    return ok({
      value: answers,
      events: [
        {
          type: 'screening.run',
          subject: { kind: 'installation', id: 'lists-in-force' },
          facts: { questions: questions.length, hits, listVersionSetId },
        },
      ],
    })
  },
})
