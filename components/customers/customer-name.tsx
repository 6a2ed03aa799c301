import { useLocale } from 'next-intl'
import classes from '#components/customers/customer-name.module.css'

/** The names by which a customer is known on the pages. */
export interface NamedCustomer {
  readonly displayName: string
  readonly latinName: string | null
}

/** A customer's name as the reader can read it: in English the Latin one first, with the name as registered after it. */
export function CustomerName({ customer: { displayName, latinName } }: { customer: NamedCustomer }) {
  const latin = useLatin(latinName, displayName)
  if (latin === null) return displayName
  return (
    <span title={`${latin} ${displayName}`}>
      {latin}{' '}
      <span lang="ja" className={classes.registered}>
        {displayName}
      </span>
    </span>
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

function useLatin(latinName: string | null, displayName: string): string | null {
  return useLocale() === 'ja' || latinName === displayName ? null : latinName
}
