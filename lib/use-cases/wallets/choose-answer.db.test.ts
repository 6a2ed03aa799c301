import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvidence } from '#lib/db/case-evidence.ts'
import { frameFigures } from '#lib/queries/frame/frame-figures.ts'
import { waitingChoices } from '#lib/queries/wallets/waiting-choices.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { chooseAnswer } from '#lib/use-cases/wallets/choose-answer.ts'
import { decideChoice } from '#lib/use-cases/wallets/decide-choice.ts'
import { exposeWallets } from '#lib/use-cases/wallets/expose-wallets.ts'
import { takeRawAnswer } from '#lib/use-cases/wallets/take-raw-answer.ts'
import { codeOf, must } from '#scripts/testing/desk-for-tests.ts'
import { says } from '#scripts/testing/kyt-server.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { deskWithProviders, exposureLine, rowsOf } from '#scripts/testing/providers-for-tests.ts'

let desk: Awaited<ReturnType<typeof deskWithProviders>>

beforeAll(async () => {
  desk = await deskWithProviders()
})
afterAll(() => desk.close())

const digests = async (walletId: string) =>
  (await desk.shown(walletId)).columns.flatMap(({ digest }) => digest ?? [])

/** That a choice is over, as it is kept and as the audit trail tells it. */
const lapsesOf = (choiceId: string) =>
  rowsOf(
    `SELECT l.why, jsonb_build_object('why', e.facts->'why') AS facts FROM provider_choice_lapse l
     JOIN audit_event e ON e.subject_id = l.choice_id::text AND e.type = 'wallet.answer-choice-lapsed'
     WHERE l.choice_id = $1`,
    [choiceId],
  )

type Wanted = Parameters<typeof chooseAnswer>[1]

/** Who may not choose, and what cannot be chosen while beta's answer counts. */
async function expectRefusals(wanted: Wanted): Promise<void> {
  const refused = async (more: Partial<Wanted>, { caller } = desk.supervisor) =>
    codeOf(await chooseAnswer(desk.later(caller), { ...wanted, ...more }))
  expect(await refused({}, desk.auditor)).toBe('auth/not-allowed')
  expect(await refused({ shown: [] })).toBe('provider/answers-changed')
  expect(await refused({ provider: 'gamma' })).toBe('provider/no-answer')
  expect(await refused({ provider: 'beta' })).toBe('provider/already-counts')
  expect(await refused({ walletId: v7() })).toBe('wallet/not-found')
}

