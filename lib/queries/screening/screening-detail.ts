import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  findScreeningRow,
  type HitRow,
  listHits,
  listRuleHits,
  type RuleHitRow,
  type ScreeningRow,
} from '#lib/db/screens/hit-rows.ts'
import { findScreeningQuestion, type ScreeningQuestionRow } from '#lib/db/screens/screening-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** One party as it was put to the matcher. */
export interface AskedParty {
  /** `query`, `customer`, `beneficial_owner`, `counterparty` … */
  readonly part: string
  readonly names: readonly string[]
  readonly kind: string
  readonly dateOfBirth: string | null
  readonly country: string | null
}

/** A stored run of the matcher: what went in, which lists and rules judged it, and what they found. */
export interface ScreeningDetail extends ScreeningRow, Omit<ScreeningQuestionRow, 'input'> {
  readonly parties: readonly AskedParty[]
  readonly addresses: readonly string[]
  readonly hits: readonly HitRow[]
  readonly rules: readonly RuleHitRow[]
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const inputSchema = z.object({
  parties: z
    .array(
      z.object({
        part: z.string(),
        query: z.object({ names: z.array(z.string()), kind: z.string(), dateOfBirth: text, country: text }),
      }),
    )
    .default([]),
  addresses: z.array(z.string()).default([]),
})

/** One stored screening with its hits, word by word (`customers:read`). Error: `screening/not-found`. */
export async function screeningDetail(actor: Actor, id: string): Promise<Result<ScreeningDetail, AppError>> {
  return await authorisedOne(actor, 'customers:read', {
    missing: failure('screening/not-found'),
    read: () => readScreening(id),
  })
}

async function readScreening(id: string): Promise<ScreeningDetail | null> {
  const [row, question, hits, rules] = await Promise.all([
    findScreeningRow(id),
    findScreeningQuestion(id),
    listHits([id]),
    listRuleHits(id),
  ])
  if (row === null || question === null) return null
  const { input, ...asked } = question
  const { parties, addresses } = inputSchema.parse(input)
  return {
    ...row,
    ...asked,
    parties: parties.map(({ part, query }) => ({ part, ...query })),
    addresses,
    hits,
    rules,
  }
}
