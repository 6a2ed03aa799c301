import pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RESET_CODE_MS } from '#lib/core/staff/limits.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { findStaff } from '#lib/db/staff.ts'
import { databaseOwnerUrl } from '#lib/env.ts'
import { recentStaffChanges, staffChangesOf, waitingStaffChanges } from '#lib/queries/staff/staff-changes.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { askStaffChange } from '#lib/use-cases/staff/ask-staff-change.ts'
import { choosePassword } from '#lib/use-cases/staff/choose-password.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { disableStaff } from '#lib/use-cases/staff/disable-staff.ts'
import { judgeStaffChange } from '#lib/use-cases/staff/judge-staff-change.ts'
import { signIn } from '#lib/use-cases/staff/sign-in.ts'
import { readAuditEvents } from '#lib/use-cases/staff/testing/read-audit-events.ts'
import { addPerson, codeOf, must, type Person } from '#scripts/testing/desk-for-tests.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const REASON = 'asked for in a test'
const PASSWORD = 'another password that is long enough'
const door: Caller = testCaller({ kind: 'system', id: 'web' })

const roleOf = async (id: string) => (await findStaff('pool', id))?.role
const ask = (
  person: Person,
  staffId: string,
  change: { kind: 'enable' | 'reset' } | { kind: 'role'; role: StaffRole },
) => askStaffChange(person.caller, { ...change, staffId, reason: REASON })
const judge = (
  person: Person,
  changeId: string,
  outcome: 'approved' | 'refused' | 'withdrawn' = 'approved',
) => judgeStaffChange(person.caller, { changeId, outcome })
const emailOf = async (id: string) => (await findStaff('pool', id))?.email ?? ''
const tryToSignIn = async (email: string, password: string) =>
  must(await signIn(door, { email, password, ip: `test-${v7().slice(-12)}`, userAgent: null })).outcome
const choose = async (id: string, code: string, caller = door) =>
  codeOf(
    await choosePassword(caller, {
      email: await emailOf(id),
      code,
      next: PASSWORD,
      ip: `test-${v7().slice(-12)}`,
    }),
  )

const owner = new pg.Client({ connectionString: databaseOwnerUrl() })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

it('an administrator alone makes nobody a supervisor: the newcomer is an analyst until a second person confirms', async () => {
  const [admin, supervisor] = [await addPerson('admin'), await addPerson('supervisor')]
  const made = must(
    await createStaff(admin.caller, { email: `${v7()}@example.jp`, name: '新任 統括', role: 'supervisor' }),
  )
  expect([made.waits, await roleOf(made.id)]).toEqual([true, 'analyst'])
  const [waiting] = must(await staffChangesOf(admin.actor, made.id))
  expect(waiting).toMatchObject({ kind: 'role', role: 'supervisor', outcome: null, verb: 'withdraw' })
  const changeId = waiting?.id ?? ''
  expect(codeOf(await judge(admin, changeId))).toBe('staff/same-person')
  must(await judge(supervisor, changeId))
  expect(await roleOf(made.id)).toBe('supervisor')
  expect((await readAuditEvents(made.id)).map(({ type }) => type)).toEqual([
    'staff.created',
    'staff.change-asked',
    'staff.change-judged',
    'staff.role-changed',
  ])
  expect(codeOf(await judge(supervisor, changeId, 'refused'))).toBe('staff/change-judged')
})

