import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

const KEYS_LISTED_MAX = 500

export interface ApiKeyRow {
  readonly id: string
  readonly name: string
  /** The first characters of the key, by which people tell keys apart. */
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly createdBy: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

const VISIBLE = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  createdBy: true,
  createdAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const

/** The key with this SHA-256 (hex). */
export function findApiKeyByHash(reader: Reader, keyHash: string): Promise<ApiKeyRow | null> {
  return readerOf(reader).apiKey.findUnique({ where: { keyHash }, select: VISIBLE })
}

export async function findApiKeyForUpdate(tx: Tx, id: string): Promise<ApiKeyRow | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM api_key WHERE id = ${id}::uuid FOR UPDATE`
  return prismaOf(tx).apiKey.findUnique({ where: { id }, select: VISIBLE })
}

/** All keys, the usable ones first, the newest first; at most 500. */
export function listApiKeys(reader: Reader): Promise<ApiKeyRow[]> {
  return readerOf(reader).apiKey.findMany({
    select: VISIBLE,
    orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: KEYS_LISTED_MAX,
  })
}

export async function insertApiKey(tx: Tx, row: ApiKeyRow & { readonly keyHash: string }): Promise<void> {
  await prismaOf(tx).apiKey.create({ data: { ...row, scopes: [...row.scopes] } })
}

export async function setApiKeyUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await prismaOf(tx).apiKey.update({ where: { id }, data: { lastUsedAt: at } })
}

export async function setApiKeyRevoked(tx: Tx, id: string, at: Date): Promise<void> {
  await prismaOf(tx).apiKey.update({ where: { id }, data: { revokedAt: at } })
}
