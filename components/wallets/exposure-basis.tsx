'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { ExposureAnswer, KeptFigure } from '#components/wallets/exposure-answer.ts'
import classes from '#components/wallets/wallet-exposure.module.css'
import type { ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'

const TONES = { current: 'done', confirmed: 'done', outdated: 'high' } as const

/** Whether the figure was kept or computed now, whether the kept one holds, and all that the shown one rests on. */
export function ExposureBasis({
  answer,
  method,
  onAnew,
}: {
  answer: ExposureAnswer
  method: ExposureMethod
  onAnew: () => void
}) {
  const t = useTranslations('wallets.exposure')
  const { kept, basis, computedNow, at } = answer
  return (
    <div className={classes.basis}>
      {kept !== null && <Kept kept={kept} />}
      <p className={classes.quiet}>
        {t('basis', {
          method: t(`methods.${method}`),
          hops: basis.hops,
          confidence: basis.minConfidence,
          labels: basis.labels,
          lists: basis.lists,
          version: basis.transfers,
          cutOff: basis.minValue === '0' ? 'no' : basis.minValue,
        })}
        {computedNow && (
          <>
            {' '}
            · {t('computedAt')} <DateTime at={at} seconds />
          </>
        )}
      </p>
      {!computedNow && (
        <Button size="small" onClick={onAnew}>
          {t('anew')}
        </Button>
      )}
    </div>
  )
}

function Kept({ kept }: { kept: KeptFigure }) {
  const t = useTranslations('wallets.exposure')
  const changed = kept.changed.map((one) => t(`changed.${one}`)).join(t('and'))
  return (
    <p className={classes.kept}>
      <StatusBadge tone={TONES[kept.state]}>{t(`kept.${kept.state}`)}</StatusBadge>{' '}
      <span>
        {t('keptAt')} <DateTime at={kept.at} seconds />
      </span>
      {kept.state === 'outdated' && <span> · {t('keptChanged', { changed })}</span>}
      {kept.checkedAt !== null && (
        <span>
          {' '}
          · {t('keptChecked')} <DateTime at={kept.checkedAt} seconds />
        </span>
      )}
    </p>
  )
}
