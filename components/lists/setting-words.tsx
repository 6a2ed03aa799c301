import { useLocale, useTranslations } from 'next-intl'
import type { ActivationPolicy } from '#lib/core/lists/activation.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { ListSettingState } from '#lib/queries/lists/list-settings.ts'

/** What is proposed; where it waits, beside the numbers that hold. */
export function SettingWords({ row, policy }: { row: ListSettingState; policy: ActivationPolicy | null }) {
  const t = useTranslations('lists.settings')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const number = (name: keyof ActivationPolicy) => {
    const [now, next] = [policy?.[name], row.value[name]]
    return now === undefined || now === next ? String(next) : `${now} → ${next}`
  }
  return (
    <strong>
      {row.kind === 'self_activation'
        ? t('self_activation', {
            source: sourceWord(row.sourceId, locale),
            state: t(row.value.enabled === true ? 'on' : 'off'),
          })
        : t('activation_policy', {
            counterpartyDays: number('counterpartyDays'),
            confirmNewHits: number('confirmNewHits'),
            previewHours: number('previewHours'),
          })}
    </strong>
  )
}

function sourceWord(sourceId: string | null, locale: 'ja' | 'en'): string {
  return sourceId === null ? '' : (findListSource(sourceId)?.short[locale] ?? sourceId)
}
