import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedEnds } from '#lib/core/wallets/shared-ends.ts'

describe('two addresses that look alike', () => {
  test('share their beginning and their end, and differ between', () => {
    expect(sharedEnds('3Lpoy53K625zVAxJ27kh1', '3Lpoy5aR9QmNnT4x327kh1')).toEqual({
      head: '3Lpoy5',
      middle: '3K625zVAxJ',
      tail: '27kh1',
    })
  })

  test('are compared without case, as a hurried eye does', () => {
    expect(sharedEnds('0xAB12ff', '0xab99FF')).toEqual({ head: '0xAB', middle: '12', tail: 'ff' })
  })

  test('differ nowhere when they are the same', () => {
    expect(sharedEnds('abc', 'abc')).toEqual({ head: 'abc', middle: '', tail: '' })
  })

  test('always put together to the address again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, other) => {
        const { head, middle, tail } = sharedEnds(address, other)
        expect(head + middle + tail).toBe(address)
      }),
    )
  })
})
