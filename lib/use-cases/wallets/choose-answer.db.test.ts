import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvidence } from '#lib/db/case-evidence.ts'
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
    expect(codeOf(await chooseAnswer(desk.later(desk.auditor.caller), wanted))).toBe('auth/not-allowed')
    expect(codeOf(await chooseAnswer(desk.later(desk.supervisor.caller), { ...wanted, shown: [] }))).toBe(
      'provider/answers-changed',
    )
    expect(
      codeOf(await chooseAnswer(desk.later(desk.supervisor.caller), { ...wanted, provider: 'gamma' })),
    ).toBe('provider/no-answer')
    expect(
      codeOf(await chooseAnswer(desk.later(desk.supervisor.caller), { ...wanted, provider: 'beta' })),
    ).toBe('provider/already-counts')
    expect(
      codeOf(await chooseAnswer(desk.later(desk.supervisor.caller), { ...wanted, walletId: v7() })),
    ).toBe('wallet/not-found')
    const { choiceId, outcome } = must(await chooseAnswer(desk.later(desk.supervisor.caller), wanted))
    expect(outcome).toBe('waiting')
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
