import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import type { PictureWords } from '#lib/core/wallets/graph/picture.ts'

/** The picture's words in the reader's language. */
export function useGraphWords(): PictureWords {
  const t = useTranslations('wallets.graph')
  const categories = useTranslations('wallets.category')
  const { source } = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `source` is made anew each time from the same words
  return useMemo(
    () => ({
      category: (category) =>
        categories.has(category as 'exchange')
          ? categories(category as 'exchange')
          : categories('other', { category }),
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
