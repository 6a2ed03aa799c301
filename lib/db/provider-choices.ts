import type { LapsedWhy, Weight } from '#lib/core/wallets/providers/choose-answer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** What counted, or would count: whose answer, and how much it asks for. */
export interface CountedBy {
  readonly provider: string
  readonly weight: Weight
}

/** A person's choice ready to be kept. */
export interface NewProviderChoice {
  readonly id: string
  readonly walletId: string
  readonly provider: string
  readonly answerId: string | null
  readonly digest: string | null
  readonly seen: readonly string[]
  readonly before: CountedBy
  readonly after: CountedBy
  readonly lowers: boolean
  readonly reason: string
  readonly policy: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly until: Date
}

export async function insertProviderChoice(tx: Tx, choice: NewProviderChoice): Promise<void> {
  await prismaOf(tx).providerChoice.create({
    data: {
      ...choice,
      seen: [...choice.seen],
      before: choice.before as unknown as Prisma.InputJsonValue,
      after: choice.after as unknown as Prisma.InputJsonValue,
    },
  })
}

/** A milder choice as the person who judges it finds it. */
export interface JudgedChoice {
  readonly id: string
  readonly walletId: string
  readonly provider: string
  readonly seen: readonly string[]
  readonly lowers: boolean
  readonly proposedBy: string
  readonly outcome: string | null
  /** A later choice about the same wallet stands. */
  readonly overtaken: boolean
}

/** A choice with its judgement, its wallet locked to the end of the change; null when there is none. */
export async function findChoiceForUpdate(tx: Tx, id: string): Promise<JudgedChoice | null> {
  const rows = await prismaOf(tx).$queryRaw<JudgedChoice[]>`
    SELECT c.id::text, c.wallet_id::text AS "walletId", c.provider, c.seen, c.lowers,
      c.proposed_by::text AS "proposedBy", j.outcome,
      EXISTS (SELECT 1 FROM provider_choice n WHERE n.wallet_id = c.wallet_id AND n.proposed_at > c.proposed_at)
        AS overtaken
    FROM provider_choice c JOIN wallet w ON w.id = c.wallet_id
    LEFT JOIN provider_choice_judgement j ON j.choice_id = c.id
    WHERE c.id = ${id}::uuid FOR NO KEY UPDATE OF w`
  return rows[0] ?? null
}

/** Keeps when and why choices ended; a choice ends once. */
export async function insertChoiceLapses(
  tx: Tx,
  lapses: readonly { readonly choiceId: string; readonly why: LapsedWhy; readonly at: Date }[],
): Promise<void> {
  await prismaOf(tx).providerChoiceLapse.createMany({ data: [...lapses] })
}

export async function insertChoiceJudgement(
  tx: Tx,
  judgement: { readonly choiceId: string; readonly outcome: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await prismaOf(tx).providerChoiceJudgement.create({ data: judgement })
}
