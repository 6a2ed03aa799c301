import type { OwnFigures, ProviderStanding } from '#lib/core/wallets/providers/choose-answer.ts'
import type { ProviderLine } from '#lib/core/wallets/providers/read-kyt-answer.ts'
import type { AnswerState, AnswerTrouble } from '#lib/core/wallets/providers/states.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { APPROVED_POLICIES } from '#lib/db/provider-policies.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** Of the row `w` of table `wallet`: the answers that may count, and the person's choice in force (`ProviderStanding`). */
export const PROVIDER_STANDING = Prisma.sql`jsonb_build_object(
  'answers', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.id, 'provider', a.provider, 'state', a.state,
      'answeredAt', utc_text(a.answered_at), 'risk', a.risk, 'lines', a.lines, 'digest', a.digest)
      ORDER BY a.provider, a.state), '[]')
    FROM (SELECT DISTINCT ON (p.provider, p.state) p.id, p.provider, p.state, p.answered_at, p.risk, p.lines, p.digest
      FROM provider_answer p WHERE p.wallet_id = w.id AND p.state <> 'failed'
      ORDER BY p.provider, p.state, p.answered_at DESC, p.id DESC) a),
  'choice', (SELECT jsonb_build_object('id', c.id, 'provider', c.provider, 'digest', c.digest, 'seen', c.seen,
      'until', utc_text(c.until), 'lapsed', l.why)
    FROM provider_choice c LEFT JOIN provider_choice_judgement j ON j.choice_id = c.id
    LEFT JOIN provider_choice_lapse l ON l.choice_id = c.id
    WHERE c.wallet_id = w.id AND (NOT c.lowers OR j.outcome = 'approved')
    ORDER BY coalesce(j.at, c.proposed_at) DESC, c.id DESC LIMIT 1),
  'policies', ${APPROVED_POLICIES})`

/** Of the row `w`, as evidence of a case: `{providers: […]}` with what each says, or nothing where nobody was asked. */
export const PROVIDER_EVIDENCE = Prisma.sql`COALESCE((SELECT jsonb_build_object('providers', jsonb_agg(jsonb_build_object(
    'provider', a.provider, 'state', a.state, 'risk', a.risk, 'digest', a.digest) ORDER BY a.provider, a.state))
  FROM (SELECT DISTINCT ON (p.provider, p.state) p.provider, p.state, p.risk, p.digest FROM provider_answer p
    WHERE p.wallet_id = w.id AND p.state <> 'failed' ORDER BY p.provider, p.state, p.answered_at DESC, p.id DESC) a
  HAVING count(*) > 0), '{}')`

/** Of the row `w`: what the house has computed itself, as the gate knows it; null before the first check (`OwnFigures`). */
export const OWN_FIGURES = Prisma.sql`(SELECT jsonb_build_object('shares', x.shares, 'at', utc_text(x.checked_at))
  FROM wallet_exposure_check x WHERE x.wallet_id = w.id)`

/** A wallet with everything that an answer is chosen from. */
export interface WalletStanding {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly own: OwnFigures | null
  readonly standing: ProviderStanding
}

/** What is known of these wallets; those without any provider's answer or choice are there too. */
export async function listWalletStandings(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly WalletStanding[]> {
  return await readerOf(reader).$queryRaw<WalletStanding[]>`
    SELECT w.id::text, w.family, w.canonical, ${OWN_FIGURES} AS own, ${PROVIDER_STANDING} AS standing
    FROM wallet w WHERE w.id = ANY(${[...ids]}::uuid[]) ORDER BY w.id`
}

/** Our ids of the chains on which customers used a wallet. */
export async function listWalletChains(tx: Tx, walletId: string): Promise<readonly string[]> {
  const rows = await prismaOf(tx).$queryRaw<{ chain: string }[]>`
    SELECT DISTINCT chain FROM "transaction" WHERE wallet_id = ${walletId}::uuid AND chain IS NOT NULL ORDER BY 1`
  return rows.map(({ chain }) => chain)
}

/** The wallet under this canonical address, in whatever family; at most one a family. */
export async function listWalletIdsOf(canonical: readonly string[]): Promise<readonly string[]> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT id::text FROM wallet WHERE canonical = ANY(${[...canonical]}) ORDER BY family LIMIT 20`
  return rows.map(({ id }) => id)
}

/** Wallets first seen since a moment that a provider was never asked about, newest first. */
export async function listWalletsNeverAsked({
  provider,
  since,
  limit,
}: {
  readonly provider: string
  readonly since: Date
  readonly limit: number
}): Promise<readonly string[]> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT w.id::text FROM wallet w WHERE w.last_seen_at > ${since} AND w.first_seen_at > ${since} AND w.family <> 'unknown'
      AND NOT EXISTS (SELECT 1 FROM provider_ask q WHERE q.wallet_id = w.id AND q.provider = ${provider})
    ORDER BY w.last_seen_at DESC, w.id LIMIT ${limit}::int`
  return rows.map(({ id }) => id)
}

