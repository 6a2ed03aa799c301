'use client'

import { useRouter } from 'next/navigation'
import { ButtonLink } from '#components/ui/button-link.tsx'

/** How long the answer to a download takes to be recorded, before the page asks who has taken the file. */
const RECORDED_AFTER_MS = 1500

/** Takes a file; then the page is read anew, so that it shows who took it. */
export function DownloadLink({ href, children }: { href: string; children: React.ReactNode }) {
  const router = useRouter()
  const refresh = () => setTimeout(() => router.refresh(), RECORDED_AFTER_MS)
  return (
    <ButtonLink href={href} size="small" download onDownload={refresh}>
      {children}
    </ButtonLink>
  )
}
