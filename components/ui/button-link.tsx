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
  onDownload,
  children,
}: {
  href: string
  variant?: ButtonVariant
  size?: 'small' | 'medium'
  hotkey?: string
  download?: boolean
  onDownload?: () => void
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
      <a href={href} download onClick={onDownload} {...shared}>
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