describe('which answer counts', () => {
  const alertsOf = (walletId: string) =>
    rowsOf(
      `SELECT r->>'code' AS code FROM alert a JOIN "transaction" t ON t.id = a.transaction_id
       CROSS JOIN LATERAL jsonb_array_elements(a.reasons) r WHERE t.wallet_id = $1 AND r->>'code' LIKE '%after-transfer'`,
      [walletId],
    )

  test('is the gravest: past transactions are looked over, and the gate goes by it', async () => {
    const { id, address } = await desk.seen()
    await exposeWallets(desk.worker)
    await desk.ask(id, 'alpha', says({ risk: 'low' }))
    expect(await alertsOf(id)).toEqual([])
    await desk.ask(id, 'beta', says({ risk: 'severe', exposures: [exposureLine('sanctions', '12')] }))
    expect(await alertsOf(id)).toEqual([
      { code: 'wallet/exposed-after-transfer' },
      { code: 'wallet/rated-after-transfer' },
    ])
    await desk.ask(id, 'beta', says({ risk: 'severe', exposures: [exposureLine('sanctions', '12')] }))
    expect(await alertsOf(id)).toHaveLength(2)
    expect(await desk.pay(address)).toMatchObject({
      answer: 'hold',
      reasons: [
        { code: 'wallet/exposed', facts: { provider: 'beta', method: 'provider', share: 1_200 } },
        { code: 'wallet/rated', facts: { provider: 'beta', risk: 'severe' } },
      ],
    })
    const [held] = await rowsOf(
      `SELECT a.id::text FROM alert a JOIN "transaction" t ON t.id = a.transaction_id
       WHERE t.wallet_id = $1 AND a.kind = 'wallet/exposed'`,
      [id],
    )
    const { caseId } = must(await openCase(desk.analyst.caller, { alertIds: [String(held?.id)] }))
    expect((await readEvidence('pool', caseId))?.wallets).toMatchObject([
      {
        providers: [
          { provider: 'alpha', risk: 'low' },
          { provider: 'beta', state: 'answered', risk: 'severe' },
        ],
      },
    ])
    expect(await desk.shown(id)).toMatchObject({
      why: 'gravest',
      columns: [{ counts: false }, { counts: false }, { counts: true, provider: 'beta' }],
    })
  })

  test('is a milder one only once another person has approved it, and for what was seen', async () => {
    const { id: walletId, address } = await desk.seen()
    await exposeWallets(desk.worker)
    await desk.ask(walletId, 'alpha', says({ risk: 'low' }))
    await desk.ask(walletId, 'beta', says({ risk: 'severe' }))
    const wanted = {
      walletId,
      provider: 'alpha',
      reason: '取引所の公表アドレスと確認した',
      shown: await digests(walletId),
    }
    await expectRefusals(wanted)
    const { choiceId, outcome } = must(await chooseAnswer(desk.later(desk.supervisor.caller), wanted))
    expect(outcome).toBe('waiting')
    const badge = async () => must(await frameFigures(desk.other.actor, new Date())).approvals
    expect(await badge()).toEqual({ waiting: 1 })
    expect(must(await waitingChoices(desk.auditor.actor, new Date()))).toMatchObject([
      { id: choiceId, walletId, before: 'beta', provider: 'alpha' },
    ])
    expect((await desk.pay(address)).answer).toBe('hold')
    const approve = { choiceId, outcome: 'approved' } as const
    expect(codeOf(await decideChoice(desk.later(desk.analyst.caller), approve))).toBe('auth/not-allowed')
    expect(codeOf(await decideChoice(desk.later(desk.supervisor.caller), approve))).toBe(
      'provider/same-person',
    )
    expect(codeOf(await decideChoice(desk.later(desk.other.caller), { ...approve, choiceId: v7() }))).toBe(
      'provider/choice-not-found',
    )
    must(await decideChoice(desk.later(desk.other.caller), approve))
    expect(codeOf(await decideChoice(desk.later(desk.other.caller), approve))).toBe('provider/choice-decided')
    expect(must(await waitingChoices(desk.auditor.actor, new Date()))).toEqual([])
    expect(await badge()).toEqual({ waiting: 0 })
    expect(await desk.pay(address)).toMatchObject({ answer: 'release', reasons: [] })
    expect(await desk.shown(walletId)).toMatchObject({
      why: 'person',
      choice: { id: choiceId, outcome: 'approved' },
    })
    // Something graver that nobody had seen takes the choice away.
    const worse = says({
      risk: 'severe',
      exposures: [exposureLine('mixer', '50')],
      computedAt: '2026-11-03T00:00:00Z',
    })
    await desk.ask(walletId, 'beta', worse)
    expect(await desk.shown(walletId)).toMatchObject({
      why: 'gravest',
      lapsed: 'graver-since',
      choice: { id: choiceId },
    })
    expect((await desk.pay(address)).answer).toBe('hold')
    // What was seen comes back, and the choice stays over.
    await desk.ask(walletId, 'beta', says({ risk: 'severe', computedAt: '2026-11-04T00:00:00Z' }))
    expect(await desk.shown(walletId)).toMatchObject({ why: 'gravest', lapsed: 'graver-since' })
    expect((await desk.pay(address)).answer).toBe('hold')
    expect(await lapsesOf(choiceId)).toEqual([{ why: 'graver-since', facts: { why: 'graver-since' } }])
  })

  test('is no longer what a person chose once that answer has changed, also when it comes again', async () => {
    const { id: walletId } = await desk.seen()
    await exposeWallets(desk.worker)
    await desk.ask(walletId, 'alpha', says({ risk: 'low' }))
    await desk.ask(walletId, 'beta', says({ risk: 'high' }))
    const wanted = {
      walletId,
      provider: 'alpha',
      reason: '二社の差を確認した結果による',
      shown: await digests(walletId),
    }
    const { choiceId } = must(await chooseAnswer(desk.later(desk.analyst.caller), wanted))
    must(await decideChoice(desk.later(desk.other.caller), { choiceId, outcome: 'approved' }))
    // Said again it is the same answer.
    await desk.ask(walletId, 'alpha', says({ risk: 'low', computedAt: '2026-11-03T00:00:00Z' }))
    expect(await desk.shown(walletId)).toMatchObject({ why: 'person', lapsed: null })
    await desk.ask(walletId, 'alpha', says({ risk: 'none', computedAt: '2026-11-04T00:00:00Z' }))
    await desk.ask(walletId, 'alpha', says({ risk: 'low', computedAt: '2026-11-05T00:00:00Z' }))
    expect(await desk.shown(walletId)).toMatchObject({ why: 'gravest', lapsed: 'answer-changed' })
    expect(await lapsesOf(choiceId)).toEqual([{ why: 'answer-changed', facts: { why: 'answer-changed' } }])
  })

  test('is a graver one at once, with a look back; and the policy’s again by a second person', async () => {
    const { id: walletId } = await desk.seen()
    await exposeWallets(desk.worker)
    await desk.ask(walletId, 'alpha', says({ risk: 'severe' }))
    await desk.ask(walletId, 'beta', says({ risk: 'low' }))
    const reason = '二社の差を確認した結果による'
    const milder = { walletId, provider: 'beta', reason, shown: await digests(walletId) }
    const first = must(await chooseAnswer(desk.later(desk.analyst.caller), milder))
    must(await decideChoice(desk.later(desk.other.caller), { choiceId: first.choiceId, outcome: 'approved' }))
    const before = (await alertsOf(walletId)).length
    const back = must(await chooseAnswer(desk.later(desk.analyst.caller), { ...milder, provider: 'policy' }))
    expect(back.outcome).toBe('recorded')
    expect(await desk.shown(walletId)).toMatchObject({ why: 'gravest', choice: null })
    // Already told of this rating: once is enough.
    expect(await alertsOf(walletId)).toHaveLength(before)
    const declined = must(await chooseAnswer(desk.later(desk.analyst.caller), milder))
    must(
      await decideChoice(desk.later(desk.other.caller), { choiceId: declined.choiceId, outcome: 'declined' }),
    )
    expect(await desk.shown(walletId)).toMatchObject({ why: 'gravest', choice: null, waiting: null })
    const waits = must(await chooseAnswer(desk.later(desk.analyst.caller), milder))
    await desk.ask(walletId, 'beta', says({ risk: 'none', computedAt: '2026-11-05T00:00:00Z' }))
    const late = { choiceId: waits.choiceId, outcome: 'approved' } as const
    expect(codeOf(await decideChoice(desk.later(desk.other.caller), late))).toBe('provider/answers-changed')
  })

  test('cannot be judged past the database by one person alone', async () => {
    const { id: walletId } = await desk.seen()
    await desk.ask(walletId, 'alpha', says({ risk: 'severe' }))
    await desk.ask(walletId, 'beta', says({ risk: 'low' }))
    const wanted = {
      walletId,
      provider: 'beta',
      reason: '確認した結果による',
      shown: await digests(walletId),
    }
    const { choiceId } = must(await chooseAnswer(desk.later(desk.supervisor.caller), wanted))
    await expect(
      rowsOf(`INSERT INTO provider_choice_lapse VALUES ($1, 'time-over', now())`, [choiceId]),
    ).rejects.toThrow(/no event/)
    const judge = 'INSERT INTO provider_choice_judgement VALUES ($1, $2, $3, now())'
    await expect(rowsOf(judge, [choiceId, 'approved', desk.supervisor.id])).rejects.toThrow(/another person/)
    await expect(rowsOf(judge, [choiceId, 'approved', desk.other.id])).rejects.toThrow(/no event/)
    await expect(rowsOf('UPDATE provider_answer SET bytes = 0')).rejects.toThrow()
    expect(codeOf(await takeRawAnswer(testCaller(desk.analyst.actor), { answerId: v7() }))).toBe(
      'auth/not-allowed',
    )
    expect(codeOf(await takeRawAnswer(desk.auditor.caller, { answerId: v7() }))).toBe(
      'provider/answer-not-found',
    )
  })
})
