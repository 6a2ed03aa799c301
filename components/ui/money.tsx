import classes from './money.module.css'

const GROUPS = /\B(?=(\d{3})+(?!\d))/g

/** Groups the integer digits of a decimal string by three; the fraction stays as it is. Never through a float. */
export function groupDigits(decimal: string): string {
  const [integer = '', fraction] = decimal.split('.')
  const grouped = integer.replace(GROUPS, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/**
 * Money or a quantity, figures right-aligned and tabular. `value` is whole yen or a decimal string; `unit` is
 * left out in tables that name it in the head. Null prints a dash.
 */
export function Money({ value, unit }: { value: bigint | string | null; unit?: string }) {
  if (value === null) return <span className={classes.money}>—</span>
  const figures = groupDigits(typeof value === 'bigint' ? value.toString() : value)
  const before = unit === '¥'
  return (
    <span className={classes.money}>
      {before && unit}
      {figures}
      {!before && unit !== undefined && <span className={classes.unit}>{` ${unit}`}</span>}
    </span>
  )
}
