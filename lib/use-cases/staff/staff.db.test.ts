import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { SESSION_LIMITS, SIGN_IN_LIMITS } from '#lib/core/staff/limits.ts'
import type { Actor, StaffRole } from '#lib/core/staff/permissions.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { changePassword } from '#lib/use-cases/staff/change-password.ts'
import { createApiKey } from '#lib/use-cases/staff/create-api-key.ts'
import { createDemoStaff } from '#lib/use-cases/staff/create-demo-staff.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { disableStaff } from '#lib/use-cases/staff/disable-staff.ts'
import { recogniseKey } from '#lib/use-cases/staff/recognise-key.ts'
import { resumeSession } from '#lib/use-cases/staff/resume-session.ts'
import { revokeApiKey } from '#lib/use-cases/staff/revoke-api-key.ts'
import { revokeSession } from '#lib/use-cases/staff/revoke-session.ts'
import { signIn } from '#lib/use-cases/staff/sign-in.ts'
import { signOut } from '#lib/use-cases/staff/sign-out.ts'
import { countAuditEvents, readAuditEvents } from '#lib/use-cases/staff/testing/read-audit-events.ts'

const START = Date.parse('2026-11-23T02:00:00Z')
const MINUTE = 60_000
const PASSWORD = 'a long enough password'

function caller(actor: Actor, atMs = START): Caller {
  return { actor, requestId: v7(), clock: () => new Date(atMs), newId: () => v7() }
}
const operator = (atMs?: number) => caller({ kind: 'operator', id: 'test' }, atMs)
const door = (atMs?: number) => caller({ kind: 'system', id: 'web' }, atMs)
const staff = (id: string, role: StaffRole, atMs?: number) => caller({ kind: 'staff', id, role }, atMs)

let people = 0
async function newPerson(role: StaffRole = 'analyst') {
  const email = `person-${++people}@desk.example`
  const made = await createStaff(operator(), { email, name: `職員 ${people}`, role, password: PASSWORD })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
const attempt = (email: string, password = PASSWORD, ip = '192.0.2.1') => ({
  email,
  password,
  ip,
  userAgent: 'test',
})

async function openSession(email: string, atMs = START) {
  const result = await signIn(door(atMs), attempt(email))
  if (!result.ok || result.value.outcome !== 'signed-in') throw new Error('not signed in')
  return result.value
}

describe('signing in', () => {
  it('opens a session that holds, and tells of it', async () => {
    const { id, email } = await newPerson()
    const session = await openSession(email)
    expect(await resumeSession(session.sessionId, new Date(START))).toMatchObject({
      id,
      email,
      role: 'analyst',
    })
    expect(await readAuditEvents(id)).toMatchObject([
      { type: 'staff.created' },
      { type: 'staff.signed-in', facts: { sessionId: session.sessionId, ip: '192.0.2.1' } },
    ])
  })

  it('gives a wrong password, an unknown e-mail and a disabled person the same answer', async () => {
    const { id, email } = await newPerson()
    expect((await disableStaff(operator(), { staffId: id })).ok).toBe(true)
    const other = await newPerson()
    const answers = [
      await signIn(door(), attempt(email, PASSWORD, '192.0.2.2')),
      await signIn(door(), attempt(other.email, 'wrong', '192.0.2.2')),
      await signIn(door(), attempt('nobody@desk.example', 'wrong', '192.0.2.2')),
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { outcome: 'refused' } })
    expect(await countAuditEvents('staff.sign-in-refused')).toBeGreaterThanOrEqual(3)
  })

  it('closes the door after five failures from one address, and opens it when the window has passed', async () => {
    const { email } = await newPerson()
    const ip = '192.0.2.3'
    for (let tries = 0; tries < SIGN_IN_LIMITS.perEmailAndAddress; tries++)
      expect(await signIn(door(), attempt(email, 'wrong', ip))).toMatchObject({
        value: { outcome: 'refused' },
      })
    expect(await signIn(door(), attempt(email, PASSWORD, ip))).toMatchObject({
      value: { outcome: 'limited' },
    })
    expect(await signIn(door(), attempt(email, PASSWORD, '192.0.2.4'))).toMatchObject({
      value: { outcome: 'signed-in' },
    })
    const later = START + SIGN_IN_LIMITS.windowMs
    expect(await signIn(door(later), attempt(email, PASSWORD, ip))).toMatchObject({
      value: { outcome: 'signed-in' },
    })
  })

  it('counts guesses that come at the same time one after another', async () => {
    const { email } = await newPerson()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => signIn(door(), attempt(email, 'wrong', '192.0.2.5'))),
    )
    const outcomes = answers.map((answer) => (answer.ok ? answer.value.outcome : 'failed'))
    expect(outcomes.filter((one) => one === 'refused')).toHaveLength(SIGN_IN_LIMITS.perEmailAndAddress)
    expect(outcomes.filter((one) => one === 'limited')).toHaveLength(8 - SIGN_IN_LIMITS.perEmailAndAddress)
  })
})

