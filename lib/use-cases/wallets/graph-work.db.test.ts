import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestJson, sha256Hex } from '#lib/core/digest.ts'
import { openGraph } from '#lib/core/wallets/graph/change-graph.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { database } from '#lib/db/client.ts'
import { graphDrawing, storedGraph, storedGraphs } from '#lib/queries/wallets/stored-graph.ts'
import { graphNeighbours, graphStart, neighboursAsked } from '#lib/queries/wallets/wallet-graph.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { noteWallet } from '#lib/use-cases/wallets/note-wallet.ts'
import { type GraphToSave, saveGraph } from '#lib/use-cases/wallets/save-graph.ts'
import { shareGraph } from '#lib/use-cases/wallets/share-graph.ts'
import { isSealed, sealFacts } from '#lib/web/seal-facts.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import {
  addPerson,
  caseWithWorksheet,
  codeOf,
  must,
  type Person,
  RATIONALE,
  rowsOf,
  shownDigest,
} from '#scripts/testing/desk-for-tests.ts'
import { LISTED_ADDRESSES, putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

const ROOT = `bitcoin:${LISTED_ADDRESSES.bitcoin}`
let me: Person
let auditor: Person
let admin: Person
let file: Awaited<ReturnType<typeof caseWithWorksheet>>
let walletId: string

/** Moved something, and is no wallet of ours. */
const STRANGER = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'

beforeAll(async () => {
  await putTestListInForce()
  ;[me, auditor, admin] = await Promise.all([addPerson('analyst'), addPerson('auditor'), addPerson('admin')])
  file = await caseWithWorksheet(me)
  const found = await rowsOf('SELECT id FROM wallet WHERE canonical = $1', [LISTED_ADDRESSES.bitcoin])
  walletId = String(found[0]?.id)
  await database().pool.query(
    `INSERT INTO graph_asset (id, chain, token, symbol, decimals)
       VALUES (1, 'bip122:000000000019d6689c085ae165831e93', '', 'BTC', 8), (2, 'eip155:1', '', 'ETH', 18)`,
  )
  await database().pool.query(
    `INSERT INTO graph_address (id, family, canonical) VALUES (1, 'bitcoin', $1), (2, 'bitcoin', 'p'),
       (3, 'bitcoin', 'q'), (4, 'bitcoin', 'far'), (5, 'bitcoin', $2)`,
    [LISTED_ADDRESSES.bitcoin, STRANGER],
  )
  await database().pool.query(
    `INSERT INTO transfer (asset_id, tx_hash, ordinal, at, tx_index, from_id, to_id, value, fee, import_id) VALUES
       (1, 'x1', 0, '2026-01-01Z', 0, 2, 1, 100, 0, 1), (1, 'x2', 0, '2026-02-02Z', 0, 2, 1, 50, 0, 1),
       (1, 'x3', 0, '2026-03-03Z', 0, 1, 3, 120, 1, 1), (1, 'x4', 0, '2026-04-04Z', 0, 4, 2, 9, 0, 1),
       (1, 'x5', 0, '2026-01-05Z', 0, 1, 1, 5, 0, 1),
       (1, 'x6', 0, '2026-05-06Z', 0, 5, 4, 7, 0, 1)`,
  )
})
afterAll(closeIndex)

async function picture(hops = 1): Promise<GraphView> {
  const facts = must(await graphStart(me.actor, { of: { walletId }, hops }))
  return openGraph(facts.root, sealFacts(facts, new Date('2026-11-27T00:00:00Z')))
}

const toSave = (view: GraphView, more: Partial<GraphToSave> = {}): GraphToSave => ({
  caseId: file.caseId,
  title: '資金の流れ',
  view,
  scheme: 'light',
  words: {
    category: String,
    source: String,
    confidence: String,
    customers: (count) => `顧客 ${count}`,
    members: String,
    unknown: '不明',
    mark: String,
    caption: ({ nodes, edges }) => `${nodes} ${edges}`,
  },
  colours: { card: '#ffffff', ink: '#1b1f26' },
  ...more,
})

describe('the picture of a wallet', () => {
  test('begins with the address, what is known of it, and its counterparties', async () => {
    const view = await picture()
    expect(Object.keys(view.nodes).sort()).toEqual([ROOT, 'bitcoin:p', 'bitcoin:q'].sort())
    expect(view.nodes[ROOT]).toMatchObject({
      walletId,
      listedOn: ['ofac-sdn'],
      customers: 1,
      payers: 1,
      payees: 1,
    })
    expect(
      Object.values(view.edges).map(({ from, to, value, transfers }) => [from, to, value, transfers]),
    ).toEqual(
      expect.arrayContaining([
        ['bitcoin:p', ROOT, '150', 2],
        [ROOT, 'bitcoin:q', '120', 1],
      ]),
    )
    expect(Object.keys((await picture(2)).nodes)).toContain('bitcoin:far')
  })

  test('grows by whom one asks for: direction, amount and time, each flow given whole', async () => {
    const ask = (more: object) =>
      neighboursAsked.parse({
        ...{ ids: [ROOT], way: 'both', asset: null, least: null, since: null, until: null },
        ...{ order: 'value', perAddress: 25, offset: 0, ...more },
      })
    const flows = async (more: object) =>
      must(await graphNeighbours(me.actor, ask(more))).edges.map(({ from, value }) => [from, value])
    expect(await flows({})).toEqual([
      ['bitcoin:p', '150'],
      [ROOT, '120'],
    ])
    expect(await flows({ way: 'payees' })).toEqual([[ROOT, '120']])
    expect(await flows({ least: '121' })).toEqual([['bitcoin:p', '150']])
    expect(await flows({ since: '2026-02-02', until: '2026-02-02' })).toEqual([['bitcoin:p', '150']])
    expect(await flows({ order: 'time' })).toEqual([
      [ROOT, '120'],
      ['bitcoin:p', '150'],
    ])
    const second = must(await graphNeighbours(me.actor, ask({ perAddress: 1, offset: 1 })))
    expect(second.edges).toHaveLength(1)
    expect(second.totals).toEqual({ [ROOT]: 2 })
    expect(await flows({ asset: { chain: 'eip155:1', token: '' } })).toEqual([])
  })

  test('is drawn of any address that moved something, and says when it is a wallet of ours', async () => {
    const of = async (address: string, hops = 1) =>
      must(await graphStart(me.actor, { of: { address, family: 'bitcoin' }, hops }))
    const strange = await of(STRANGER)
    expect(strange).toMatchObject({ root: `bitcoin:${STRANGER}`, walletId: null })
    expect(strange.nodes.map(({ canonical }) => canonical)).toEqual([STRANGER, 'far'])
    expect(strange.edges).toMatchObject([{ from: `bitcoin:${STRANGER}`, to: 'bitcoin:far', value: '7' }])
    expect(await of(LISTED_ADDRESSES.bitcoin)).toMatchObject({ root: ROOT, walletId })
    const none = await graphStart(me.actor, { of: { address: 'no address at all' }, hops: 1 })
    expect(codeOf(none)).toBe('wallet/not-found')
  })

  test('is shown only to who may read wallets, and of wallets that there are', async () => {
    expect(codeOf(await graphStart(admin.actor, { of: { walletId }, hops: 1 }))).toBe('auth/not-allowed')
    expect(codeOf(await graphStart(me.actor, { of: { walletId: v7() }, hops: 1 }))).toBe('wallet/not-found')
  })

  test('carries facts that nobody can change unnoticed', async () => {
    const view = await picture()
    expect(isSealed(JSON.parse(JSON.stringify(view)))).toBe(true)
    const root = view.nodes[ROOT]
    if (root === undefined) throw new Error('no root')
    expect(isSealed({ ...view, nodes: { ...view.nodes, [ROOT]: { ...root, listedOn: [] } } })).toBe(false)
    expect(isSealed({ ...view, nodes: { ...view.nodes, [ROOT]: { ...root, seal: '' } } })).toBe(false)
  })
})

describe('laying a picture into a case', () => {
  test('keeps it as it was seen, drawn and digested, though the facts change afterwards', async () => {
    const view = {
      ...(await picture()),
      notes: { [ROOT]: '宛先と一致' },
      marks: { [ROOT]: 'suspect' as const },
    }
    const { graphId } = must(await saveGraph(me.caller, toSave(view)))
    await database().pool.query(
      `INSERT INTO transfer (asset_id, tx_hash, ordinal, at, tx_index, from_id, to_id, value, fee, import_id)
         VALUES (1, 'x9', 0, '2026-05-05Z', 0, 2, 1, 1000, 0, 1)`,
    )
    const stored = must(await storedGraph(auditor.actor, graphId))
    expect(stored.view).toEqual(view)
    expect(stored).toMatchObject({ caseId: file.caseId, nodes: 3, edges: 2, author: { id: me.id } })
    const { svg, png } = must(await graphDrawing(auditor.actor, graphId))
    expect(svg).toContain('宛先と一致')
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG')
    const parts = { title: stored.title, view, svg: sha256Hex(svg), png: sha256Hex(png) }
    expect(stored.digest).toBe(digestJson(parts))
    expect(must(await storedGraphs(auditor.actor, { caseId: file.caseId })).map(({ id }) => id)).toContain(
      graphId,
    )
    const events = await rowsOf('SELECT type FROM audit_event WHERE subject_id = $1 OR facts ->> $2 = $1', [
      graphId,
      'graphId',
    ])
    expect(events.map(({ type }) => type).sort()).toEqual(['case.graph-saved', 'wallet.graph-saved'])
  })

  test('is done for any address as for a wallet, and found again by the address', async () => {
    const { root, ...facts } = must(
      await graphStart(me.actor, { of: { address: STRANGER, family: 'bitcoin' }, hops: 2 }),
    )
    const view = openGraph(root, sealFacts(facts, new Date()))
    const { graphId } = must(await saveGraph(me.caller, toSave(view)))
    const found = must(await storedGraphs(auditor.actor, { root: `bitcoin:${STRANGER}` }))
    expect(found).toMatchObject([{ id: graphId, walletId: null, caseId: file.caseId }])
    expect(must(await storedGraph(auditor.actor, graphId)).view).toEqual(view)
    const { svg } = must(await graphDrawing(auditor.actor, graphId))
    expect(svg).toContain('1A1zP1eP')
    expect(must(await storedGraphs(auditor.actor, { walletId })).map(({ id }) => id)).not.toContain(graphId)
  })

  test('changes the evidence that is judged, and waits while a decision awaits its second person', async () => {
    const own = await caseWithWorksheet(me)
    const before = await shownDigest(own.caseId)
    must(await saveGraph(me.caller, toSave(await picture(), { caseId: own.caseId })))
    const after = await shownDigest(own.caseId)
    expect(after).not.toBe(before)
    must(
      await proposeDecision(me.caller, {
        caseId: own.caseId,
        actions: ['reject', 'report'],
        reasonCodes: ['TM-LISTED-ADDRESS'],
        rationale: RATIONALE,
        evidenceDigest: after,
      }),
    )
    const late = await saveGraph(me.caller, toSave(await picture(), { caseId: own.caseId }))
    expect(codeOf(late)).toBe('case/wrong-state')
  })

  test('is refused to who may not work on cases, and for a case that is not there', async () => {
    const view = await picture()
    expect(codeOf(await saveGraph(auditor.caller, toSave(view)))).toBe('auth/not-allowed')
    expect(codeOf(await saveGraph(me.caller, toSave(view, { caseId: v7() })))).toBe('case/not-found')
  })

  test('is refused beyond the number that a case may hold', async () => {
    const own = await caseWithWorksheet(me)
    const { graphId } = must(await saveGraph(me.caller, toSave(await picture(), { caseId: own.caseId })))
    const rest = 'root, wallet_id, case_id, title, view, nodes, edges, digest, svg, png, author_id, at'
    await aroundGuards(
      `INSERT INTO wallet_graph (id, ${rest}) SELECT uuidv7(), ${rest} FROM wallet_graph, generate_series(2, 50) WHERE id = $1`,
      [graphId],
    )
    const result = await saveGraph(me.caller, toSave(await picture(), { caseId: own.caseId }))
    expect(codeOf(result)).toBe('graph/too-many')
  })

  test('cannot be undone: the stored picture changes for nobody', async () => {
    await expect(rowsOf(`UPDATE wallet_graph SET title = 'x'`)).rejects.toThrow()
    await expect(rowsOf('DELETE FROM wallet_graph')).rejects.toThrow()
  })

  test('leaves no picture without an event in the audit trail', async () => {
    await expect(
      rowsOf(
        `INSERT INTO wallet_graph (id, root, title, view, nodes, edges, digest, author_id, at)
           VALUES ($1, 'r', 't', '{}', 0, 0, '', $1, now())`,
        [v7()],
      ),
    ).rejects.toThrow(/audit trail/)
  })
})

describe('sharing a picture', () => {
  test('gives an address that opens it for everybody who may read wallets', async () => {
    const view = await picture()
    const { graphId } = must(await shareGraph(me.caller, { title: 'See', view }))
    expect(must(await storedGraph(auditor.actor, graphId))).toMatchObject({
      title: 'See',
      view,
      caseId: null,
    })
    expect(codeOf(await storedGraph(admin.actor, graphId))).toBe('auth/not-allowed')
    expect(codeOf(await graphDrawing(me.actor, graphId))).toBe('graph/not-found')
    expect(codeOf(await storedGraph(me.actor, v7()))).toBe('graph/not-found')
    expect(codeOf(await shareGraph(auditor.caller, { title: 'See', view }))).toBe('auth/not-allowed')
  })
})

describe('a note on a wallet', () => {
  test('stays as written, told in the audit trail', async () => {
    const { noteId } = must(await noteWallet(me.caller, { walletId, body: '過去に照会あり' }))
    expect(await rowsOf('SELECT body, author_id FROM wallet_note WHERE id = $1', [noteId])).toEqual([
      { body: '過去に照会あり', author_id: me.id },
    ])
    await expect(rowsOf(`UPDATE wallet_note SET body = ''`)).rejects.toThrow()
    expect(codeOf(await noteWallet(me.caller, { walletId: v7(), body: 'x' }))).toBe('wallet/not-found')
    expect(codeOf(await noteWallet(auditor.caller, { walletId, body: 'x' }))).toBe('auth/not-allowed')
  })
})
