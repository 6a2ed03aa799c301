'use server'

import { getTranslations } from 'next-intl/server'
import { formatDayTime } from '#components/ui/format-instant.ts'
import type { GraphAnswer, GraphOf } from '#components/wallets/graph/graph-actions.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { noteWalletSchema, saveGraphSchema, shareGraphSchema } from '#lib/core/wallets/graph/graph-input.ts'
import {
  graphNeighbours,
  graphStart,
  graphStartAsked,
  neighboursAsked,
} from '#lib/queries/wallets/wallet-graph.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { err } from '#lib/std/result.ts'
import { noteWallet } from '#lib/use-cases/wallets/note-wallet.ts'
import { saveGraph } from '#lib/use-cases/wallets/save-graph.ts'
import { shareGraph } from '#lib/use-cases/wallets/share-graph.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { graphWords, schemeColours } from '#lib/web/graph-drawing.ts'
import { runAction } from '#lib/web/run-action.ts'
import { isSealed, sealFacts } from '#lib/web/seal-facts.ts'
import { wordError } from '#lib/web/word-error.ts'

/** The first picture of a wallet or an address, for a page that shows it when the rest is there. */
export async function graphStartAction(
  of: GraphOf,
  hops: number,
): Promise<ActionResult<GraphAnswer & { root: string }>> {
  const staff = await currentStaff()
  if (staff === null) return refused(failure('auth/not-signed-in'))
  const asked = graphStartAsked.safeParse({ of, hops })
  if (!asked.success) return refused(failure('input/invalid'))
  const found = await graphStart(actorOf(staff), asked.data)
  if (!found.ok) return refused(found.error)
  return { ok: true, value: { ...sealFacts(found.value, new Date()), root: found.value.root, totals: {} } }
}

/** Counterparties of addresses in the picture. */
export async function graphNeighboursAction(input: unknown): Promise<ActionResult<GraphAnswer>> {
  const staff = await currentStaff()
  if (staff === null) return refused(failure('auth/not-signed-in'))
  const asked = neighboursAsked.safeParse(input)
  if (!asked.success) return refused(failure('input/invalid'))
  const found = await graphNeighbours(actorOf(staff), asked.data)
  if (!found.ok) return refused(found.error)
  return { ok: true, value: { ...sealFacts(found.value, new Date()), totals: found.value.totals } }
}

async function refused(error: AppError): Promise<ActionResult<never>> {
  return { ok: false, code: error.code, message: await wordError(error), fields: {} }
}

/** Keeps a picture under an address of its own, if its facts are what this desk gave out. */
export async function shareGraphAction(input: unknown) {
  return runAction(
    async (caller, { title, view }) =>
      isSealed(view) ? await shareGraph(caller, { title, view }) : err(failure('graph/not-ours')),
    shareGraphSchema,
    input,
  )
}

/** Lays a picture into a case, drawn by the desk in the reader's language and the scheme of the screen. */
export async function saveGraphAction(input: unknown) {
  const [words, t, staff] = await Promise.all([
    graphWords(),
    getTranslations('wallets.graph'),
    currentStaff(),
  ])
  return runAction(
    async (caller, asked) => {
      if (!isSealed(asked.view)) return err(failure('graph/not-ours'))
      const author = staff?.name ?? ''
      const at = formatDayTime(caller.clock())
      const caption = (drawn: { nodes: number; edges: number }) => t('caption', { ...drawn, author, at })
      return await saveGraph(caller, {
        ...asked,
        words: { ...words, caption },
        colours: schemeColours(asked.scheme),
      })
    },
    saveGraphSchema,
    input,
  )
}

export async function noteWalletAction(input: unknown) {
  return runAction(noteWallet, noteWalletSchema, input)
}
