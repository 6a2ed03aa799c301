import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DemonstrationFiles } from '#lib/core/demonstration/sources.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'prisma', 'starter', 'demonstration')

/** Reads the tables that the demonstration exchange is drawn from, as shipped. Throws when one is missing. */
export async function readDemonstrationFiles(): Promise<DemonstrationFiles> {
  const read = (name: string) => readFile(join(FOLDER, name), 'utf8')
  const [surnames, maleGivenNames, femaleGivenNames, foreignNames, miningPools, tornadoTransfers] =
    await Promise.all([
      read('japanese-surnames.csv'),
      read('japanese-male-given-names.csv'),
      read('japanese-female-given-names.csv'),
      read('foreign-names.csv'),
      read('mining-pools.csv'),
      read('tornado-transfers.csv'),
    ])
  return { surnames, maleGivenNames, femaleGivenNames, foreignNames, miningPools, tornadoTransfers }
}
