// Sieves names over changed entries and answers with the places of the customers that are held back: see `sieveApart`.
import { parentPort, workerData } from 'node:worker_threads'
import { compileIndex } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { customerSieve } from '#lib/core/screening/name-sieve.ts'
import type { FlatNames } from '#lib/gateways/sieve-apart.ts'

const meets = customerSieve(compileIndex(workerData as readonly IndexInput[]))

parentPort?.on('message', ({ full, persons, ends }: FlatNames) => {
  const held: number[] = []
  let at = 0
  ends.forEach((end, customer) => {
    let met = false
    for (; at < end; at++)
      met ||= meets({ kind: persons[at] === 1 ? 'person' : 'organisation', full: full[at] ?? '' })
    if (met) held.push(customer)
  })
  parentPort?.postMessage(Uint32Array.from(held))
})
