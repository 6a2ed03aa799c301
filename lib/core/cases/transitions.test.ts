import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALERT_STATUSES, ALERT_VERBS, nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import {
  CASE_STATUSES,
  CASE_TRANSITIONS,
  CASE_VERBS,
  type CaseStatus,
  caseVerbs,
  nextCaseStatus,
} from '#lib/core/cases/transitions.ts'
import { nextReportStatus, REPORT_STATUSES, REPORT_VERBS } from '#lib/core/reports/transitions.ts'

describe('the table of a case', () => {
  it('is left by no sequence of verbs, and a decision stands between opening and closing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CASE_VERBS), { maxLength: 40 }), (verbs) => {
        let status: CaseStatus = 'open'
        const done: string[] = []
        for (const verb of verbs) {
          const next = nextCaseStatus(status, verb)
          if (next === null) continue
          expect(CASE_STATUSES).toContain(next)
          done.push(verb)
          status = next
        }
        if (status === 'closed') {
          expect(done.indexOf('propose-decision')).toBeGreaterThanOrEqual(0)
          expect(done.lastIndexOf('approve-decision')).toBeGreaterThan(done.indexOf('propose-decision'))
          expect(done.at(-1)).toBe('close')
        }
      }),
    )
  })

  it('approves only after the newest proposal, never twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CASE_VERBS), { maxLength: 40 }), (verbs) => {
        let status: CaseStatus = 'open'
        let waiting = 0
        for (const verb of verbs) {
          const next = nextCaseStatus(status, verb)
          if (next === null) continue
          if (verb === 'propose-decision') waiting += 1
          if (verb === 'approve-decision' || verb === 'return-decision') waiting -= 1
          expect(waiting).toBe(next === 'proposed' ? 1 : 0)
          status = next
        }
      }),
    )
  })

  it('keeps worksheet and alerts still while a decision waits, and everything once it is closed', () => {
    expect(caseVerbs('proposed')).toEqual(['assign', 'add-note', 'approve-decision', 'return-decision'])
    expect(caseVerbs('closed')).toEqual([])
  })

  it('reaches every state', () => {
    const reached = new Set(['open', ...Object.values(CASE_TRANSITIONS).flatMap((row) => Object.values(row))])
    expect([...reached].sort()).toEqual([...CASE_STATUSES].sort())
  })
})

describe('the tables of alerts and reports', () => {
  it('lead only to states they know', () => {
    for (const status of ALERT_STATUSES)
      for (const verb of ALERT_VERBS)
        expect([null, ...ALERT_STATUSES]).toContain(nextAlertStatus(status, verb))
    for (const status of REPORT_STATUSES)
      for (const verb of REPORT_VERBS)
        expect([null, ...REPORT_STATUSES]).toContain(nextReportStatus(status, verb))
  })

  it('let nothing change in a report once it is approved', () => {
    for (const status of ['approved', 'exported'] as const)
      for (const verb of ['revise', 'submit', 'approve', 'return'] as const)
        expect(nextReportStatus(status, verb)).toBeNull()
  })
})
