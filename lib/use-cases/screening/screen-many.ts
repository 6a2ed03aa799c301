import type { AppError } from '#lib/core/errors.ts'
import type { Hit, NameQuery } from '#lib/core/screening/hit.ts'
import type { PlacedLabel } from '#lib/core/wallets/label.ts'
import type { AddressReading } from '#lib/core/wallets/parsed-address.ts'
import { addressKey, findLabelVersionSet, listLabelsOf } from '#lib/db/labels.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { runScreening } from '#lib/use-cases/screening/run-screening.ts'

/** One question of a batch: one party's names, or one address with the address spaces it may belong to. */
export type ScreenQuestion =
  | { readonly query: NameQuery }
  | { readonly address: string; readonly readings: readonly AddressReading[] }

/** Hits of one question, strongest first, and what else is known of the address. */
export interface ScreenAnswer {
  readonly hits: readonly Hit[]
  /** Of the label versions in force, the most trusted first. */
  readonly labels: readonly PlacedLabel[]
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
    const readings = questions.flatMap((question) => ('address' in question ? question.readings : []))
    const labels = await listLabelsOf(tx, readings, await findLabelVersionSet(tx))
    const answers = questions.map((question): ScreenAnswer => {
      if ('address' in question) {
        const run = runScreening(lists.value, { parties: [], addresses: [question.address] })
        return {
          hits: run.hits.map(({ hit }) => hit),
          labels: question.readings.flatMap((reading) => labels.get(addressKey(reading)) ?? []),
        }
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
