'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ProviderActions } from '#components/wallets/providers/provider-actions.ts'

/** Asks one provider about the wallet, again where it has answered before. */
export function AskProvider({
  walletId,
  provider,
  again,
  action,
}: {
  walletId: string
  provider: string
  again: boolean
  action: NonNullable<ProviderActions['ask']>
}) {
  const t = useTranslations('wallets.providers')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <Button size="small" disabled={busy} onClick={() => run({ walletId, provider })}>
        {t(again ? 'askAgain' : 'ask', { provider })}
      </Button>
      <FormError message={message} />
    </>
  )
}

const LOOK_EVERY_MS = 3_000
const LOOKS_MAX = 40

/** Looks for the answer while it is awaited; gives up after two minutes, then a press looks again. */
export function AwaitAnswer() {
  const router = useRouter()
  const t = useTranslations('wallets.providers')
  useEffect(() => {
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks >= LOOKS_MAX) clearInterval(timer)
      router.refresh()
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <Button size="small" variant="quiet" onClick={() => router.refresh()}>
      {t('refresh')}
    </Button>
  )
}
