'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('frame.error')
  return (
    <EmptyState
      page
      title={t('title')}
      hint={
        <>
          {t('text')}
          {error.digest !== undefined && (
            <>
              <br />
              {t('digest')} <code>{error.digest}</code>
            </>
          )}
        </>
      }
      action={<Button onClick={reset}>{t('retry')}</Button>}
    />
  )
}
