import { describe, expect, it } from 'vitest'
import {
  isAddressLine,
  SCREENING_LINE_CHARS_MAX,
  SCREENING_LINES_MAX,
  screeningLinesSchema,
} from '#lib/core/screening/screening-lines.ts'

describe('pasted lines', () => {
  it('are taken one by one, without blanks and repeats', () => {
    expect(screeningLinesSchema.parse({ text: ' YAN, Xiaobing \r\n\n山田 太郎\nYAN, Xiaobing\n' })).toEqual({
      text: ['YAN, Xiaobing', '山田 太郎'],
    })
  })

  it.each([
    ['nothing', ' \n '],
    ['too many lines', Array.from({ length: SCREENING_LINES_MAX + 1 }, (_, at) => `name ${at}`).join('\n')],
    ['a line too long', 'x'.repeat(SCREENING_LINE_CHARS_MAX + 1)],
  ])('are refused: %s', (_, text) => {
    expect(screeningLinesSchema.safeParse({ text }).success).toBe(false)
  })
})

it.each([
  ['12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h', true],
  ['0x7F367cC41522cE07553e823bf3be79A889DEbe1B', true],
  ['TX5GV4DyfxNB3rPkzZJhmqZ1efVmL4rEqG', true],
  ['YAN, Xiaobing', false],
  ['GARANTEX', false],
  ['ヤマダ', false],
])('%s is an address: %s', (line, address) => {
  expect(isAddressLine(line)).toBe(address)
})
