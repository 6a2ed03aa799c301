'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { DateTime } from '#components/ui/date-time.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { type VirtualColumn, VirtualTable } from '#components/ui/table/virtual-table.tsx'
import { assetSymbol } from '#lib/core/wallets/asset-name.ts'
import { CHAIN_IDS, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import { wholeAmount } from '#lib/core/wallets/graph/picture.ts'
import type { Movement } from '#lib/queries/wallets/neighbours.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

type Transfer = WalletDetail['transferRows'][number]
type Moved = Pick<WalletDetail, 'family' | 'canonical' | 'transferRows'>

/** A page of an address's movements, newest first, and how many there are. */
export type ReadMovements = (wanted: {
  family: string
  canonical: string
  page: number
}) => Promise<ActionResult<{ rows: readonly Movement[]; total: number }>>

const HEIGHT_PX = 420
const ROW_PX = 36

/** Movements on the chain that are stored, newest first; further pages come as they are scrolled to. */
export function WalletTransfers({ wallet, read }: { wallet: Moved; read: ReadMovements }) {
  const t = useTranslations('wallets.detail')
  const chains = useTranslations('common.chain')
  const { rows, message, more } = useMovements(wallet, read)
  const columns = useMemo<VirtualColumn<Transfer>[]>(
    () => [
      { id: 'at', header: t('at'), width: 148, cell: (row) => <DateTime at={row.at} /> },
      { id: 'way', header: t('way'), width: 64, cell: (row) => t(`direction.${row.direction}`) },
      {
        ...{ id: 'quantity', header: t('quantity'), width: 170, align: 'end' },
        cell: (row) => <Money value={row.quantity} />,
      },
      { id: 'asset', header: t('asset'), width: 72, cell: (row) => row.asset },
      { id: 'chain', header: t('chain'), width: 104, cell: (row) => chainWord(row.chain, chains) },
      { id: 'other', header: t('other'), cell: (row) => <Other row={row} /> },
      { id: 'hash', header: t('hash'), width: 190, cell: (row) => <MonoAddress value={row.txHash} short /> },
    ],
    [t, chains],
  )
  return (
    <>
      <VirtualTable
        label={t('transfers')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        height={Math.min(HEIGHT_PX, (rows.length + 1) * ROW_PX)}
        onNearEnd={more}
      />
      <FormError message={message} />
    </>
  )
}

function Other({ row: { other } }: { row: Transfer }) {
  if (other === null) return '—'
  if (other.id === null) return <code title={other.canonical}>{other.canonical}</code>
  return (
    <Link href={paths.wallet(other.id)} title={other.canonical}>
      <code>{other.canonical}</code>
    </Link>
  )
}

/** The first rows came with the page; what is scrolled to is asked for page by page, one at a time. */
function useMovements({ family, canonical, transferRows }: Moved, read: ReadMovements) {
  const [pages, setPages] = useState<readonly Transfer[] | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const state = useRef({ page: 0, total: Number.POSITIVE_INFINITY, loaded: 0, busy: false })
  const more = useCallback(() => {
    const now = state.current
    if (now.busy || now.loaded >= now.total) return
    now.busy = true
    void read({ family, canonical, page: now.page + 1 }).then((answer) => {
      now.busy = false
      setMessage(answer.ok ? null : answer.message)
      // A failure is not asked for again by itself: scrolling would ask without end.
      if (!answer.ok) now.total = now.loaded
      else {
        now.page += 1
        now.total = answer.value.rows.length === 0 ? now.loaded : answer.value.total
        now.loaded += answer.value.rows.length
        setPages((before) => [...(before ?? []), ...answer.value.rows.map(transferOf)])
      }
    })
  }, [family, canonical, read])
  useEffect(() => {
    if (state.current.page === 0) more()
  }, [more])
  return { rows: pages ?? transferRows, message, more }
}

function transferOf(row: Movement): Transfer {
  const { txHash, ordinal, at, direction, other, otherWalletId, value, chain, token, symbol, decimals } = row
  return {
    id: [chain, token, txHash, ordinal, direction, other].join(' '),
    ...{ direction, chain, txHash, at },
    asset: assetSymbol({ token, symbol }),
    quantity: wholeAmount(value, decimals),
    other: other === null ? null : { id: otherWalletId, canonical: other },
  }
}

/** Our name of the chain; a chain without one is shown by its id. */
function chainWord(caip2: string, words: (chain: Chain) => string): string {
  const chain = CHAIN_IDS.find((id) => CHAINS[id].caip2 === caip2)
  return chain === undefined ? caip2 : words(chain)
}
