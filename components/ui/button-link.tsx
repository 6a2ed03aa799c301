import Link from 'next/link'
import type { ButtonVariant } from '#components/ui/button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import classes from './button.module.css'

/** A link that looks like a button, for what navigates. `download` links leave the router aside. */
export function ButtonLink({
  href,
  variant = 'default',
  size = 'medium',
  hotkey,
  download = false,
  children,
}: {
  href: string
  variant?: ButtonVariant
  size?: 'small' | 'medium'
  hotkey?: string
  download?: boolean
  children: React.ReactNode
}) {
  const content = (
    <>
      {children}
      {hotkey !== undefined && <Kbd>{hotkey}</Kbd>}
    </>
  )
  const shared = { className: classes.button, 'data-variant': variant, 'data-size': size }
  if (download) {
    return (
      <a href={href} download {...shared}>
        {content}
      </a>
    )
  }
  return (
    <Link href={href} {...shared}>
      {content}
    </Link>
  )
}
