import {
  addAlertToCaseAction,
  clearAlertAction,
  openCaseAction,
  reopenAlertAction,
  snoozeAlertAction,
  takeAlertAction,
  takeNextAlertAction,
} from '#app/(desk)/alerts/actions.ts'
import { judgeHitAction } from '#app/(desk)/screening/actions.ts'
import type { AlertActions } from '#components/alerts/alert-actions.ts'

/** The changes that the alert pages hand to their components. */
export const alertActionSet: AlertActions = {
  takeNext: takeNextAlertAction,
  take: takeAlertAction,
  clear: clearAlertAction,
  snooze: snoozeAlertAction,
  reopen: reopenAlertAction,
  openCase: openCaseAction,
  judge: judgeHitAction,
  addToCase: addAlertToCaseAction,
}
