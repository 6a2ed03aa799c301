import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** An address as first seen in a transaction. */
export interface NewWallet {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly raw: string
  readonly format: string
  readonly checksum: string
}

/** What is known of an address beside the lists: its tags, strongest confidence first. */
export interface WalletLabel {
  readonly canonical: string
  readonly label: string
  readonly category: string
  readonly source: string
  readonly confidence: number
}

/** Most labels given back for one call. */
const LABELS_MAX = 1_000

/** Standing tags of the given canonical addresses (at most 1,000 tags). */
export async function listWalletLabels(
  tx: Tx,
  canonicals: readonly string[],
): Promise<readonly WalletLabel[]> {
  return await prismaOf(tx).$queryRaw<WalletLabel[]>`
    SELECT w.canonical, t.label, t.category, t.source, t.confidence
    FROM wallet w JOIN wallet_tag t ON t.wallet_id = w.id
    WHERE w.canonical = ANY(${[...canonicals]}) AND t.withdrawn_at IS NULL
    ORDER BY w.canonical, t.confidence DESC, t.label LIMIT ${LABELS_MAX}`
}
