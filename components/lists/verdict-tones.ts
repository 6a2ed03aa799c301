import type { StatusTone } from '#components/ui/status-badge.tsx'
import type { CertificateVerdict } from '#lib/core/lists/certificate.ts'

/** How loud each verdict of a certificate is. */
export const VERDICT_TONES: Readonly<Record<CertificateVerdict, StatusTone>> = {
  running: 'accent',
  complete: 'done',
  failed: 'high',
  alarm: 'critical',
}
