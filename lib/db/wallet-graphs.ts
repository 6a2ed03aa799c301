import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import type { PersonRef } from '#lib/db/screens/page-rows.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** A picture of the flow of funds as it is stored. */
export interface NewWalletGraph {
  readonly id: string
  readonly root: string
  readonly walletId: string | null
  /** Null: shared only. */
  readonly caseId: string | null
  readonly title: string
  readonly view: GraphView
  readonly digest: string
  readonly drawing: { readonly svg: string; readonly png: Uint8Array } | null
  readonly authorId: string
  readonly at: Date
}

export async function insertWalletGraph(tx: Tx, graph: NewWalletGraph): Promise<void> {
  const { view, drawing, ...rest } = graph
  await prismaOf(tx).walletGraph.create({
    data: {
      ...rest,
      view: view as unknown as object,
      nodes: Object.keys(view.nodes).length,
      edges: Object.keys(view.edges).length,
      svg: drawing?.svg ?? null,
      png: drawing === null ? null : new Uint8Array(drawing.png),
    },
  })
}

/** How many pictures lie in a case. */
export async function countCaseGraphs(tx: Tx, caseId: string): Promise<number> {
  return await prismaOf(tx).walletGraph.count({ where: { caseId } })
}

/** A stored picture in brief. */
export interface WalletGraphRow {
  readonly id: string
  readonly title: string
  readonly root: string
  readonly walletId: string | null
  readonly caseId: string | null
  readonly caseNumber: { readonly year: number; readonly number: number } | null
  readonly nodes: number
  readonly edges: number
  readonly digest: string
  readonly author: PersonRef
  readonly at: string
}

export interface StoredWalletGraph extends WalletGraphRow {
  readonly view: GraphView
}

const GRAPHS_MAX = 50

/**
 * Pictures that lie in a case, were drawn for a case about a wallet (also before it was one), or about any address
 * (`root`, as `family:canonical`), newest first; at most 50.
 */
export async function listWalletGraphs(of: {
  readonly caseId?: string
  readonly walletId?: string
  readonly root?: string
}): Promise<readonly WalletGraphRow[]> {
  return await readerOf('pool').$queryRaw<WalletGraphRow[]>`
    SELECT g.id::text, g.title, g.root, g.wallet_id::text AS "walletId", g.case_id::text AS "caseId",
      jsonb_build_object('year', c.year, 'number', c.number) AS "caseNumber", g.nodes, g.edges, g.digest,
      jsonb_build_object('id', p.id, 'name', p.name) AS author, utc_text(g.at) AS at
    FROM wallet_graph g JOIN staff p ON p.id = g.author_id JOIN case_file c ON c.id = g.case_id
    WHERE (${of.caseId ?? null}::uuid IS NULL OR g.case_id = ${of.caseId ?? null}::uuid)
      AND (${of.walletId ?? null}::uuid IS NULL OR g.wallet_id = ${of.walletId ?? null}::uuid
        OR g.root = (SELECT w.family || ':' || w.canonical FROM wallet w WHERE w.id = ${of.walletId ?? null}::uuid))
      AND (${of.root ?? null}::text IS NULL OR g.root = ${of.root ?? null}::text)
    ORDER BY g.at DESC, g.id DESC LIMIT ${GRAPHS_MAX}::int`
}

/** A stored picture whole; null when there is none under this id. */
export async function findWalletGraph(reader: Reader, id: string): Promise<StoredWalletGraph | null> {
  const rows = await readerOf(reader).$queryRaw<StoredWalletGraph[]>`
    SELECT g.id::text, g.title, g.root, g.wallet_id::text AS "walletId", g.case_id::text AS "caseId", g.view,
      CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('year', c.year, 'number', c.number) END AS "caseNumber",
      g.nodes, g.edges, g.digest, jsonb_build_object('id', p.id, 'name', p.name) AS author, utc_text(g.at) AS at
    FROM wallet_graph g JOIN staff p ON p.id = g.author_id LEFT JOIN case_file c ON c.id = g.case_id
    WHERE g.id = ${id}::uuid`
  return rows[0] ?? null
}

/** Cases that can take a picture now: those over transactions with the wallet first, then one's own, then the newest. */
export async function listCasesForGraph(
  walletId: string | null,
  staffId: string,
): Promise<readonly { readonly id: string; readonly year: number; readonly number: number }[]> {
  return await readerOf('pool').$queryRaw<{ id: string; year: number; number: number }[]>`
    SELECT c.id::text, c.year, c.number FROM case_file c WHERE c.status IN ('open', 'returned')
    ORDER BY EXISTS (SELECT 1 FROM alert a JOIN "transaction" t ON t.id = a.transaction_id
      WHERE a.case_id = c.id AND t.wallet_id = ${walletId}::uuid) DESC,
      c.assignee_id::text = ${staffId} DESC, c.opened_at DESC, c.id LIMIT ${GRAPHS_MAX}::int`
}

/** The drawing of a picture that lies in a case; null when there is none. */
export async function findGraphDrawing(
  id: string,
): Promise<{ readonly svg: string; readonly png: Uint8Array } | null> {
  const found = await readerOf('pool').walletGraph.findUnique({
    where: { id },
    select: { svg: true, png: true },
  })
  return found === null || found.svg === null || found.png === null
    ? null
    : { svg: found.svg, png: found.png }
}
