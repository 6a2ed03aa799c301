import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  ContractDecoder,
  EdrContext,
  L1_CHAIN_TYPE,
  l1GenesisState,
  l1HardforkLatest,
  l1HardforkToString,
  l1ProviderFactory,
  MineOrdering,
} from '@nomicfoundation/edr'

/** A key that everybody knows, of the node's only person; never one of value. */
const KEY = `0x${'11'.repeat(32)}`
const RICH = Buffer.from('19e7e376e7c213b7e7e7e46cc70a5dd086daff2a', 'hex')
const ETHER = 10n ** 18n
const GAS_MAX = 30_000_000n
const GAS = 1_000_000n
const GWEI = 10n ** 9n

/** A real Ethereum node on this machine (EDR, which Hardhat runs on), speaking JSON-RPC over HTTP; one block a transaction. */
export interface EvmNode {
  readonly url: string
  /** Whose money all of it is at first, in lower case. */
  readonly person: string
  /** Any method of the node; throws what the node refuses with. */
  readonly call: (method: string, ...params: readonly unknown[]) => Promise<unknown>
  readonly close: () => void
}

interface Reply {
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

export async function startEvmNode(chainId: bigint): Promise<EvmNode> {
  const provider = await makeProvider(chainId)
  const answer = async (body: string): Promise<Reply> => {
    const { data } = await provider.handleRequest(body)
    return (typeof data === 'string' ? JSON.parse(data) : data) as Reply
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const { id } = JSON.parse(body) as { id: number }
      // EDR gives the result alone; the envelope is the transport's.
      void answer(body).then((reply) => response.end(JSON.stringify({ jsonrpc: '2.0', id, ...reply })))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    person: `0x${RICH.toString('hex')}`,
    call: async (method, ...params) => {
      const { result, error } = await answer(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
      if (error !== undefined) throw new Error(error.message)
      return result
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function makeProvider(chainId: bigint) {
  const context = new EdrContext()
  await context.registerProviderFactory(L1_CHAIN_TYPE, l1ProviderFactory())
  const hardfork = l1HardforkLatest()
  return await context.createProvider(
    L1_CHAIN_TYPE,
    {
      ...{ allowBlocksWithSameTimestamp: false, allowUnlimitedContractSize: false, observability: {} },
      ...{ bailOnCallFailure: true, bailOnTransactionFailure: false, precompileOverrides: [] },
      ...{ chainId, networkId: chainId, coinbase: new Uint8Array(20).fill(7), ownedAccounts: [KEY] },
      ...{ defaultTransactionGasLimit: GAS, initialBaseFeePerGas: GWEI, minGasPrice: 0n },
      genesisState: [...l1GenesisState(hardfork), { address: RICH, balance: 100n * ETHER }],
      hardfork: l1HardforkToString(hardfork),
      mining: { autoMine: true, blockGasLimit: GAS_MAX, memPool: { order: MineOrdering.Fifo } },
      network: { genesisBlockGasLimit: GAS_MAX, genesisBlockTime: 1_700_000_000n },
    },
    { enable: false, decodeConsoleLogInputsCallback: () => [], printLineCallback: () => undefined },
    { subscriptionCallback: () => undefined },
    new ContractDecoder(),
  )
}
