'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'

/** Prints the page; it leaves itself out. */
export function PrintButton() {
  const t = useTranslations('lists.certificate')
  return (
    <span className="no-print">
      <Button onClick={() => window.print()}>{t('print')}</Button>
    </span>
  )
}
