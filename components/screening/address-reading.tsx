import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'

/**
 * How an address was read: the chains it may belong to; and loudly when its checksum is broken or its form unknown,
 * because no hit then says nothing. `onlyDoubt` leaves the chains out.
 */
export function AddressReading({ address, onlyDoubt = false }: { address: string; onlyDoubt?: boolean }) {
  const t = useTranslations('screening.reading')
  const chain = useTranslations('common.chain')
  const doubt = addressDoubt(address)
  if (doubt !== null) return <span className={classes.doubt}>{t(doubt)}</span>
  if (onlyDoubt) return null
  return (
    <span>
      {parseAddress(address)
        .readings.map(({ family }) => chain(family))
        .join(' / ')}
    </span>
  )
}

/** Why the absence of hits says nothing about this text: no known form, or a broken checksum; null when it does. */
export function addressDoubt(address: string): 'unknown' | 'invalid' | null {
  const { readings, checksum } = parseAddress(address)
  if (readings.length === 0) return 'unknown'
  return checksum === 'invalid' ? 'invalid' : null
}
