import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import type { PictureWords } from '#lib/core/wallets/graph/picture.ts'

/** The picture's words in the reader's language. */
export function useGraphWords(): PictureWords {
  const t = useTranslations('wallets.graph')
  const categories = useTranslations('labels.category')
  const { source } = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `source` is made anew each time from the same words
  return useMemo(
    () => ({
      category: (category) => categories(WALLET_CATEGORY_IDS.find((id) => id === category) ?? 'other'),
      source,
      confidence: (confidence) => t('confidence', { confidence }),
      customers: (count) => t('customers', { count }),
      members: (count) => t('members', { count }),
      unknown: t('unknown'),
      mark: (mark) => t(`mark.${mark}`),
    }),
    [t, categories],
  )
}
