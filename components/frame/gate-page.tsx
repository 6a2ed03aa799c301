import { useTranslations } from 'next-intl'
import { GateMark } from '#components/frame/gate-mark.tsx'
import classes from '#components/frame/gate-page.module.css'
import { LanguageSwitch } from '#components/frame/language-switch.tsx'
import { SchemeSwitch } from '#components/frame/scheme-switch.tsx'

/** A page before the desk, for whoever is not signed in: one card, with the language and the scheme to choose. */
export function GatePage({
  title,
  setLocale,
  foot,
  children,
}: {
  title: string
  setLocale: (form: FormData) => Promise<void>
  foot?: React.ReactNode
  children: React.ReactNode
}) {
  const t = useTranslations('frame.signIn')
  const product = useTranslations('common')('product')
  return (
    <main className={classes.page}>
      <div className={classes.top}>
        <LanguageSwitch setLocale={setLocale} />
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
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
      {foot}
    </main>
  )
}
