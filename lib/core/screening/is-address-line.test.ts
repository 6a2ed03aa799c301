import { expect, it } from 'vitest'
import { isAddressLine } from '#lib/core/screening/is-address-line.ts'

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
