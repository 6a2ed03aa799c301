'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import classes from '#components/wallets/hygiene-table.module.css'
import type { HygieneCode } from '#lib/core/wallets/hygiene.ts'
import type { HygieneFinding } from '#lib/queries/wallets/address-hygiene.ts'
import { paths } from '#lib/web/paths.ts'

/** How urgently somebody should look: a look-alike may cost a customer's money, a doubled entry nothing. */
const SEVERITY: Readonly<Record<HygieneCode, 'high' | 'medium' | 'low'>> = {
  look_alike: 'high',
  checksum_broken: 'medium',
  unknown_format: 'medium',
  test_network: 'medium',
  wrong_label: 'low',
  case_only: 'low',
  same_key: 'low',
  named_twice: 'low',
}

type Placed = HygieneFinding['address']

/** What is amiss with addresses on lists: both addresses in full, why, and where each stands. */
export function HygieneTable({
  rows,
  paging,
}: {
  rows: readonly HygieneFinding[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('wallets.hygiene')
  const chains = useTranslations('common.chain')
  const columns = useMemo<DataColumn<HygieneFinding>[]>(() => {
    const placed = ({ place, label }: Placed) => {
      if (place.kind === 'wallet') return t('ours')
      if (place.kind === 'label') return place.label
      return label === null
        ? `${place.sourceId} ${place.entryKey}`
        : `${place.sourceId} ${place.entryKey} · ${label}`
    }
    const why = ({ code, facts }: HygieneFinding) => {
      const families = facts.families.map((family) => chains(family as 'bitcoin')).join(' · ')
      if (code !== 'wrong_label') return t(`why.${code}`)
      return t('why.wrong_label', { named: chains(facts.named as 'bitcoin'), families })
    }
    return [
      {
        id: 'code',
        header: t('column.code'),
        width: 170,
        hideable: false,
        cell: (row) => <SeverityBadge severity={SEVERITY[row.code]}>{t(`code.${row.code}`)}</SeverityBadge>,
        csv: (row) => row.code,
      },
      {
        id: 'address',
        header: t('column.address'),
        cell: (row) => (
          <TwoLines beneath={placed(row.address)}>
            <span className={classes.address}>
              <MonoAddress value={row.address.raw} />
            </span>
          </TwoLines>
        ),
        csv: (row) => `${row.address.raw} (${placed(row.address)})`,
      },
      {
        id: 'other',
        header: t('column.other'),
        cell: (row) =>
          row.other === null ? (
            '—'
          ) : (
            <TwoLines beneath={placed(row.other)}>
              <span className={classes.address}>
                <MonoAddress value={row.other.raw} />
              </span>
            </TwoLines>
          ),
        csv: (row) => (row.other === null ? '' : `${row.other.raw} (${placed(row.other)})`),
      },
      {
        id: 'why',
        header: t('column.why'),
        cell: (row) => <span className={classes.why}>{why(row)}</span>,
        csv: why,
      },
    ]
  }, [t, chains])
  return (
    <DataTable
      id="hygiene"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) =>
        `${row.code} ${row.address.raw} ${row.other?.raw ?? ''} ${JSON.stringify(row.address.place)}`
      }
      rowHref={hrefOf}
      paging={paging}
      fill
      empty={{ title: t('none'), hint: t('noneHint') }}
    />
  )
}

function hrefOf({ address: { place } }: HygieneFinding): string {
  if (place.kind === 'wallet') return paths.wallet(place.id)
  return place.kind === 'list'
    ? paths.listEntry(place.sourceId, place.entryKey)
    : paths.labelSource(place.sourceId)
}
