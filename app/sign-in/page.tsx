import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { setLocaleAction } from '#app/set-locale.ts'
import { GatePage } from '#components/frame/gate-page.tsx'
import { SignInForm } from '#components/frame/sign-in-form.tsx'
import { LIMITED_ERROR } from '#lib/web/auth.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { deskIsDemo } from '#lib/web/desk-is-demo.ts'
import { paths, safeCallback } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'
import classes from './sign-in.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame.signIn'))('title') }
}

interface SignInPageProps {
  searchParams: SearchParams
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, ended, error } = await searchParams
  const destination = safeCallback(typeof callbackUrl === 'string' ? callbackUrl : null)
  if ((await currentStaff()) !== null) redirect(destination)
  const t = await getTranslations('frame.signIn')
  const failed = error === undefined ? null : error === LIMITED_ERROR ? 'limited' : 'refused'
  return (
    <GatePage
      title={t('title')}
      setLocale={setLocaleAction}
      foot={deskIsDemo() && <p className={classes.demo}>{t('demo')}</p>}
    >
      {ended !== undefined && failed === null && <p className={classes.note}>{t('ended')}</p>}
      <SignInForm destination={destination} limitedError={LIMITED_ERROR} initialFailure={failed} />
      <Link href={paths.newPassword} className={classes.other}>
        {t('forgotten')}
      </Link>
    </GatePage>
  )
}
