'use client'

import { useTranslations } from 'next-intl'
import type { ExposureAnswer } from '#components/wallets/exposure-answer.ts'
import { ExposureBasis } from '#components/wallets/exposure-basis.tsx'
import { ExposureFigures } from '#components/wallets/exposure-figures.tsx'
import { NftContacts } from '#components/wallets/nft-contacts.tsx'
import classes from '#components/wallets/wallet-exposure.module.css'
import { readNftToken } from '#lib/core/wallets/asset-name.ts'
import type { ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'

/** What is known of an exposure: what it rests on, each asset's figures, contacts by NFTs. */
export function ExposureResult({
  answer,
  method,
  onAnew,
}: {
  answer: ExposureAnswer
  method: ExposureMethod
  onAnew: () => void
}) {
  const t = useTranslations('wallets.exposure')
  if (answer.assets.length === 0) return <p className={classes.quiet}>{t('none')}</p>
  const things = answer.assets.filter(({ token }) => readNftToken(token) !== null)
  const figures = (asset: ExposureAnswer['assets'][number]) => (
    <ExposureFigures key={asset.token} asset={asset} method={method} moments={answer.moments} />
  )
  return (
    <>
      <ExposureBasis answer={answer} method={method} onAnew={onAnew} />
      {answer.assets.filter(({ token }) => readNftToken(token) === null).map(figures)}
      <NftContacts nft={answer.nft} />
      {things.length > 0 && <p className={classes.quiet}>{t('nft')}</p>}
      {things.map(figures)}
    </>
  )
}
