import { expect, it } from 'vitest'
import { SESSION_LIMITS } from '#lib/core/staff/limits.ts'
import { sessionState } from '#lib/core/staff/session-state.ts'

const start = 1_000_000_000
const facts = {
  seenAtMs: start,
  expiresAtMs: start + SESSION_LIMITS.lifetimeMs,
  revoked: false,
  staffDisabled: false,
}

it('holds until it has been idle for an hour', () => {
  expect(sessionState(facts, start + SESSION_LIMITS.idleMs - 1)).toBe('open')
  expect(sessionState(facts, start + SESSION_LIMITS.idleMs)).toBe('idle')
})

it('ends after twelve hours however busy it is', () => {
  const busy = { ...facts, seenAtMs: facts.expiresAtMs - 1 }
  expect(sessionState(busy, facts.expiresAtMs - 1)).toBe('open')
  expect(sessionState(busy, facts.expiresAtMs)).toBe('expired')
})

it('ends at once when it is revoked or its person disabled', () => {
  expect(sessionState({ ...facts, revoked: true }, start)).toBe('revoked')
  expect(sessionState({ ...facts, staffDisabled: true }, start)).toBe('disabled')
})