describe('a session', () => {
  it('ends after an hour without a request, and lives on with one', async () => {
    const { email } = await newPerson()
    const { sessionId } = await openSession(email)
    const later = START + SESSION_LIMITS.idleMs - MINUTE
    expect(await resumeSession(sessionId, new Date(later))).not.toBeNull()
    expect(await resumeSession(sessionId, new Date(later + SESSION_LIMITS.idleMs - 1))).not.toBeNull()
    const idle = later + 2 * SESSION_LIMITS.idleMs
    expect(await resumeSession(sessionId, new Date(idle))).toBeNull()
  })

  it('dies with the sign-out, so that a copied cookie is worth nothing', async () => {
    const { id, email } = await newPerson()
    const { sessionId } = await openSession(email)
    expect(await signOut(staff(id, 'analyst'), { sessionId })).toMatchObject({ ok: true })
    expect(await resumeSession(sessionId, new Date(START))).toBeNull()
  })

  it('cannot be signed out by another person', async () => {
    const { email } = await newPerson()
    const other = await newPerson()
    const { sessionId } = await openSession(email)
    expect(await signOut(staff(other.id, 'analyst'), { sessionId })).toMatchObject({
      error: { code: 'staff/not-found' },
    })
    expect(await resumeSession(sessionId, new Date(START))).not.toBeNull()
  })

  it('can be revoked by an administrator only', async () => {
    const { id, email } = await newPerson()
    const admin = await newPerson('admin')
    const { sessionId } = await openSession(email)
    expect(await revokeSession(staff(id, 'analyst'), { sessionId })).toMatchObject({
      error: { code: 'auth/not-allowed' },
    })
    expect(await revokeSession(staff(admin.id, 'admin'), { sessionId })).toMatchObject({ ok: true })
    expect(await resumeSession(sessionId, new Date(START))).toBeNull()
    expect(await revokeSession(staff(admin.id, 'admin'), { sessionId })).toMatchObject({
      error: { code: 'staff/not-found' },
    })
  })

  it('is nobody’s when there is no such row', async () => {
    expect(await resumeSession(v7(), new Date(START))).toBeNull()
  })
})

describe('people', () => {
  it('have one e-mail each', async () => {
    const { email } = await newPerson()
    expect(await createStaff(operator(), { email, name: 'x', role: 'analyst' })).toMatchObject({
      error: { code: 'staff/email-taken' },
    })
  })

  it('get no password that is too short', async () => {
    const input = { email: 'short@desk.example', name: 'x', role: 'analyst', password: 'short' } as const
    expect(await createStaff(operator(), input)).toMatchObject({ error: { code: 'staff/weak-password' } })
  })

  it('are added by administrators only', async () => {
    const { id } = await newPerson('supervisor')
    const input = { email: 'sneaky@desk.example', name: 'x', role: 'admin' } as const
    expect(await createStaff(staff(id, 'supervisor'), input)).toMatchObject({
      error: { code: 'auth/not-allowed' },
    })
  })

  it('lose all sessions when they are disabled, once', async () => {
    const { id, email } = await newPerson()
    const { sessionId } = await openSession(email)
    expect(await disableStaff(operator(), { staffId: id })).toEqual({ ok: true, value: { sessionsEnded: 1 } })
    expect(await resumeSession(sessionId, new Date(START))).toBeNull()
    expect(await disableStaff(operator(), { staffId: id })).toMatchObject({
      error: { code: 'staff/already-disabled' },
    })
    expect(await disableStaff(operator(), { staffId: v7() })).toMatchObject({
      error: { code: 'staff/not-found' },
    })
  })

  it('change their password with the current one, and end their other sessions', async () => {
    const { id, email } = await newPerson()
    const [mine, other] = [await openSession(email), await openSession(email)]
    const change = (current: string, next: string) =>
      changePassword(staff(id, 'analyst'), { current, next, sessionId: mine.sessionId })
    expect(await change('wrong', 'another long password')).toMatchObject({
      error: { code: 'staff/wrong-credentials' },
    })
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ error: { code: 'staff/weak-password' } })
    expect(await change(PASSWORD, 'another long password')).toEqual({ ok: true, value: { sessionsEnded: 1 } })
    expect(await resumeSession(mine.sessionId, new Date(START))).not.toBeNull()
    expect(await resumeSession(other.sessionId, new Date(START))).toBeNull()
  })
})

