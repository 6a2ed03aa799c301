/** Where the eight dated files of OFAC's list stand beside the project; absent in a fresh clone. */
export const SDN_FOLDER = '../shared/data/lists/ofac_sdn'

/** The eight versions with what each added, removed and changed against the one before, as counted in the raw rows. */
export const SDN_DAYS = [
  ['2021-08-18', null],
  ['2022-02-23', { added: 426, removed: 388, changed: 110 }],
  ['2022-04-06', { added: 809, removed: 1, changed: 37 }],
  ['2022-08-08', { added: 621, removed: 60, changed: 514 }],
  ['2023-03-01', { added: 1440, removed: 77, changed: 226 }],
  ['2023-11-30', { added: 1789, removed: 215, changed: 100 }],
  ['2024-03-26', { added: 1289, removed: 166, changed: 37 }],
  ['2024-04-26', { added: 125, removed: 7, changed: 11 }],
] as const
