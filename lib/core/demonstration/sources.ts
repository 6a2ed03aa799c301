/** The tables that the demonstration is drawn from, as texts of the files in `prisma/starter/demonstration/`. */
export interface DemonstrationFiles {
  readonly surnames: string
  readonly maleGivenNames: string
  readonly femaleGivenNames: string
  readonly foreignNames: string
  readonly miningPools: string
  readonly tornadoTransfers: string
}

export interface Surname {
  readonly kanji: string
  readonly kana: string
  readonly latin: string
  /** How many people bear it. */
  readonly people: number
}

/** A Japanese given name: generation 1 was born up to 1969, 2 from 1970, 3 from 1990. */
export interface GivenName {
  readonly kana: string
  readonly latin: string
  readonly generation: number
  readonly spellings: readonly string[]
}

export interface ForeignNamePart {
  readonly nationality: string
  readonly part: string
  readonly latin: string
  readonly kana: string
  readonly kanji: string | null
}

export interface MiningPoolAddress {
  readonly address: string
  readonly pool: string
  readonly link: string
}

/** A real movement of ether through one of Tornado Cash's pools, as the public chain records it. */
export interface PoolTransfer {
  /** UTC. */
  readonly at: string
  readonly txHash: string
  readonly from: string
  readonly to: string
  readonly asset: string
  readonly quantity: string
}

export interface DemonstrationSources {
  readonly surnames: readonly Surname[]
  readonly givenNames: { readonly male: readonly GivenName[]; readonly female: readonly GivenName[] }
  readonly foreignNames: readonly ForeignNamePart[]
  readonly miningPools: readonly MiningPoolAddress[]
  readonly poolTransfers: readonly PoolTransfer[]
}

/** Reads the shipped tables. They are our own files: plain commas, one header line, no quoting. */
export function readSources(files: DemonstrationFiles): DemonstrationSources {
  return {
    surnames: rows(files.surnames).map(([kanji = '', kana = '', latin = '', people = '0']) => ({
      kanji,
      kana,
      latin,
      people: Number(people),
    })),
    givenNames: { male: givenNames(files.maleGivenNames), female: givenNames(files.femaleGivenNames) },
    foreignNames: rows(files.foreignNames).map(
      ([nationality = '', part = '', latin = '', kana = '', kanji = '']) => ({
        nationality,
        part,
        latin,
        kana,
        kanji: kanji === '' ? null : kanji,
      }),
    ),
    miningPools: rows(files.miningPools).map(([address = '', pool = '', link = '']) => ({
      address,
      pool,
      link,
    })),
    poolTransfers: rows(files.tornadoTransfers).map(
      ([at = '', txHash = '', from = '', to = '', asset = '', quantity = '']) => ({
        at,
        txHash,
        from,
        to,
        asset,
        quantity,
      }),
    ),
  }
}

function givenNames(text: string): GivenName[] {
  return rows(text).map(([kana = '', latin = '', generation = '2', spellings = '']) => ({
    kana,
    latin,
    generation: Number(generation),
    spellings: spellings.split(' '),
  }))
}

function rows(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
}
