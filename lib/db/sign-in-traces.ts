import { database } from '#lib/db/client.ts'

/** Removes tries to sign in from before a moment; gives how many. The audit trail keeps its own record of them. */
export async function deleteSignInAttemptsBefore(moment: Date): Promise<number> {
  return (await database().prisma.signInAttempt.deleteMany({ where: { at: { lt: moment } } })).count
}
