import classes from '#components/wallets/wallet-exposure.module.css'

export interface DonutPart {
  readonly key: string
  /** Ten-thousandths of the ring. */
  readonly part: number
  readonly tone: 'critical' | 'high' | 'medium' | 'chart' | 'quiet'
}

const RADIUS = 34
const ROUND = 2 * Math.PI * RADIUS
const WHOLE = 10_000

/** A ring of a few parts; the table beside it says what they are. */
export function Donut({ parts }: { parts: readonly DonutPart[] }) {
  let start = 0
  return (
    <svg className={classes.donut} viewBox="0 0 88 88" aria-hidden="true" focusable="false">
      <circle cx="44" cy="44" r={RADIUS} className={classes.ring} />
      {parts.map(({ key, part, tone }) => {
        const length = (part / WHOLE) * ROUND
        const offset = start
        start += length
        return (
          <circle
            key={key}
            cx="44"
            cy="44"
            r={RADIUS}
            className={classes.part}
            data-tone={tone}
            strokeDasharray={`${length} ${ROUND - length}`}
            strokeDashoffset={-offset}
            transform="rotate(-90 44 44)"
          />
        )
      })}
    </svg>
  )
}
