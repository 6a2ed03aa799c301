import { useTranslations } from 'next-intl'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { ACTED_RATINGS, type ProviderPolicyValue } from '#lib/core/wallets/providers/policy.ts'

const LABEL_PX = 168

/** The values of one version in words; where another is in force, what it says beside each value that differs. */
export function PolicyValues({
  value,
  before,
}: {
  value: ProviderPolicyValue
  before?: ProviderPolicyValue
}) {
  const t = useTranslations('wallets.providerPolicy')
  const risks = useTranslations('wallets.providers.risk')
  const words = wordsOf(value)
  const former = before === undefined ? null : wordsOf(before)
  return (
    <KeyValueList labelWidth={LABEL_PX}>
      {words.map(({ key, label, text }, at) => {
        const was = former?.[at]?.text
        const changed = was !== undefined && was !== text
        return (
          <KeyValue
            key={key}
            label={label}
            strong={changed}
            {...(changed ? { note: t('wasBefore', { before: was }) } : {})}
          >
            {text}
          </KeyValue>
        )
      })}
    </KeyValueList>
  )

  function wordsOf({ way, freshDays, choiceDays, ratingAnswer }: ProviderPolicyValue) {
    return [
      { key: 'way', label: t('way'), text: t(`ways.${way}`) },
      { key: 'freshDays', label: t('freshDays'), text: t('days', { days: freshDays }) },
      { key: 'choiceDays', label: t('choiceDays'), text: t('days', { days: choiceDays }) },
      ...ACTED_RATINGS.map((risk) => ({
        key: risk,
        label: t('rating', { risk: risks(risk) }),
        text: t(`answers.${ratingAnswer[risk]}`),
      })),
    ]
  }
}
