'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Bar } from '#components/ui/bar.ts'
import classes from '#components/ui/bar-chart.module.css'

const BarDrawing = dynamic(
  () => import('#components/ui/bar-drawing.tsx').then((module) => module.BarDrawing),
  {
    ssr: false,
  },
)

/** Bars that answer one question, labelled directly, with the same figures as a table behind them. */
export function BarChart({
  bars,
  title,
  height = 120,
  valueHead,
}: {
  bars: readonly Bar[]
  /** The question, read out. */
  title: string
  /** Drawing height in px, kept free before the drawing arrives. */
  height?: number
  /** Head of the figures' column, with the unit. */
  valueHead: string
}) {
  const t = useTranslations('common.table')
  return (
    <figure>
      <div style={{ height }} aria-hidden="true">
        <BarDrawing bars={bars} height={height} />
      </div>
      <details className={classes.behind}>
        <summary>{t('figures')}</summary>
        <table className={classes.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{valueHead}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.href === undefined ? bar.label : <a href={bar.href}>{bar.label}</a>}</th>
                <td>{bar.figure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
