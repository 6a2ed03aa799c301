import { useLocale } from 'next-intl'
import classes from '#components/customers/customer-name.module.css'
import { Clip } from '#components/ui/clip.tsx'

/** The names by which a customer is known on the pages. */
export interface NamedCustomer {
  readonly displayName: string
  readonly latinName: string | null
}

/** Width in px that a name takes of a row of a table at most. */
const CELL_NAME_PX = 210
/** The same on a screen of 1,024 px in a table that has no room to spare. */
const CROWDED_PX = 96

/** A customer's name as the reader can read it: in English the Latin one first, with the name as registered after it. */
export function CustomerName({ customer }: { customer: NamedCustomer }) {
  const { displayName, latinName } = customer
  const locale = useLocale()
  if (locale === 'ja' || latinName === null || latinName === displayName) return displayName
  return (
    <>
      {latinName}{' '}
      <span lang="ja" className={classes.registered}>
        {displayName}
      </span>
    </>
  )
}

/** The same in a cell of a table, cut where it is too long; in a full table shorter on a narrow screen. */
export function CustomerCell({ customer, crowded = false }: { customer: NamedCustomer; crowded?: boolean }) {
  return (
    <Clip max={CELL_NAME_PX} narrow={crowded ? CROWDED_PX : undefined} title={useCustomerName()(customer)}>
      <CustomerName customer={customer} />
    </Clip>
  )
}

/** The same as one text, for headings. */
export function useCustomerName(): (customer: NamedCustomer) => string {
  const locale = useLocale()
  return (customer) => customerNameIn(locale, customer)
}

export function customerNameIn(locale: string, { displayName, latinName }: NamedCustomer): string {
  return locale === 'ja' || latinName === null || latinName === displayName
    ? displayName
    : `${latinName} (${displayName})`
}

/** The names in other scripts that stand beneath the name, the one that stands above left out. */
export function useOtherNames(): (customer: NamedCustomer & { readonly kanaName: string | null }) => string {
  const english = useLocale() !== 'ja'
  return ({ displayName, kanaName, latinName }) =>
    [kanaName, english ? null : latinName].filter((name) => name !== null && name !== displayName).join(' · ')
}
