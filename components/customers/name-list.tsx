import { useTranslations } from 'next-intl'
import classes from '#components/customers/name-list.module.css'
import { CountryName } from '#components/ui/country-name.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'

const ROLES = ['customer', 'alias', 'beneficial_owner'] as const
const SCRIPTS = ['kanji', 'kana', 'latin'] as const

/** Every name that is screened, by whose it is and in which script. */
export function NameList({ names }: { names: CustomerDetail['names'] }) {
  const t = useTranslations('customers.detail')
  return (
    <KeyValueList labelWidth={112}>
      {ROLES.flatMap((role) => names.filter((name) => name.role === role)).map((name) => (
        <KeyValue
          key={`${name.role} ${name.script} ${name.full}`}
          label={t(`role.${name.role as (typeof ROLES)[number]}`)}
          strong={name.role === 'customer'}
        >
          {name.full} <span className={classes.script}>{t(`script.${scriptOf(name.script)}`)}</span>
        </KeyValue>
      ))}
    </KeyValueList>
  )
}

function scriptOf(script: string): (typeof SCRIPTS)[number] {
  return SCRIPTS.find((one) => one === script) ?? 'latin'
}

/** The natural persons behind a corporation (実質的支配者). */
export function OwnerList({ owners }: { owners: CustomerDetail['beneficialOwners'] }) {
  const t = useTranslations('customers.detail')
  if (owners.length === 0) return <p className={classes.none}>{t('noOwners')}</p>
  return (
    <ul className={classes.owners}>
      {owners.map((owner) => (
        <li key={owner.ordinal}>
          <strong>{owner.names.kanji ?? owner.names.kana ?? owner.names.latin}</strong>{' '}
          <span className={classes.script}>
            {[owner.names.kana, owner.names.latin].filter((name) => name !== undefined).join(' · ')}
          </span>
          <p className={classes.facts}>
            {owner.ownershipPercent !== null && (
              <span>{t('share', { percent: owner.ownershipPercent })}</span>
            )}
            {owner.dateOfBirth !== null && <span>{owner.dateOfBirth}</span>}
            <CountryName code={owner.nationality} />
          </p>
        </li>
      ))}
    </ul>
  )
}
