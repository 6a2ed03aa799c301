import { v7 } from 'uuid'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'

const NULLS = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '

/** Addresses that the test list names, one of each kind of spelling, as OFAC printed them. */
export const LISTED_ADDRESSES = {
  bitcoin: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h',
  ethereum: '0x7F367cC41522cE07553e823bf3be79A889DEbe1B',
  tron: 'TX5GV4DyfxNB3rPkzZJhmqZ1efVmL4rEqG',
} as const

const ADDRESSES = [
  `XBT ${LISTED_ADDRESSES.bitcoin}`,
  `ETH ${LISTED_ADDRESSES.ethereum}`,
  `USDT ${LISTED_ADDRESSES.tron}`,
]
  .map((address) => `Digital Currency Address - ${address}`)
  .join('; ')

/** Rows in the form of OFAC's SDN file. */
export const SDN_ROWS = [
  `25308,"YAN, Xiaobing","individual","SDNTK",${NULLS},"DOB 25 Mar 1977; ${ADDRESSES}."`,
  `36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",${NULLS},-0- `,
  `2681,"GARANTEX EUROPE OU",-0- ,"RUSSIA-EO14024",${NULLS},-0- `,
] as const

/** A caller for tests: the operator unless said otherwise, real ids, the real clock. */
export function testCaller(actor: Actor = { kind: 'operator', id: 'test' }): Caller {
  return { actor, requestId: v7(), clock: () => new Date(), newId: () => v7() }
}

/** Puts a small list in OFAC's own format in force, as a first run does; later days supersede earlier ones. */
export async function putTestListInForce(
  publishedOn = '2024-01-01',
  rows: readonly string[] = SDN_ROWS,
): Promise<void> {
  const file = unfoldListFile(`sdn-${publishedOn}.csv`, Buffer.from(`${rows.join('\r\n')}\r\n\u001a`))
  if (!file.ok) throw new Error(file.error.code)
  const done = await importListVersion(testCaller({ kind: 'system', id: 'starter' }), {
    sourceId: 'ofac-sdn',
    files: [file.value],
    activate: true,
  })
  if (!done.ok) throw new Error(done.error.code)
}
