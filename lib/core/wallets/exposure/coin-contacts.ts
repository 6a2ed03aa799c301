import { byTime, flowOfOutput } from '#lib/core/wallets/exposure/coin-pot.ts'
import type { Contact, Contacts, FarEnd, Reach, Reachable } from '#lib/core/wallets/exposure/contact.ts'
import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Flow } from '#lib/core/wallets/exposure/flow.ts'
import { type CoinReader, outputKey } from '#lib/core/wallets/exposure/graph-reader.ts'
import { EXPOSURE_LIMITS, type ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import type { AddressId, CoinInput, CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'

/** Poison on a chain of coins: any tainted input taints every output of its transaction. */
export function coinContacts(
  reader: CoinReader,
  owners: ReadonlySet<AddressId>,
  { direction }: ExposureSettings,
): Contacts {
  return direction === 'in' ? contactsIn(reader, owners) : contactsOut(reader, owners)
}

function isOwn(owners: ReadonlySet<AddressId>, address: AddressId | null): boolean {
  return address !== null && owners.has(address)
}

/** Lists of flows by key, each made once. */
function reaches(): (key: string, flows: () => readonly Flow[]) => Reach {
  const made = new Map<string, Reachable>()
  return (key, flows) => {
    const of = made.get(key) ?? { flows: flows(), seen: [] }
    made.set(key, of)
    return { of, count: of.flows.length }
  }
}

function contactsIn(reader: CoinReader, owners: ReadonlySet<AddressId>): Contacts {
  const known = new Map<string, CoinTransaction>()
  const learn = async (hashes: readonly string[]): Promise<void> => {
    const unknown = [...new Set(hashes)].filter((hash) => !known.has(hash))
    if (unknown.length === 0) return
    for (const [hash, transaction] of await reader.transactions(unknown)) known.set(hash, transaction)
  }
  const spent = new WeakMap<FarEnd, CoinInput>()
  const all = reaches()

  const farEndOf = (contact: Contact, input: CoinInput): FarEnd => {
    const end: FarEnd = {
      contact,
      address: input.address,
      beyond: (): Reach | UntracedReason => {
        const before = input.spends === null ? undefined : known.get(input.spends.txHash)
        const ordinal = input.spends?.ordinal ?? 0
        if (before?.outputs[ordinal]?.value !== input.value) return 'opening'
        return all(`${before.txHash}:${ordinal}`, () => [flowOfOutput(before, ordinal)])
      },
    }
    spent.set(end, input)
    return end
  }

  return {
    roots: async () => {
      const found = await reader.transactionsOf([...owners], 'in', EXPOSURE_LIMITS.newestMax)
      for (const transaction of found.transactions) known.set(transaction.txHash, transaction)
      const flows = found.transactions.toSorted(byTime).flatMap((transaction) => {
        const others =
          transaction.coinbase || transaction.inputs.some(({ address }) => !isOwn(owners, address))
        if (!others) return []
        return transaction.outputs.flatMap(({ address, value }, at) =>
          isOwn(owners, address) && value > 0n ? [flowOfOutput(transaction, at)] : [],
        )
      })
      return { flows, complete: found.complete }
    },
    farEnds: async (contacts) => {
      await learn(contacts.map(({ flow }) => flow.txHash))
      return contacts.flatMap((contact): readonly FarEnd[] => {
        const transaction = known.get(contact.flow.txHash)
        if (transaction === undefined || transaction.coinbase)
          return [{ contact, address: 'made', beyond: () => 'made' }]
        return transaction.inputs.map((input) => farEndOf(contact, input))
      })
    },
    prepare: async (ends) => await learn(ends.flatMap((end) => spent.get(end)?.spends?.txHash ?? [])),
  }
}

function contactsOut(reader: CoinReader, owners: ReadonlySet<AddressId>): Contacts {
  const spenders = new Map<string, CoinTransaction | null>()
  const all = reaches()
  return {
    roots: async () => {
      const found = await reader.transactionsOf([...owners], 'out', EXPOSURE_LIMITS.newestMax)
      const flows = found.transactions
        .toSorted(byTime)
        .flatMap((transaction) =>
          transaction.outputs.flatMap(({ address, value }, at) =>
            isOwn(owners, address) || value === 0n ? [] : [flowOfOutput(transaction, at)],
          ),
        )
      return { flows, complete: found.complete }
    },
    farEnds: async (contacts) =>
      contacts.map((contact) => ({
        contact,
        address: contact.flow.to,
        beyond: (): Reach | UntracedReason => {
          const spender = spenders.get(outputKey(contact.flow)) ?? null
          if (spender === null) return 'unspent'
          return all(spender.txHash, () =>
            spender.outputs.flatMap(({ value }, at) => (value === 0n ? [] : [flowOfOutput(spender, at)])),
          )
        },
      })),
    prepare: async (ends) => {
      const unknown = ends.map(({ contact }) => contact.flow).filter((flow) => !spenders.has(outputKey(flow)))
      for (const flow of unknown) spenders.set(outputKey(flow), null)
      if (unknown.length === 0) return
      for (const [key, transaction] of await reader.spendersOf(unknown)) spenders.set(key, transaction)
    },
  }
}
