import { z } from 'zod'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import { KEY_SCOPES, STAFF_ROLES } from '#lib/core/staff/permissions.ts'

const email = z.string().trim().toLowerCase().max(STAFF_LIMITS.emailChars).pipe(z.email())
/** A password as chosen: at least 12 characters, no other rule (NIST SP 800-63B). */
const passwordSchema = z.string().min(STAFF_LIMITS.passwordCharsMin).max(STAFF_LIMITS.passwordCharsMax)

/** A new person of the desk; without a password one is made and shown once. */
export const createStaffSchema = z.strictObject({
  email,
  name: z.string().trim().min(1).max(STAFF_LIMITS.nameChars),
  role: z.enum(STAFF_ROLES),
  password: passwordSchema.optional(),
})
export type CreateStaffInput = z.infer<typeof createStaffSchema>

/** A try to sign in. The password has an upper limit only, so that a wrong one is answered like any other. */
export const signInSchema = z.strictObject({
  email: z.string().trim().toLowerCase().max(STAFF_LIMITS.emailChars),
  password: z.string().max(STAFF_LIMITS.passwordCharsMax),
  ip: z.string().max(STAFF_LIMITS.ipChars),
  userAgent: z.string().nullable(),
})
export type SignInInput = z.infer<typeof signInSchema>

const reason = z.string().trim().min(STAFF_LIMITS.reasonCharsMin).max(STAFF_LIMITS.reasonCharsMax)

/** A change of somebody's standing, and why. */
export const askStaffChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), staffId: z.uuid(), role: z.enum(STAFF_ROLES), reason }),
  z.strictObject({ kind: z.literal('enable'), staffId: z.uuid(), reason }),
  z.strictObject({ kind: z.literal('reset'), staffId: z.uuid(), reason }),
])
export type AskStaffChangeInput = z.infer<typeof askStaffChangeSchema>

export const judgeStaffChangeSchema = z.strictObject({
  changeId: z.uuid(),
  outcome: z.enum(['approved', 'refused', 'withdrawn']),
})
export type JudgeStaffChangeInput = z.infer<typeof judgeStaffChangeSchema>

/** A new password by a one-time code. */
export const choosePasswordSchema = z.strictObject({
  email: z.string().trim().toLowerCase().max(STAFF_LIMITS.emailChars),
  code: z.string().trim().max(STAFF_LIMITS.passwordCharsMax),
  next: passwordSchema,
})
export type ChoosePasswordInput = z.infer<typeof choosePasswordSchema>

export const staffIdSchema = z.strictObject({ staffId: z.uuid() })
export const sessionIdSchema = z.strictObject({ sessionId: z.uuid() })
export const keyIdSchema = z.strictObject({ keyId: z.uuid() })

export const changePasswordSchema = z.strictObject({
  current: z.string().max(STAFF_LIMITS.passwordCharsMax),
  next: passwordSchema,
})
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>

/** A machine key for `/api/v1`: at least one scope. */
export const createApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(STAFF_LIMITS.keyNameChars),
  scopes: z
    .array(z.enum(KEY_SCOPES))
    .max(KEY_SCOPES.length)
    .refine((scopes) => scopes.length > 0, 'choose_one'),
})
export type CreateApiKeyInput = z.infer<typeof createApiKeySchema>
