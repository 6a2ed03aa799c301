import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from './test-counts.ts'

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }

describe('the last line of npm test', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('counts a flaky browser test and an error outside any test as failures', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 1 }
    expect(countPlaywright({ stats, errors: [{ message: 'no browser' }] })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    })
  })
})
