import { useTranslations } from 'next-intl'

type PartKey = Parameters<ReturnType<typeof useTranslations<'lists.part'>>>[0]

/** The parts of the official set that a version lacks, in words. */
export function MissingParts({ parts }: { parts: readonly string[] }) {
  const t = useTranslations('lists')
  const part = useTranslations('lists.part')
  const separator = useTranslations('common')('listSeparator')
  if (parts.length === 0) return <span>{t('fact.noMissing')}</span>
  return (
    <span>{parts.map((one) => (part.has(one as PartKey) ? part(one as PartKey) : one)).join(separator)}</span>
  )
}
