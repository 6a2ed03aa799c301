import type { SampleFile } from './sample-file.ts'

/** Two seizure orders in the form of the Israeli list: its continuations, tags and look-alike letters. */
export const NBCTF_WALLETS = `שם מלא,תעודת זהות,דרכון,תאריך לידה,מספר זיהוי הארנק האלקטרוני/ יוזר,מטבע
צ.ת 18/26
,,,,TWB9xgNG9nmJuwW4etsQEb9RRnrnVnoNnJ,
-,-,-,-,"0xc8fe1c81e927540fcc99ebb3c880a840082293da, TR2nTb64cQMx6tqFwisoC6o7barFWHhPiw",
,,,,TН96tFMn8KGiYSLiwсV3E2UiaJc8jmcbz3,
,,,,284573866,
PROBE MOHAMMED,804577088,-,18.9.1992,204123450,
ABU SAMPLE,,,,,
צ.ת - 44/21,,,,,
ALI PROBE,803591510,4684250,01/07/1992,13iQsrwBYdrLpnitG5EV79o3PeHjH8XUBc,BTC
,,,,rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh (Address tag 102334770)*,XRP
,,,,12154055877559948854L,LSK
,"מס' דרכון (פלסטיני): 4968594",,,,
,,,,,
אנונימי,-,-,-,1QH9hfeSSb2iftcVpgpQp3NsFD174crFoW,BTC
`
export const NBCTF_ORDERS = `סוג,תאריך עדכון,תוקף הצו
נספח לצו תפיסה 44/21 - פרטי ישויות וארנקים,05.07.2021,-
צו תפיסה 44/21 של שר הביטחון,01.07.2021,צו חילוט (צח 15/22)
צ.ת 18/26 של שר הביטחון,01.07.2026,01.07.2028
`

const PERSON = {
  id: 'NK-1',
  caption: 'Ivan PROBE',
  schema: 'Person',
  properties: {
    name: ['Иван Проба', 'Ivan PROBE'],
    weakAlias: ['Vanya'],
    birthDate: ['1971-01', '1971-01-22'],
    nationality: ['ru'],
    topics: ['sanction'],
    addressEntity: ['addr-1'],
    taxNumber: ['366510784303'],
    position: ['Director'],
  },
  datasets: ['eu_fsf'],
  referents: ['ofac-1'],
  last_seen: '2024-06-01T10:57:03',
  target: true,
}

/** A person with an address, a sanction and a wallet, and a company that nobody lists, as FollowTheMoney. */
export const FTM_ENTITIES = [
  PERSON,
  {
    id: 'addr-1',
    caption: 'Moscow, RU',
    schema: 'Address',
    properties: { full: ['Moscow, Russia'] },
    datasets: [],
  },
  {
    id: 'sanction-1',
    caption: 's',
    schema: 'Sanction',
    properties: {
      entity: ['NK-1'],
      authorityId: ['EU.1.1'],
      listingDate: ['2024-02-23'],
      programId: ['EU-UKR'],
    },
  },
  {
    id: 'wallet-1',
    caption: 'x',
    schema: 'CryptoWallet',
    properties: {
      holder: ['NK-1'],
      currency: ['XBT'],
      publicKey: ['12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h'],
      topics: ['sanction'],
    },
  },
  {
    id: 'NK-9',
    caption: 'Ordinary Ltd',
    schema: 'Company',
    properties: { name: ['Ordinary Ltd'] },
    datasets: [],
  },
]
  .map((line) => JSON.stringify(line))
  .join('\n')
export const FTM_DELTAS: readonly string[] = [
  [
    {
      op: 'MOD',
      entity: {
        ...PERSON,
        caption: 'Ivan CHANGED',
        properties: { ...PERSON.properties, name: ['Ivan CHANGED'] },
      },
    },
    {
      op: 'ADD',
      entity: {
        id: 'NK-2',
        caption: 'Sample Org',
        schema: 'Organization',
        properties: { name: ['Sample Org'], topics: ['sanction'] },
      },
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  '{"op":"DEL","entity":{"id":"NK-2"}}\n',
]

export const HOUSE_LIST = `key,kind,name,aliases,weak_aliases,former_names,birth_dates,birth_places,nationalities,identifiers,addresses,wallets,programmes,measure,reference,listed_on,remarks
H-001,person,山田 見本,Yamada Mihon; ヤマダ ミホン,,Sato Mihon,1962-09-03; ~1963; 1958/1960,東京,JP; Iran,Passport: TR1234567 (JP),"東京都千代田区1-1, 日本",ETH 0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c,社内判断,transaction_ban,稟議-12,2026-04-01,"過去に口座売買, 再開設不可"
H-002,organisation,Sample KK,,,,,,,,,,,,,,
`

export const NBCTF_SAMPLE: readonly SampleFile[] = [
  { name: 'wallets.csv', content: NBCTF_WALLETS },
  { name: 'orders.csv', content: NBCTF_ORDERS },
]
export const FTM_SAMPLE: readonly SampleFile[] = [
  { name: 'entities.ftm.json', content: FTM_ENTITIES },
  ...FTM_DELTAS.map((content, at) => ({ name: `2024052${at}-abc.entities.delta.json`, content })),
]
export const HOUSE_SAMPLE: readonly SampleFile[] = [{ name: 'house.csv', content: HOUSE_LIST }]
