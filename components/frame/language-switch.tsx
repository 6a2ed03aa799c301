import { useLocale, useTranslations } from 'next-intl'
import classes from '#components/frame/language-switch.module.css'

/** 日本語 / EN: the page comes again in the other language, without script too. */
export function LanguageSwitch({ setLocale }: { setLocale: (form: FormData) => Promise<void> }) {
  const t = useTranslations('frame.language')
  const locale = useLocale()
  return (
    <form action={setLocale} className={classes.form} aria-label={t('switch')}>
      <button
        type="submit"
        name="locale"
        value="ja"
        lang="ja"
        className={classes.choice}
        aria-pressed={locale === 'ja'}
      >
        {t('ja')}
      </button>
      <span aria-hidden="true">/</span>
      <button
        type="submit"
        name="locale"
        value="en"
        lang="en"
        className={classes.choice}
        aria-pressed={locale === 'en'}
      >
        {t('en')}
      </button>
    </form>
  )
}
