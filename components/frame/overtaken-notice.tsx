'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import classes from '#components/frame/overtaken-notice.module.css'
import { Button } from '#components/ui/button.tsx'
import { tellOvertaken, useOvertaken } from '#components/ui/overtaken.ts'

/** Somebody else was first: what they did, and that the page shows it now. Goes when it is put away, or with the page. */
export function OvertakenNotice() {
  const t = useTranslations('frame.overtaken')
  const words = useOvertaken()
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another matter
  useEffect(() => () => tellOvertaken(null), [path])
  return (
    <div className={classes.place} role="alert">
      {words !== null && (
        <div className={classes.notice}>
          <p>
            {words} {t('readAnew')}
          </p>
          <Button size="small" onClick={() => tellOvertaken(null)}>
            {t('close')}
          </Button>
        </div>
      )}
    </div>
  )
}