/** A question ready to be kept. */
export interface NewProviderAsk {
  readonly id: string
  readonly walletId: string
  readonly provider: string
  readonly chains: readonly string[]
  readonly askedBy: string
  readonly askedAt: Date
}

export async function insertProviderAsk(tx: Tx, ask: NewProviderAsk): Promise<void> {
  await prismaOf(tx).providerAsk.create({ data: { ...ask, chains: [...ask.chains] } })
}

/** When a provider was last asked about a wallet, and whether an answer to it is still awaited; null: never. */
export async function findLastAsk(
  tx: Tx,
  { walletId, provider }: { readonly walletId: string; readonly provider: string },
): Promise<{ readonly askedAt: Date; readonly waiting: boolean } | null> {
  const rows = await prismaOf(tx).$queryRaw<{ askedAt: Date; waiting: boolean }[]>`
    SELECT q.asked_at AS "askedAt", a.id IS NULL AS waiting FROM provider_ask q
    LEFT JOIN provider_answer a ON a.ask_id = q.id
    WHERE q.wallet_id = ${walletId}::uuid AND q.provider = ${provider}
    ORDER BY q.asked_at DESC LIMIT 1`
  return rows[0] ?? null
}

/** A question with the address that it is about. */
export interface OpenAsk {
  readonly id: string
  readonly walletId: string
  readonly provider: string
  readonly chains: readonly string[]
  readonly canonical: string
  readonly answered: boolean
}

export async function findProviderAsk(reader: Reader, id: string): Promise<OpenAsk | null> {
  const rows = await readerOf(reader).$queryRaw<OpenAsk[]>`
    SELECT q.id::text, q.wallet_id::text AS "walletId", q.provider, q.chains, w.canonical, a.id IS NOT NULL AS answered
    FROM provider_ask q JOIN wallet w ON w.id = q.wallet_id LEFT JOIN provider_answer a ON a.ask_id = q.id
    WHERE q.id = ${id}::uuid`
  return rows[0] ?? null
}

/** How many questions went to a provider since a moment. */
export async function countAsked(provider: string, since: Date): Promise<number> {
  const rows = await readerOf('pool').$queryRaw<{ asked: number }[]>`
    SELECT count(*)::int AS asked FROM provider_answer WHERE provider = ${provider} AND asked_at > ${since}`
  return rows[0]?.asked ?? 0
}

/** An answer, or why there is none, ready to be kept. */
export interface NewProviderAnswer {
  readonly id: string
  readonly askId: string
  readonly walletId: string
  readonly provider: string
  readonly state: AnswerState
  readonly reason: AnswerTrouble | null
  readonly detail: string | null
  readonly url: string
  readonly request: string
  readonly status: number | null
  readonly raw: Uint8Array | null
  readonly sha256: string | null
  readonly bytes: number
  readonly risk: string | null
  readonly score: string | null
  readonly reference: string | null
  readonly dataVersion: string | null
  readonly computedAt: string | null
  readonly lines: readonly ProviderLine[]
  readonly digest: string | null
  readonly mapping: string
  readonly askedAt: Date
  readonly answeredAt: Date
}

export async function insertProviderAnswer(tx: Tx, answer: NewProviderAnswer): Promise<void> {
  const { raw, lines, ...rest } = answer
  await prismaOf(tx).providerAnswer.create({
    data: {
      ...rest,
      raw: raw === null ? null : new Uint8Array(raw),
      lines: lines as unknown as Prisma.InputJsonValue,
    },
  })
}

/** The last sound answer of a provider about a wallet; null when there is none. */
export async function findLastAnswered(
  tx: Tx,
  { walletId, provider }: { readonly walletId: string; readonly provider: string },
): Promise<{
  readonly id: string
  readonly computedAt: string
  readonly dataVersion: string | null
  readonly digest: string
} | null> {
  const rows = await prismaOf(tx).$queryRaw<
    { id: string; computedAt: string; dataVersion: string | null; digest: string }[]
  >`
    SELECT id::text, utc_text(computed_at) AS "computedAt", data_version AS "dataVersion", digest FROM provider_answer
    WHERE wallet_id = ${walletId}::uuid AND provider = ${provider} AND state = 'answered'
    ORDER BY answered_at DESC, id DESC LIMIT 1`
  return rows[0] ?? null
}

/** The answer of a provider as it came; null where nothing came or there is none. */
export async function findRawAnswer(
  tx: Tx,
  id: string,
): Promise<{
  readonly walletId: string
  readonly provider: string
  readonly raw: Uint8Array
  readonly sha256: string
} | null> {
  const row = await prismaOf(tx).providerAnswer.findUnique({
    where: { id },
    select: { walletId: true, provider: true, raw: true, sha256: true },
  })
  if (row === null || row.raw === null || row.sha256 === null) return null
  return { ...row, raw: row.raw, sha256: row.sha256 }
}
