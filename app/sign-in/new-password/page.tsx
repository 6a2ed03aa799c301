import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { setLocaleAction } from '#app/set-locale.ts'
import { choosePasswordAction } from '#app/sign-in/new-password/actions.ts'
import { GatePage } from '#components/frame/gate-page.tsx'
import { NewPasswordForm } from '#components/frame/new-password-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame.newPassword'))('title') }
}

export default async function NewPasswordPage() {
  const t = await getTranslations('frame.newPassword')
  return (
    <GatePage title={t('title')} setLocale={setLocaleAction}>
      <NewPasswordForm choose={choosePasswordAction} />
    </GatePage>
  )
}
