import {
  graphNeighboursAction,
  graphStartAction,
  saveGraphAction,
  shareGraphAction,
} from '#app/(desk)/wallets/actions.ts'
import type { GraphActions } from '#components/wallets/graph/graph-actions.ts'
import type { SignedInStaff } from '#lib/use-cases/staff/resume-session.ts'
import { mayStaff } from '#lib/web/authorise.ts'

/** What the explorer may ask for somebody. */
export function graphActionsFor(staff: SignedInStaff): GraphActions {
  return {
    start: graphStartAction,
    neighbours: graphNeighboursAction,
    share: mayStaff(staff, 'wallets:work') ? shareGraphAction : null,
    save: mayStaff(staff, 'cases:work') ? saveGraphAction : null,
  }
}
