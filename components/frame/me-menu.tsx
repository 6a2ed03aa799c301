import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/frame/me-menu.module.css'
import { Button } from '#components/ui/button.tsx'
import { DropDown } from '#components/ui/drop-down.tsx'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { paths } from '#lib/web/paths.ts'

/** Who is signed in, and as what. */
export interface Me {
  readonly name: string
  readonly email: string
  readonly role: StaffRole
}

/** Who I am and as what, and the way out. */
export function MeMenu({ me, signOut }: { me: Me; signOut: () => Promise<void> }) {
  const t = useTranslations('frame.me')
  const role = useTranslations('common.role')(me.role)
  return (
    <DropDown
      label={t('menu', { name: me.name, role })}
      trigger={
        <>
          <span className={classes.who}>{me.name} </span>
          {role}
        </>
      }
      variant="badge"
    >
      <div className={classes.me}>
        <p className={classes.name}>{me.name}</p>
        <p className={classes.email}>{me.email}</p>
        <p className={classes.email}>{t('as', { role })}</p>
      </div>
      <Link href={paths.me} className={classes.link}>
        {t('settings')}
      </Link>
      <form action={signOut} className={classes.out}>
        <Button type="submit" size="small">
          {t('signOut')}
        </Button>
      </form>
    </DropDown>
  )
}
