import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { type Actor, isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import { insertAuditEvents } from '#lib/db/audit.ts'
import { type Tx, withTx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Who asks, under which request, and the sources of time and ids (arguments, so that tests can fix them). */
export interface Caller {
  readonly actor: Actor
  readonly requestId: string
  readonly clock: () => Date
  /** A new UUIDv7 at each call. */
  readonly newId: () => string
}

/** What a use-case works with: its caller, one moment for the whole change, and the open transaction. */
export interface Context extends Caller {
  readonly now: Date
  readonly tx: Tx
}

/** A change that was made: what the caller gets, and at least one event that tells of it. */
export interface Done<T> {
  readonly value: T
  readonly events: readonly [AuditEventDraft, ...AuditEventDraft[]]
}

/** One verb of the desk: gather → decide → record, through the one door below. */
export interface UseCaseSpec<I, O> {
  /** `noun/verb-noun`, as the file is named. */
  readonly name: string
  readonly permission: Permission
  /** Longest it may take, in milliseconds; the default of `withTx` unless it moves a whole list or file. */
  readonly timeoutMs?: number
  readonly run: (context: Context, input: I) => Promise<Result<Done<O>, AppError>>
}

export type UseCase<I, O> = (caller: Caller, input: I) => Promise<Result<O, AppError>>

/**
 * THE DOOR for writes. Authorises the caller, opens the transaction, runs the use-case, appends its audit events and
 * commits; an expected failure rolls everything back. By type there is no use-case without a permission and no success
 * without an event. A refused caller leaves an event of its own: an insider's tries are evidence too.
 */
export function defineUseCase<I, O>(spec: UseCaseSpec<I, O>): UseCase<I, O> {
  return async (caller, input) => {
    if (!isAllowed(caller.actor, spec.permission)) {
      await recordRefusal(caller, spec)
      return err(failure('auth/not-allowed', { permission: spec.permission }))
    }
    try {
      const value = await withTx(
        async (tx) => {
          const now = caller.clock()
          const result = await spec.run({ ...caller, now, tx }, input)
          if (!result.ok) throw new ExpectedFailure(result.error)
          await appendEvents({ caller, useCase: spec.name, now, tx }, result.value.events)
          return result.value.value
        },
        spec.timeoutMs === undefined ? {} : { timeoutMs: spec.timeoutMs },
      )
      return ok(value)
    } catch (error) {
      if (error instanceof ExpectedFailure) return err(error.failure)
      throw error
    }
  }
}

/** Carries an expected failure out of the transaction, so that it rolls back. */
class ExpectedFailure extends Error {
  readonly failure: AppError
  constructor(appError: AppError) {
    super(appError.code)
    this.failure = appError
  }
}

interface Appending {
  readonly caller: Caller
  readonly useCase: string
  readonly now: Date
  readonly tx: Tx
}

async function appendEvents(
  { caller, useCase, now, tx }: Appending,
  events: readonly AuditEventDraft[],
): Promise<void> {
  await insertAuditEvents(
    tx,
    { actorKind: caller.actor.kind, actorId: caller.actor.id, useCase, requestId: caller.requestId, at: now },
    events.map((event) => ({ ...event, id: caller.newId() })),
  )
}

async function recordRefusal(caller: Caller, spec: { name: string; permission: Permission }): Promise<void> {
  const { actor } = caller
  const subject =
    actor.kind === 'key'
      ? ({ kind: 'api_key', id: actor.id } as const)
      : ({ kind: 'staff', id: actor.id } as const)
  await withTx((tx) =>
    appendEvents({ caller, useCase: spec.name, now: caller.clock(), tx }, [
      { type: 'staff.access-refused', subject, facts: { permission: spec.permission } },
    ]),
  )
}
