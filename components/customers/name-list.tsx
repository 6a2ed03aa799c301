import { useTranslations } from 'next-intl'
import classes from '#components/customers/name-list.module.css'
import { NameDoubts } from '#components/screening/name-reading.tsx'
import { CountryName } from '#components/ui/country-name.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'

const SCRIPTS = ['kanji', 'kana', 'latin'] as const

/** The customer's own names and aliases in each script, as they are screened. */
export function NameList({ names, kind }: Pick<CustomerDetail, 'names' | 'kind'>) {
  const t = useTranslations('customers.detail')
  const own = names.filter((name) => name.role === 'customer')
  const aliases = names.filter((name) => name.role === 'alias')
  return (
    <KeyValueList labelWidth={72}>
      {[...own, ...aliases].map((name) => {
        const script = t(`script.${scriptOf(name.script)}`)
        return (
          <KeyValue
            key={`${name.role} ${name.script} ${name.full}`}
            label={name.role === 'alias' ? t('role.alias', { script }) : script}
            strong={name.role === 'customer'}
          >
            {name.full}
            <NameDoubts names={[name.full]} kind={kind === 'corporation' ? 'organisation' : 'person'} />
          </KeyValue>
        )
      })}
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
      {owners.map((owner) => {
        const [shown, ...others] = SCRIPTS.flatMap((script) => owner.names[script] ?? [])
        return (
          <li key={owner.ordinal}>
            <strong>{shown}</strong> <span className={classes.script}>{others.join(' · ')}</span>
            <p className={classes.facts}>
              {owner.ownershipPercent !== null && (
                <span>{t('share', { percent: owner.ownershipPercent })}</span>
              )}
              {owner.dateOfBirth !== null && <span>{owner.dateOfBirth}</span>}
              <CountryName code={owner.nationality} />
            </p>
            <NameDoubts names={SCRIPTS.flatMap((script) => owner.names[script] ?? [])} kind="person" />
          </li>
        )
      })}
    </ul>
  )
}
