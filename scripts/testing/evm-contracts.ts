import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { assemble, deployable } from '#scripts/testing/evm-assembler.ts'

const SELECTOR_CHARS = 8
const hashOf = (signature: string) => bytesToHex(keccak_256(utf8ToBytes(signature)))
const selector = (signature: string) => hashOf(signature).slice(0, SELECTOR_CHARS)
const TRANSFER = `0x${hashOf('Transfer(address,address,uint256)')}`

/** What a call says: the function's four bytes, then each argument as 32 bytes. */
export function callOf(signature: string, ...args: readonly (string | number)[]): string {
  const words = args.map((one) =>
    (typeof one === 'number' ? one.toString(16) : one.slice(2)).padStart(64, '0'),
  )
  return `0x${selector(signature)}${words.join('')}`
}

/** The first four bytes of what is called, on the stack. */
const CALLED = '0x00 CALLDATALOAD 0xe0 SHR'
const END = '0x00 0x00 RETURN no: 0x00 0x00 REVERT'

/**
 * An ERC-20 of a thousand units, all of them minted to whoever deploys it: `transfer(address,uint256)`, no more than one has,
 * with the event of the standard. A balance lies under its address.
 */
export const ERC20 = deployable(
  assemble(`
    ${CALLED} 0x${selector('transfer(address,uint256)')} EQ ISZERO @no JUMPI
    CALLER SLOAD 0x24 CALLDATALOAD GT @no JUMPI
    0x24 CALLDATALOAD CALLER SLOAD SUB CALLER SSTORE
    0x04 CALLDATALOAD SLOAD 0x24 CALLDATALOAD ADD 0x04 CALLDATALOAD SSTORE
    0x24 CALLDATALOAD 0x00 MSTORE
    0x04 CALLDATALOAD CALLER ${TRANSFER} 0x20 0x00 LOG3
    0x01 0x00 MSTORE 0x20 0x00 RETURN
    no: 0x00 0x00 REVERT`),
  `0x03e8 CALLER SSTORE 0x03e8 0x00 MSTORE CALLER 0x00 ${TRANSFER} 0x20 0x00 LOG3`,
)

/** An ERC-721: `mint(address,uint256)` of what nobody has, `transferFrom` by its owner. The owner lies under the id. */
export const ERC721 = deployable(
  assemble(`
    ${CALLED} DUP1 0x${selector('mint(address,uint256)')} EQ @mint JUMPI
    0x${selector('transferFrom(address,address,uint256)')} EQ @move JUMPI
    @no JUMP
    mint:
    0x24 CALLDATALOAD SLOAD @no JUMPI
    0x04 CALLDATALOAD 0x24 CALLDATALOAD SSTORE
    0x24 CALLDATALOAD 0x04 CALLDATALOAD 0x00 ${TRANSFER} 0x00 0x00 LOG4
    0x00 0x00 RETURN
    move:
    CALLER 0x44 CALLDATALOAD SLOAD EQ ISZERO @no JUMPI
    CALLER 0x04 CALLDATALOAD EQ ISZERO @no JUMPI
    0x24 CALLDATALOAD 0x44 CALLDATALOAD SSTORE
    0x44 CALLDATALOAD 0x24 CALLDATALOAD 0x04 CALLDATALOAD ${TRANSFER} 0x00 0x00 LOG4
    ${END}`),
)
