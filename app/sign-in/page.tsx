import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { setLocaleAction } from '#app/set-locale.ts'
import { GateMark } from '#components/frame/gate-mark.tsx'
import { LanguageSwitch } from '#components/frame/language-switch.tsx'
import { SchemeSwitch } from '#components/frame/scheme-switch.tsx'
import { SignInForm } from '#components/frame/sign-in-form.tsx'
import { LIMITED_ERROR } from '#lib/web/auth.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { deskIsDemo } from '#lib/web/desk-is-demo.ts'
import { safeCallback } from '#lib/web/paths.ts'
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
  const product = (await getTranslations('common'))('product')
  const failed = error === undefined ? null : error === LIMITED_ERROR ? 'limited' : 'refused'
  return (
    <main className={classes.page}>
      <div className={classes.top}>
        <LanguageSwitch setLocale={setLocaleAction} />
        <SchemeSwitch />
      </div>
      <div className={classes.card}>
        <div className={classes.mark}>
          <GateMark size={40} />
          <div>
            <p className={classes.product}>{product}</p>
            <p className={classes.lead}>{t('lead')}</p>
          </div>
        </div>
        <h1 className={classes.title}>{t('title')}</h1>
        {ended !== undefined && failed === null && <p className={classes.note}>{t('ended')}</p>}
        <SignInForm destination={destination} limitedError={LIMITED_ERROR} initialFailure={failed} />
      </div>
      {deskIsDemo() && <p className={classes.demo}>{t('demo')}</p>}
    </main>
  )
}
