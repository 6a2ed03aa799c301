import type { RegisterNoun } from './command-run.ts'
import { registerCustomers } from './customers.ts'
import { registerDemonstration } from './demonstration.ts'
import { registerDestinations } from './destinations.ts'
import { registerHealth } from './health.ts'
import { registerKeys } from './keys.ts'
import { registerLabels } from './labels.ts'
import { registerLists } from './lists.ts'
import { registerNames } from './names.ts'
import { registerScreen } from './screen.ts'
import { registerScreening } from './screening.ts'
import { registerStaff } from './staff.ts'
import { registerTransactions } from './transactions.ts'
import { registerTransfers } from './transfers.ts'
import { registerWallets } from './wallets.ts'

/** THE TABLE of nouns at the command line, in the order of `--help`. */
export const NOUNS: readonly RegisterNoun[] = [
  registerHealth,
  registerLists,
  registerDemonstration,
  registerNames,
  registerScreen,
  registerScreening,
  registerWallets,
  registerTransfers,
  registerLabels,
  registerCustomers,
  registerDestinations,
  registerTransactions,
  registerStaff,
  registerKeys,
]
