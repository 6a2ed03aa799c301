import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIRST_POLICY, type ProviderPolicyValue } from '#lib/core/wallets/providers/policy.ts'
import { frameFigures } from '#lib/queries/frame/frame-figures.ts'
import { providerPolicies, waitingPolicy } from '#lib/queries/wallets/provider-policy.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { chooseAnswer } from '#lib/use-cases/wallets/choose-answer.ts'
import { exposeWallets } from '#lib/use-cases/wallets/expose-wallets.ts'
import { judgePolicy } from '#lib/use-cases/wallets/judge-policy.ts'
import { proposePolicy } from '#lib/use-cases/wallets/propose-policy.ts'
import { codeOf, must } from '#scripts/testing/desk-for-tests.ts'
import { says } from '#scripts/testing/kyt-server.ts'
import { deskWithProviders, rowsOf } from '#scripts/testing/providers-for-tests.ts'

const DAY_MS = 86_400_000
const { version: _first, ...FIRST } = FIRST_POLICY
let desk: Awaited<ReturnType<typeof deskWithProviders>>

beforeAll(async () => {
  desk = await deskWithProviders()
})
afterAll(() => desk.close())

const proposal = (value: Partial<ProviderPolicyValue>, effectiveOn: string | null = null) => ({
  value: { ...FIRST, ...value },
  ...{ effectiveOn, reason: '事業者の格付けの見直しによる' },
})
const seenBy = async (at = new Date()) => must(await providerPolicies(desk.auditor.actor, at))

/** Two people put a version in force. */
async function set(value: Partial<ProviderPolicyValue>, effectiveOn: string | null = null) {
  const { policyId } = must(await proposePolicy(desk.analyst.caller, proposal(value, effectiveOn)))
  return must(await judgePolicy(desk.other.caller, { policyId, outcome: 'approved' }))
}

test('a version holds once another supervisor has approved it, one proposal at a time, all of it told', async () => {
  expect((await seenBy()).inForce).toMatchObject({ ...FIRST_POLICY, effectiveAt: null })
  const wanted = proposal({ way: 'own' })
  expect(codeOf(await proposePolicy(desk.auditor.caller, wanted))).toBe('auth/not-allowed')
  expect(codeOf(await proposePolicy(desk.analyst.caller, proposal({})))).toBe('provider/policy-unchanged')
  const yesterday = tokyoDay(new Date(Date.now() - DAY_MS).toISOString())
  expect(codeOf(await proposePolicy(desk.analyst.caller, { ...wanted, effectiveOn: yesterday }))).toBe(
    'provider/policy-day',
  )
  const { policyId } = must(await proposePolicy(desk.supervisor.caller, wanted))
  expect(codeOf(await proposePolicy(desk.analyst.caller, wanted))).toBe('provider/policy-waits')
  expect(must(await waitingPolicy(desk.auditor.actor))).toMatchObject({ id: policyId })
  expect(must(await frameFigures(desk.other.actor, new Date())).approvals).toEqual({ waiting: 1 })

  const approve = { policyId, outcome: 'approved' } as const
  expect(codeOf(await judgePolicy(desk.supervisor.caller, approve))).toBe('provider/same-person')
  expect(codeOf(await judgePolicy(desk.analyst.caller, approve))).toBe('auth/not-allowed')
  expect(codeOf(await judgePolicy(desk.other.caller, { ...approve, policyId: v7() }))).toBe(
    'provider/policy-not-found',
  )
  expect(must(await judgePolicy(desk.other.caller, approve))).toEqual({ outcome: 'approved', number: 2 })
  expect(codeOf(await judgePolicy(desk.other.caller, approve))).toBe('provider/policy-judged')
  expect(await seenBy()).toMatchObject({
    ...{ inForce: { version: 'provider-policy/2', way: 'own' }, waiting: null },
    versions: [{ state: 'in-force' }, { version: 'provider-policy/1', state: 'past' }],
  })
  expect(
    await rowsOf(
      `SELECT type, facts->>'outcome' AS outcome FROM audit_event WHERE subject_kind = 'provider_policy' ORDER BY id`,
      [],
    ),
  ).toEqual([
    { type: 'wallet.answer-policy-proposed', outcome: null },
    { type: 'wallet.answer-policy-judged', outcome: 'approved' },
  ])
})

test('answers are chosen by the version in force, and choice and reason name it', async () => {
  const { id: walletId, address } = await desk.seen()
  await exposeWallets(desk.worker)
  await desk.ask(walletId, 'alpha', says({ risk: 'low' }))
  await desk.ask(walletId, 'beta', says({ risk: 'high' }))
  expect(await desk.shown(walletId)).toMatchObject({ why: 'own', policy: { version: 'provider-policy/2' } })
  await set({ ratingAnswer: { medium: 'none', high: 'hold', severe: 'hold' }, choiceDays: 7 })
  const { columns, why } = await desk.shown(walletId)
  expect(why).toBe('gravest')
  expect(await desk.pay(address)).toMatchObject({
    answer: 'hold',
    reasons: [{ code: 'wallet/rated', facts: { provider: 'beta', policy: 'provider-policy/3' } }],
  })
  const shown = columns.flatMap(({ digest }) => digest ?? [])
  must(
    await chooseAnswer(desk.supervisor.caller, {
      ...{ walletId, provider: 'alpha', shown, reason: '取引所の公表アドレスと確認した' },
    }),
  )
  expect((await desk.shown(walletId)).choices).toMatchObject([{ policy: 'provider-policy/3' }])
  expect((await seenBy()).versions[0]).toMatchObject({ version: 'provider-policy/3', choices: 1 })
  const [kept] = await rowsOf(
    `SELECT extract(day FROM until - proposed_at)::int AS days FROM provider_choice WHERE wallet_id = $1`,
    [walletId],
  )
  expect(kept).toEqual({ days: 7 })
})

test('a version set for a later day holds from then on; what is withdrawn never does', async () => {
  const in10 = new Date(Date.now() + 10 * DAY_MS)
  await set({ way: 'freshest' }, tokyoDay(in10.toISOString()))
  expect((await seenBy()).inForce.version).toBe('provider-policy/3')
  expect((await seenBy(new Date(in10.getTime() + DAY_MS))).inForce).toMatchObject({
    ...{ version: 'provider-policy/4', way: 'freshest' },
  })
  const { policyId } = must(await proposePolicy(desk.analyst.caller, proposal({ freshDays: 5 })))
  expect(codeOf(await judgePolicy(desk.other.caller, { policyId, outcome: 'withdrawn' }))).toBe(
    'provider/same-person',
  )
  must(await judgePolicy(desk.analyst.caller, { policyId, outcome: 'withdrawn' }))
  expect((await seenBy()).turnedDown).toMatchObject([{ id: policyId, outcome: 'withdrawn', number: null }])
})

test('the database takes no version from one person alone, and none without its event', async () => {
  const { policyId } = must(await proposePolicy(desk.supervisor.caller, proposal({ freshDays: 6 })))
  const insert = (by: string) =>
    rowsOf(
      `INSERT INTO provider_policy_judgement (policy_id, outcome, "by", at, number, effective_at)
       VALUES ($1, 'approved', $2, now(), 99, now()) RETURNING number`,
      [policyId, by],
    )
  await expect(insert(desk.supervisor.id)).rejects.toThrow(/another person/)
  await expect(insert(desk.other.id)).rejects.toThrow(/no event/)
  await expect(rowsOf(`UPDATE provider_policy SET reason = 'x' RETURNING id`, [])).rejects.toThrow()
})
