import { useTranslations } from 'next-intl'

/** The mark between two facts on one line, as the reader's language sets it: `・` or ` · `. */
export function Dot() {
  return useTranslations('common')('dot')
}