it('a role without authority is given by one; nobody changes their own, and analysts confirm nothing', async () => {
  const [admin, other, analyst] = [
    await addPerson('admin'),
    await addPerson('admin'),
    await addPerson('analyst'),
  ]
  expect(must(await ask(admin, analyst.id, { kind: 'role', role: 'auditor' })).waits).toBe(false)
  expect(await roleOf(analyst.id)).toBe('auditor')
  expect(codeOf(await ask(admin, analyst.id, { kind: 'role', role: 'auditor' }))).toBe('staff/same-role')
  expect(codeOf(await ask(admin, admin.id, { kind: 'role', role: 'supervisor' }))).toBe('staff/own-account')
  const { changeId } = must(await ask(admin, other.id, { kind: 'role', role: 'supervisor' }))
  expect(codeOf(await ask(admin, other.id, { kind: 'reset' }))).toBe('staff/change-waiting')
  expect(codeOf(await judge(other, changeId))).toBe('staff/own-account')
  expect(codeOf(await judge(analyst, changeId))).toBe('auth/not-allowed')
  expect(codeOf(await judge(admin, changeId, 'withdrawn'))).toBe('ok')
  expect(await roleOf(other.id)).toBe('admin')
  expect(codeOf(await judge(admin, v7()))).toBe('staff/change-not-found')
})

it('a reset ends sessions and the old password; its code is used once, within a day, by an ordinary person', async () => {
  const admin = await addPerson('admin')
  const made = must(
    await createStaff(testCaller(), {
      email: `${v7()}@example.jp`,
      name: '忘れた 人',
      role: 'analyst',
      password: 'the password before it',
    }),
  )
  expect(await tryToSignIn(made.email, made.password)).toBe('signed-in')
  const { code, waits } = must(await ask(admin, made.id, { kind: 'reset' }))
  expect(waits).toBe(false)
  expect(await tryToSignIn(made.email, made.password)).toBe('refused')
  expect(await choose(made.id, 'not the code')).toBe('staff/code-refused')
  const late: Caller = { ...door, clock: () => new Date(door.clock().getTime() + RESET_CODE_MS + 1) }
  expect(await choose(made.id, code ?? '', late)).toBe('staff/code-refused')
  expect(await choose(made.id, code ?? '')).toBe('ok')
  expect(await choose(made.id, code ?? '')).toBe('staff/code-refused')
  expect(await tryToSignIn(made.email, PASSWORD)).toBe('signed-in')
  const mine = must(await staffChangesOf({ kind: 'staff', id: made.id, role: 'analyst' }, made.id))
  expect(mine).toMatchObject([{ kind: 'reset', outcome: 'approved', usedAt: expect.any(String) }])
  const types = (await readAuditEvents(made.id)).map(({ type }) => type)
  expect(types).toContain('staff.password-reset')
  expect(types).toContain('staff.password-chosen')
  expect(JSON.stringify(await readAuditEvents(made.id))).not.toContain(code)
})

it('tries of a code count as tries to sign in', async () => {
  const { id } = await addPerson('analyst')
  const guess = async () =>
    codeOf(
      await choosePassword(door, {
        email: await emailOf(id),
        code: 'a guess',
        next: PASSWORD,
        ip: 'guesser',
      }),
    )
  for (let nth = 0; nth < 5; nth++) expect(await guess()).toBe('staff/code-refused')
  expect(await guess()).toBe('staff/too-many-tries')
})

it('the code of a supervisor is shown to the second person, who sees the request beside what waits', async () => {
  const [admin, supervisor, other] = [
    await addPerson('admin'),
    await addPerson('supervisor'),
    await addPerson('supervisor'),
  ]
  const asked = must(await ask(admin, supervisor.id, { kind: 'reset' }))
  expect(asked).toMatchObject({ waits: true, code: null })
  const waiting = must(await waitingStaffChanges(other.actor))
  expect(waiting.find(({ id }) => id === asked.changeId)).toMatchObject({
    verb: 'judge',
    asker: { id: admin.id },
  })
  expect(codeOf(await waitingStaffChanges({ kind: 'staff', id: v7(), role: 'analyst' }))).toBe(
    'auth/not-allowed',
  )
  const { code } = must(await judge(other, asked.changeId))
  expect(await choose(supervisor.id, code ?? '')).toBe('ok')
  const told = must(await recentStaffChanges(other.actor, door.clock()))
  expect(told.some(({ id, outcome }) => id === asked.changeId && outcome === 'approved')).toBe(true)
})

