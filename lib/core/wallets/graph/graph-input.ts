import { z } from 'zod'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { graphViewSchema } from '#lib/core/wallets/graph/graph-view-schema.ts'
import { WALLET_NOTE_MAX } from '#lib/core/wallets/graph/note-limits.ts'

const title = z.string().trim().min(1).max(GRAPH_LIMITS.titleChars)

/** Sharing a picture: what its address will open. */
export const shareGraphSchema = z.strictObject({ title, view: graphViewSchema })
export interface ShareGraphInput {
  readonly title: string
  readonly view: GraphView
}

/** Laying a picture into a case, drawn in the scheme in which it was looked at. */
export const saveGraphSchema = z.strictObject({
  caseId: z.uuid(),
  title,
  view: graphViewSchema,
  scheme: z.enum(['light', 'dark']),
})
export interface SaveGraphInput extends ShareGraphInput {
  readonly caseId: string
  readonly scheme: 'light' | 'dark'
}

/** A note on a wallet; it stays as written. */
export const noteWalletSchema = z.strictObject({
  walletId: z.uuid(),
  body: z.string().trim().min(1).max(WALLET_NOTE_MAX),
})
export type NoteWalletInput = z.infer<typeof noteWalletSchema>