describe('guessing one’s way to another password', () => {
  it('ends after five tries, also for the right one, and leaves an event of each', async () => {
    const { id, email } = await newPerson()
    const { sessionId } = await openSession(email)
    const change = (current: string) =>
      changePassword(staff(id, 'analyst'), { current, next: 'another long password', sessionId })
    for (let guess = 1; guess <= 5; guess++) {
      expect(await change(`guess ${guess}`)).toMatchObject({ error: { code: 'staff/wrong-credentials' } })
    }
    expect(await change(PASSWORD)).toMatchObject({ error: { code: 'staff/too-many-tries' } })
    const refused = (await readAuditEvents(id)).filter(({ type }) => type === 'staff.password-change-refused')
    expect(refused).toHaveLength(6)
  })
})

describe('a machine key', () => {
  it('is recognised with its scopes until it is revoked', async () => {
    const made = await createApiKey(operator(), { name: 'exchange', scopes: ['transactions:write'] })
    if (!made.ok) throw new Error(made.error.code)
    const { id, secret } = made.value
    expect(await recogniseKey(secret, new Date(START))).toEqual({
      kind: 'key',
      id,
      scopes: ['transactions:write'],
    })
    expect(await revokeApiKey(operator(), { keyId: id })).toMatchObject({ ok: true })
    expect(await recogniseKey(secret, new Date(START))).toBeNull()
    expect(await revokeApiKey(operator(), { keyId: id })).toMatchObject({
      error: { code: 'key/already-revoked' },
    })
    expect(await revokeApiKey(operator(), { keyId: v7() })).toMatchObject({
      error: { code: 'key/not-found' },
    })
  })

  it.each(['', 'sk_', 'sk_wrong', `sk_${'A'.repeat(43)}`])('is not recognised as %j', async (secret) => {
    expect(await recogniseKey(secret, new Date(START))).toBeNull()
  })
})

describe('the demonstration’s people', () => {
  it('are one of each role with a password each', async () => {
    const made = await createDemoStaff(operator(), null)
    if (!made.ok) throw new Error(made.error.code)
    expect(made.value.map((one) => one.role).sort()).toEqual(['admin', 'analyst', 'auditor', 'supervisor'])
    expect(new Set(made.value.map((one) => one.password)).size).toBe(4)
  })

  it('get new passwords when they are made again, and their sessions end', async () => {
    const before = await createDemoStaff(operator(), null)
    const analyst = before.ok ? before.value.find((one) => one.role === 'analyst') : undefined
    if (analyst === undefined) throw new Error('no analyst')
    const session = await signIn(door(), attempt(analyst.email, analyst.password))
    const again = await createDemoStaff(operator(), null)
    expect(again).toMatchObject({ ok: true, value: [{ id: analyst.id }, {}, {}, {}] })
    expect(await signIn(door(), attempt(analyst.email, analyst.password))).toMatchObject({
      value: { outcome: 'refused' },
    })
    const sessionId = session.ok && session.value.outcome === 'signed-in' ? session.value.sessionId : ''
    expect(await resumeSession(sessionId, new Date(START))).toBeNull()
  })
})