it('access comes back as it was taken: alone for an analyst, by two for an administrator', async () => {
  const [admin, second, analyst, third] = [
    await addPerson('admin'),
    await addPerson('supervisor'),
    await addPerson('analyst'),
    await addPerson('admin'),
  ]
  expect(codeOf(await ask(admin, analyst.id, { kind: 'enable' }))).toBe('staff/not-disabled')
  for (const { id } of [analyst, third]) must(await disableStaff(admin.caller, { staffId: id }))
  expect(codeOf(await ask(admin, analyst.id, { kind: 'reset' }))).toBe('staff/already-disabled')
  expect(must(await ask(admin, analyst.id, { kind: 'enable' })).waits).toBe(false)
  expect((await findStaff('pool', analyst.id))?.disabledAt).toBeNull()
  const { changeId } = must(await ask(admin, third.id, { kind: 'enable' }))
  expect((await findStaff('pool', third.id))?.disabledAt).not.toBeNull()
  must(await judge(second, changeId))
  expect((await findStaff('pool', third.id))?.disabledAt).toBeNull()
})

it('of two people who decide at once one is first, and the other is told what was decided', async () => {
  const [admin, one, other, analyst] = [
    await addPerson('admin'),
    await addPerson('supervisor'),
    await addPerson('supervisor'),
    await addPerson('analyst'),
  ]
  const { changeId } = must(await ask(admin, analyst.id, { kind: 'role', role: 'supervisor' }))
  const codes = (await Promise.all([judge(one, changeId), judge(other, changeId, 'refused')])).map(codeOf)
  expect(codes.sort()).toEqual(['ok', 'staff/change-judged'])
})

it('the operator acts alone, and the trail names the operator', async () => {
  const { id } = await addPerson('supervisor')
  const operator = testCaller({ kind: 'operator', id: 'test' })
  const done = must(await askStaffChange(operator, { kind: 'reset', staffId: id, reason: REASON }))
  expect(await choose(id, done.code ?? '')).toBe('ok')
})

it('the database itself lets nobody have authority past a second person', async () => {
  const [admin, analyst] = [await addPerson('admin'), await addPerson('analyst')]
  const inTx = async (...statements: readonly (readonly [string, readonly unknown[]])[]) => {
    try {
      await owner.query('BEGIN')
      for (const [sql, values] of statements) await owner.query(sql, [...values])
      await owner.query('COMMIT')
      return 'committed'
    } catch (error) {
      await owner.query('ROLLBACK')
      return (error as Error).message
    }
  }
  const event = [
    `INSERT INTO audit_event (id, type, subject_kind, subject_id, facts, actor_kind, actor_id, use_case, request_id, at)
     VALUES ($1, 'staff.role-changed', 'staff', $2, '{}', 'staff', $3, 'test', 'test', now())`,
    [v7(), analyst.id, admin.id],
  ] as const
  const rise = [`UPDATE staff SET role = 'supervisor' WHERE id = $1`, [analyst.id]] as const
  expect(await inTx(event, rise)).toBe('a role follows an approved change')
  const { changeId } = must(await ask(admin, analyst.id, { kind: 'role', role: 'supervisor' }))
  const alone = (by: string) =>
    [
      `INSERT INTO staff_change_judgement (change_id, outcome, "by", at) VALUES ($1, 'approved', $2, now())`,
      [changeId, `staff:${by}`],
    ] as const
  expect(await inTx(event, alone(admin.id), rise)).toBe('authority is given by two people')
  expect(await inTx(event, alone(analyst.id), rise)).toBe('authority is given by two people')
  const stranger = v7()
  const newcomer = [
    `INSERT INTO staff (id, email, name, role, password_hash, created_at) VALUES ($1, $2, 'x', 'admin', 'x', now())`,
    [stranger, `${stranger}@example.jp`],
  ] as const
  const told = [event[0], [v7(), stranger, admin.id]] as const
  expect(await inTx(told, newcomer)).toBe('nobody comes in with authority')
})
