import type { SampleFile } from './samples.ts'

const NULLS = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
const END = '\r\n\u001a'

/** The four files of OFAC's CSV set: a person with wallets, a body with an alias, a vessel. */
export const OFAC_CSV_SAMPLE: readonly SampleFile[] = [
  {
    name: 'sdn-2024-04-26.csv',
    content: `${[
      `25308,"YAN, Xiaobing","individual","SDNTK] [CYBER2",${NULLS},"DOB 25 Mar 1977; alt. DOB circa 1978; POB Wuhan City, Hubei, China; nationality China; Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. Digital Currency Address - USDT TNuA5CQ6LBTHTaqYzY8jPkJ5Wt5Cxs8Yop; Passport G1234567 (China) expires 01 Jan 2030; a.k.a. 'ZHOU, William'; Linked To: LAZARUS GROUP."`,
      `36,"AEROCARIBBEAN (The) AIRLINES",-0- ,"CUBA",${NULLS},-0- `,
      `15036,"ARTAVIL","vessel","IRAN",-0- ,"5IM316","Crude Oil Tanker","99,144","56,068","Malta","NITC","Vessel Registration Identification IMO 9187629."`,
      ...Array.from({ length: 12 }, (_, at) => `${100 + at},"BODY ${at}",-0- ,"SDGT",${NULLS},-0- `),
    ].join('\r\n')}${END}`,
  },
  {
    name: 'add.csv',
    content: `36,25,-0- ,"Havana","Cuba",-0- \r\n25308,26,"1 Road","Wuhan","China",-0- ${END}`,
  },
  {
    name: 'alt.csv',
    content: `36,12,"aka","AERO-CARIBBEAN",-0- \r\n36,13,"fka","AIR ""OLD"" CARIB",-0- ${END}`,
  },
  { name: 'sdn_comments.csv', content: `25308," and more of it."${END}` },
]
