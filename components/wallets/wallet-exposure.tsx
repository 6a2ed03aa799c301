'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Panel } from '#components/ui/panel.tsx'
import { SkeletonRows } from '#components/ui/skeleton-rows.tsx'
import { SelectField } from '#components/ui/text-field.tsx'
import type { ExposureAnswer, ExposureWanted, ReadExposure } from '#components/wallets/exposure-answer.ts'
import classes from '#components/wallets/wallet-exposure.module.css'
import { CHAIN_IDS, CHAINS } from '#lib/core/wallets/chains.ts'
import {
  EXPOSURE_DIRECTIONS,
  EXPOSURE_METHODS,
  type ExposureMethod,
} from '#lib/core/wallets/exposure/methods.ts'

// Asked for as soon as the page's own code runs, so that it is there when the answer is.
if (typeof window !== 'undefined') import('#components/wallets/exposure-result.tsx').catch(() => undefined)

/** What draws the figures, fetched beside the page's own code. */
const ExposureResult = dynamic(
  async () => (await import('#components/wallets/exposure-result.tsx')).ExposureResult,
)

const HOPS = [1, 2, 3, 6] as const
const HOPS_AT_FIRST = 3

/** Where the address's money came from or went, by category and method, each figure with its paths. */
export function WalletExposure({
  address,
  family,
  read,
}: {
  address: string
  family: string
  read: ReadExposure
}) {
  const t = useTranslations('wallets.exposure')
  const chains = CHAIN_IDS.filter((chain) => CHAINS[chain].family === family)
  const [wanted, setWanted] = useState<ExposureWanted>({
    address,
    chain: chains[0] === undefined ? '' : CHAINS[chains[0]].caip2,
    direction: 'in',
    hops: HOPS_AT_FIRST,
    anew: false,
  })
  const [method, setMethod] = useState<ExposureMethod>('haircut')
  const { answer, failed } = useExposure(wanted, read)
  if (chains.length === 0) return null
  const set = (part: Partial<ExposureWanted>) => setWanted((before) => ({ ...before, anew: false, ...part }))
  const choose = (one: ExposureMethod) => {
    setMethod(one)
    // Kept figures are of one method; the others are computed when they are asked for.
    if (answer?.assets.some(({ byMethod }) => byMethod[one] === undefined)) set({ anew: true })
  }
  return (
    <Panel title={t('title')} minHeight={240}>
      <div className={classes.choices}>
        <SelectField
          id="exposure-direction"
          label={t('direction')}
          value={wanted.direction}
          onChange={(event) => set({ direction: event.currentTarget.value as ExposureWanted['direction'] })}
        >
          {EXPOSURE_DIRECTIONS.map((direction) => (
            <option key={direction} value={direction}>
              {t(`directions.${direction}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="exposure-method"
          label={t('method')}
          value={method}
          onChange={(event) => choose(event.currentTarget.value as ExposureMethod)}
        >
          {EXPOSURE_METHODS.map((one) => (
            <option key={one} value={one}>
              {t(`methods.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="exposure-hops"
          label={t('hops')}
          value={wanted.hops}
          onChange={(event) => set({ hops: Number(event.currentTarget.value) })}
        >
          {HOPS.map((hops) => (
            <option key={hops} value={hops}>
              {hops}
            </option>
          ))}
        </SelectField>
        <ChainField wanted={wanted} chains={chains} onChain={(chain) => set({ chain })} />
      </div>
      {failed !== null && <p role="alert">{failed}</p>}
      {failed === null && answer === null && <SkeletonRows rows={4} label={t('loading')} />}
      {answer !== null && (
        <ExposureResult answer={answer} method={method} onAnew={() => set({ anew: true })} />
      )}
    </Panel>
  )
}

function ChainField({
  wanted,
  chains,
  onChain,
}: {
  wanted: ExposureWanted
  chains: readonly (keyof typeof CHAINS)[]
  onChain: (caip2: string) => void
}) {
  const t = useTranslations('wallets.exposure')
  const words = useTranslations('common.chain')
  if (chains.length < 2) return null
  return (
    <SelectField
      id="exposure-chain"
      label={t('chain')}
      value={wanted.chain}
      onChange={(event) => onChain(event.currentTarget.value)}
    >
      {chains.map((chain) => (
        <option key={chain} value={CHAINS[chain].caip2}>
          {words(chain)}
        </option>
      ))}
    </SelectField>
  )
}

/** Asks when the page stands, and again when something else is wanted. */
function useExposure(wanted: ExposureWanted, read: ReadExposure) {
  const [answer, setAnswer] = useState<ExposureAnswer | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    setAnswer(null)
    void read(wanted).then((result) => {
      if (gone) return
      setFailed(result.ok ? null : result.message)
      if (result.ok) setAnswer(result.value)
    })
    return () => {
      gone = true
    }
  }, [wanted, read])
  return { answer, failed }
}
