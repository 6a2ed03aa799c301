'use client'

import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { AssetByMethods, ExposureShown } from '#components/wallets/exposure-answer.ts'
import classes from '#components/wallets/wallet-exposure.module.css'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import type { ExposurePath } from '#lib/core/wallets/exposure/exposure.ts'
import { amountOf } from '#lib/core/wallets/graph/picture.ts'

/** How each figure came about: every path with its transfers, amounts, times, and who says what its end is. */
export function ExposurePaths({ asset, exposure }: { asset: AssetByMethods; exposure: ExposureShown }) {
  const t = useTranslations('wallets.exposure')
  const { paths, pathsLeftOut } = exposure
  if (paths.length === 0) return null
  return (
    <details>
      <summary>{t('paths', { count: paths.length + pathsLeftOut })}</summary>
      <ol className={classes.paths}>
        {paths.map((path) => (
          <li key={path.hops.map(({ txHash, ordinal }) => `${txHash} ${ordinal}`).join() + path.value}>
            <PathEnd path={path} asset={asset} />
            <Hops path={path} asset={asset} />
          </li>
        ))}
      </ol>
      {pathsLeftOut > 0 && <p className={classes.quiet}>{t('leftOut', { count: pathsLeftOut })}</p>}
    </details>
  )
}

function PathEnd({ path: { end, value }, asset }: { path: ExposurePath; asset: AssetByMethods }) {
  const t = useTranslations('wallets.exposure')
  const words = useTranslations('labels.category')
  const amount = amountOf({ ...asset, value })
  if ('untraced' in end)
    return (
      <p className={classes.end}>
        <strong>{amount}</strong> {t('untraced', { reason: t(`reasons.${end.untraced}`) })}
      </p>
    )
  const category = WALLET_CATEGORY_IDS.find((id) => id === end.category) ?? 'other'
  return (
    <p className={classes.end}>
      <strong>{amount}</strong> {words(category)} · {end.label}
      <span className={classes.quiet}> {t('said', { source: end.source, confidence: end.confidence })}</span>
    </p>
  )
}

function Hops({ path, asset }: { path: ExposurePath; asset: AssetByMethods }) {
  const t = useTranslations('wallets.exposure')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('hop.at')}</th>
          <th scope="col">{t('hop.from')}</th>
          <th scope="col">{t('hop.to')}</th>
          <th scope="col">{t('hop.value')}</th>
          <th scope="col">{t('hop.share')}</th>
          <th scope="col">{t('hop.tx')}</th>
        </tr>
      </thead>
      <tbody>
        {path.hops.map((hop) => (
          <tr key={`${hop.txHash} ${hop.ordinal}`}>
            <td>
              <DateTime at={hop.at} />
            </td>
            <td>{hop.from === null ? '—' : <MonoAddress value={hop.from} short />}</td>
            <td>{hop.to === null ? '—' : <MonoAddress value={hop.to} short />}</td>
            <td>{amountOf({ ...asset, value: hop.value })}</td>
            <td>{amountOf({ ...asset, value: hop.share })}</td>
            <td>
              <MonoAddress value={hop.txHash} short />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
