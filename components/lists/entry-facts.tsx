import { useLocale, useTranslations } from 'next-intl'
import classes from '#components/lists/entry.module.css'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ListedEntity, PartialDate } from '#lib/core/lists/listed-entity.ts'

/** What identifies a listed party beside its names, and what the list orders. */
export function EntryFacts({ entity }: { entity: ListedEntity }) {
  const t = useTranslations('lists.party')
  const kind = useTranslations('lists.entry.kind')
  const measure = useTranslations('reasons.measure')
  const country = useCountryWords()
  const date = usePartialDateWords()
  const { births, birthPlaces, nationalities, programmes } = entity
  return (
    <Panel title={t('facts')}>
      <KeyValueList labelWidth={92}>
        <KeyValue label={t('kind')}>{kind(entity.kind)}</KeyValue>
        {births.length > 0 && <KeyValue label={t('births')}>{births.map(date).join(' / ')}</KeyValue>}
        {birthPlaces.length > 0 && <KeyValue label={t('birthPlaces')}>{birthPlaces.join(' / ')}</KeyValue>}
        {nationalities.length > 0 && (
          <KeyValue label={t('nationalities')}>{nationalities.map(country).join(' / ')}</KeyValue>
        )}
        <KeyValue label={t('measure')} strong>
          {measure(entity.measure)}
        </KeyValue>
        <KeyValue label={t('programmes')}>{programmes.join(', ') || '—'}</KeyValue>
        <KeyValue label={t('reference')}>{entity.reference}</KeyValue>
        <KeyValue label={t('listedOn')}>{entity.listedOn ?? '—'}</KeyValue>
        {(entity.details ?? []).map(({ label, value }) => (
          <KeyValue key={`${label} ${value}`} label={label}>
            {value}
          </KeyValue>
        ))}
      </KeyValueList>
    </Panel>
  )
}

/** Identifiers, addresses and remarks, as the list prints them. */
export function EntryTexts({ entity }: { entity: ListedEntity }) {
  const t = useTranslations('lists.party')
  const country = useCountryWords()
  return (
    <>
      {entity.identifiers.length > 0 && (
        <Panel title={`${t('identifiers')} ${entity.identifiers.length}`}>
          <KeyValueList labelWidth={180}>
            {entity.identifiers.map((one) => (
              <KeyValue key={`${one.type} ${one.value}`} label={one.type}>
                <code>{one.value}</code> {one.country !== null && country(one.country)}
              </KeyValue>
            ))}
          </KeyValueList>
        </Panel>
      )}
      {entity.addresses.length > 0 && (
        <Panel title={`${t('addresses')} ${entity.addresses.length}`}>
          <ul className={classes.list}>
            {[...new Set(entity.addresses)].map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </Panel>
      )}
      {entity.remarks !== null && (
        <Panel title={t('remarks')}>
          <p className={classes.remarks}>{entity.remarks}</p>
        </Panel>
      )}
    </>
  )
}

/** Country codes in the reader's language, the code beside; other texts as printed. */
function useCountryWords(): (country: string) => string {
  const names = new Intl.DisplayNames([useLocale()], { type: 'region', fallback: 'code' })
  return (country) => (/^[A-Z]{2}$/.test(country) ? `${names.of(country) ?? country} (${country})` : country)
}

function usePartialDateWords(): (date: PartialDate) => string {
  const t = useTranslations('lists.party')
  return ({ from, to, approximate }) => {
    const text = from === to ? from : t('range', { from, to })
    return approximate ? t('about', { date: text }) : text
  }
}
