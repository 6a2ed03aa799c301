/** Opcodes of the Ethereum virtual machine that the contracts of the tests use (yellow paper, appendix H). */
const OPCODES: Readonly<Record<string, number>> = {
  ...{ ADD: 0x01, SUB: 0x03, GT: 0x11, EQ: 0x14, ISZERO: 0x15, SHR: 0x1c },
  ...{ CALLER: 0x33, CALLDATALOAD: 0x35, CODECOPY: 0x39, MSTORE: 0x52, SLOAD: 0x54, SSTORE: 0x55 },
  ...{ JUMP: 0x56, JUMPI: 0x57, DUP1: 0x80, LOG3: 0xa3, LOG4: 0xa4, RETURN: 0xf3, REVERT: 0xfd },
}
const [JUMPDEST, PUSH1, PUSH2] = [0x5b, 0x60, 0x61]

/**
 * Assembles EVM code, words divided by spaces: an opcode, a number to push (`0x…`, at most 32 bytes), `name:` for a place that
 * is jumped to, `@name` to push it. Gives hex digits without `0x`.
 */
export function assemble(source: string): string {
  const words = source.trim().split(/\s+/)
  const places = new Map<string, number>()
  let at = 0
  for (const word of words) {
    if (word.endsWith(':')) places.set(word.slice(0, -1), at)
    at += bytesOf(word, new Map()).length
  }
  return words.map((word) => Buffer.from(bytesOf(word, places)).toString('hex')).join('')
}

function bytesOf(word: string, places: ReadonlyMap<string, number>): readonly number[] {
  if (word.endsWith(':')) return [JUMPDEST]
  if (word.startsWith('@')) {
    const place = places.get(word.slice(1)) ?? 0
    return [PUSH2, place >> 8, place & 0xff]
  }
  if (word.startsWith('0x')) {
    const digits = word.slice(2)
    const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
    return [PUSH1 + bytes.length - 1, ...bytes]
  }
  const opcode = OPCODES[word]
  if (opcode === undefined) throw new Error(`no opcode ${word}`)
  return [opcode]
}

/** Code that runs once and leaves the runtime as the contract's code; `before` runs first. */
export function deployable(runtime: string, before = ''): string {
  const size = `0x${(runtime.length / 2).toString(16)}`
  const head = (offset: number) =>
    assemble(`${before} ${size} 0x${offset.toString(16).padStart(4, '0')} 0x00 CODECOPY ${size} 0x00 RETURN`)
  return `0x${head(head(0).length / 2)}${runtime}`
}
