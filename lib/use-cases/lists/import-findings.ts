import { formFigures, type GuardFinding, guardFindings } from '#lib/core/lists/guards.ts'
import type { ListedEntity, ParsedList } from '#lib/core/lists/listed-entity.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { ListVersion } from '#lib/db/lists.ts'

/** How much a publication holds. */
export function figuresOf(entities: readonly ListedEntity[]) {
  const count = (of: (entity: ListedEntity) => number) => entities.reduce((sum, one) => sum + of(one), 0)
  return {
    records: entities.length,
    names: count((entity) => entity.names.length),
    addresses: count((entity) => entity.addresses.length),
    wallets: count((entity) => entity.wallets.length),
  }
}

/** What the guards say of what was read, held against the newest version that is not in quarantine. */
export function findingsOf(
  { entities, rejected }: ParsedList,
  before: ListVersion | null,
): readonly GuardFinding[] {
  const checksums = entities.flatMap(({ wallets }) => wallets.map(({ raw }) => parseAddress(raw).checksum))
  const broken = checksums.filter((state) => state === 'invalid').length
  return guardFindings({
    figures: figuresOf(entities),
    checkedWallets: broken + checksums.filter((state) => state === 'valid').length,
    brokenWallets: broken,
    ...formFigures(rejected),
    before,
  })
}
