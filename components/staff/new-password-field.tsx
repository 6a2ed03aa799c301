import { TextField } from '#components/ui/text-field.tsx'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'

/** Where a new password is typed: as `next`, no shorter than the house allows. */
export function NewPasswordField({
  label,
  hint,
  error,
}: {
  label: string
  hint: string
  error: string | undefined
}) {
  return (
    <TextField
      id="next-password"
      name="next"
      type="password"
      label={label}
      hint={hint}
      error={error}
      autoComplete="new-password"
      minLength={STAFF_LIMITS.passwordCharsMin}
      required
    />
  )
}
