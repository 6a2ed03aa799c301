import type { Measure } from '#lib/core/lists/listed-entity.ts'

/**
 * THE TABLE of what a match on each kind of list does. Freezes and bans stop the transaction until an officer has
 * judged (金融庁・財務省要請 2022-03-14); the others forbid other things than a transfer, and only raise an alert.
 */
export const MEASURE_ANSWER: Readonly<Record<Measure, 'hold' | 'alert'>> = {
  freeze: 'hold',
  transaction_ban: 'hold',
  sectoral: 'alert',
  export_control: 'alert',
  due_diligence: 'alert',
}
