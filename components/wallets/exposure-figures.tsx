'use client'

import { useTranslations } from 'next-intl'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { Donut, type DonutPart } from '#components/wallets/donut.tsx'
import type { AssetByMethods, ExposureAnswer, ExposureShown } from '#components/wallets/exposure-answer.ts'
import { ExposureHistory } from '#components/wallets/exposure-history.tsx'
import { ExposurePaths } from '#components/wallets/exposure-paths.tsx'
import { ExposureTime } from '#components/wallets/exposure-time.tsx'
import classes from '#components/wallets/wallet-exposure.module.css'
import { readNftToken } from '#lib/core/wallets/asset-name.ts'
import { severityOf, WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import { EXPOSURE_METHODS, type ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'
import { amountOf, shortAddress } from '#lib/core/wallets/graph/picture.ts'

/** Parts of the ring: the largest three, and all the rest. */
const PARTS_MAX = 4

/** The figures of one asset: a ring of at most four parts, the table behind it, and how other methods see it. */
export function ExposureFigures({
  asset,
  method,
  moments,
}: {
  asset: AssetByMethods
  method: ExposureMethod
  moments: ExposureAnswer['moments']
}) {
  const t = useTranslations('wallets.exposure')
  const rows = useRows(asset, method)
  const exposure = asset.byMethod[method]
  if (exposure === undefined) return null
  // A single thing has no parts to be drawn: whose hands it went through stands in the table.
  const nft = readNftToken(asset.token)
  const counted = nft === null ? asset : { ...asset, symbol: '' }
  return (
    <section className={classes.asset}>
      <AssetHead asset={asset} total={exposure.total} />
      <Coverage exposure={exposure} />
      <div className={classes.figures}>
        {nft === null && <Donut parts={ringOf(rows)} />}
        <table className={classes.table}>
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              <th scope="col">{t('direct')}</th>
              <th scope="col">{t('indirect')}</th>
              <th scope="col">{t('share')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.severity !== null && <SeverityMark severity={row.severity} label={row.word} />}{' '}
                  {row.word}
                </th>
                <td>{row.direct === null ? '' : amountOf({ ...counted, value: row.direct })}</td>
                <td>{amountOf({ ...counted, value: row.indirect })}</td>
                <td>{row.share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OtherMethods asset={asset} method={method} />
      {nft === null && <ExposureTime asset={asset} exposure={exposure} />}
      {nft === null && <ExposureHistory moments={moments} token={asset.token} />}
      <ExposurePaths asset={asset} exposure={exposure} />
    </section>
  )
}

/** What the figures are of: an asset and all of it that moved. */
function AssetHead({ asset, total }: { asset: AssetByMethods; total: string }) {
  const nft = readNftToken(asset.token)
  if (nft === null)
    return (
      <h3 className={classes.name}>
        {asset.symbol} <span>{amountOf({ ...asset, value: total })}</span>
      </h3>
    )
  return (
    <h3 className={classes.name}>
      {nft.standard} #{shortAddress(nft.id)} <MonoAddress value={nft.contract} short /> <span>× {total}</span>
    </h3>
  )
}

/** What the figures are not of, and why. */
function Coverage({ exposure }: { exposure: ExposureShown }) {
  const t = useTranslations('wallets.exposure')
  const { complete, olderCounted, transfers, untraced } = exposure
  return (
    <>
      {!complete && (
        <p className={classes.quiet}>
          {olderCounted === true ? t('olderCounted', { transfers }) : t('incomplete')}
        </p>
      )}
      {untraced.some(({ reason }) => reason === 'time') && <p className={classes.quiet}>{t('timeOver')}</p>}
    </>
  )
}

interface FigureRow {
  readonly key: string
  readonly word: string
  readonly severity: ReturnType<typeof severityOf>
  /** Null where there is no such distinction. */
  readonly direct: string | null
  readonly indirect: string
  readonly share: string
  /** Ten-thousandths. */
  readonly part: number
  readonly tone: DonutPart['tone']
}

const categoryOf = (id: string) => WALLET_CATEGORY_IDS.find((one) => one === id) ?? 'other'

/** Categories, the largest first, then what could not be traced and why. */
function useRows(asset: AssetByMethods, method: ExposureMethod): readonly FigureRow[] {
  const t = useTranslations('wallets.exposure')
  const words = useTranslations('labels.category')
  const { total, categories, untraced } = asset.byMethod[method] ?? NOTHING
  const named = categories.map(({ category, direct, indirect }): FigureRow => {
    const severity = severityOf(categoryOf(category))
    const part = partOf(String(BigInt(direct) + BigInt(indirect)), total)
    return {
      ...{ key: category, word: words(categoryOf(category)), severity, direct, indirect, part },
      ...{ share: percent(part), tone: severity === null || severity === 'low' ? 'chart' : severity },
    }
  })
  const rest = untraced.map(({ reason, value }): FigureRow => {
    const part = partOf(value, total)
    return {
      ...{ key: reason, word: t('untraced', { reason: t(`reasons.${reason}`) }), severity: null },
      ...{ direct: null, indirect: value, part, share: percent(part), tone: 'quiet' },
    }
  })
  return [...named.toSorted((a, b) => b.part - a.part), ...rest.toSorted((a, b) => b.part - a.part)]
}

const NOTHING = { total: '0', categories: [], untraced: [] } as const

const WHOLE = 10_000n

/** A value's part of the total in ten-thousandths, rounded down. */
function partOf(value: string, total: string): number {
  return total === '0' ? 0 : Number((BigInt(value) * WHOLE) / BigInt(total))
}

function percent(part: number): string {
  return `${(part / 100).toFixed(2)} %`
}

/** The largest three, and all that is left as one. */
function ringOf(rows: readonly FigureRow[]): readonly DonutPart[] {
  const sorted = rows.toSorted((a, b) => b.part - a.part).filter(({ part }) => part > 0)
  if (sorted.length <= PARTS_MAX) return sorted
  const rest = sorted.slice(PARTS_MAX - 1).reduce((sum, { part }) => sum + part, 0)
  return [...sorted.slice(0, PARTS_MAX - 1), { key: 'rest', part: rest, tone: 'quiet' }]
}

/** What each method makes of the gravest category: no method is the right one. */
function OtherMethods({ asset, method }: { asset: AssetByMethods; method: ExposureMethod }) {
  const t = useTranslations('wallets.exposure')
  const words = useTranslations('labels.category')
  const ids = [
    ...new Set(
      EXPOSURE_METHODS.flatMap((one) =>
        (asset.byMethod[one]?.categories ?? []).map(({ category }) => category),
      ),
    ),
  ]
  if (ids.length === 0 || Object.keys(asset.byMethod).length < 2) return null
  return (
    <details>
      <summary>{t('otherMethods')}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('category')}</th>
            {EXPOSURE_METHODS.map((one) => (
              <th key={one} scope="col" data-current={one === method || undefined}>
                {t(`methods.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row">{words(categoryOf(id))}</th>
              {EXPOSURE_METHODS.map((one) => {
                const { total, categories } = asset.byMethod[one] ?? NOTHING
                const row = categories.find(({ category }) => category === id)
                const value = row === undefined ? '0' : String(BigInt(row.direct) + BigInt(row.indirect))
                return <td key={one}>{percent(partOf(value, total))}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
