import { COUNTRY_NAMES } from '#lib/core/lists/country-names.ts'

/** Spellings that the lists print beside the usual names: `spelling|code`. */
const OTHER_SPELLINGS = `
korea, north|KP
korea, south|KR
democratic people's republic of korea|KP
republic of korea|KR
dprk|KP
congo, democratic republic of the|CD
congo, republic of the|CG
north macedonia, the republic of|MK
macedonia, the former yugoslav republic of|MK
virgin islands, british|VG
cabo verde|CV
st. vincent and the grenadines|VC
st. kitts and nevis|KN
the gambia|GM
gambia, the|GM
bahamas, the|BS
man, isle of|IM
region: gaza|PS
west bank|PS
palestine|PS
state of palestine|PS
cote d ivoire|CI
syrian arab republic|SY
united kingdom of great britain and northern ireland|GB
russian federation|RU
united states of america|US
united republic of tanzania|TZ
türkiye|TR
turkiye|TR
iran (islamic republic of)|IR
islamic republic of iran|IR
viet nam|VN
myanmar|MM
libyan arab jamahiriya|LY
lao people's democratic republic|LA
republic of moldova|MD
bolivia (plurinational state of)|BO
venezuela (bolivarian republic of)|VE
china, hong kong special administrative region|HK
czechia|CZ
macao|MO
サウディ・アラビア|SA
エジプト・アラブ共和国|EG
シリア・アラブ共和国|SY
中国|CN
アメリカ合衆国|US
アメリカ|US
イギリス|GB
グルジア|GE
クウェイト|KW
ウズベキスタン共和国|UZ
トリニダード・トバゴ共和国|TT
トリニダード・トバゴ|TT
コンゴ（民）|CD
大韓民国|KR
朝鮮民主主義人民共和国|KP
スーダン人|SD
ベラルーシ共和国|BY
アラブ首長国|AE
スリランカ民主社会主義共和国|LK
イラン・イスラム共和国|IR
`
const JAPANESE_ENDINGS = /(?:民主社会主義共和国|イスラム共和国|連邦共和国|共和国|連邦|首長国|王国|国)$/

const codeByName: ReadonlyMap<string, string> = new Map([
  ...lines(COUNTRY_NAMES).flatMap(([code, english, japanese]): [string, string][] => [
    [fold(english), code],
    [fold(japanese), code],
    [code.toLowerCase(), code],
  ]),
  ...lines(OTHER_SPELLINGS).map(([name, code]): [string, string] => [fold(name), code]),
])

/** ISO 3166-1 alpha-2 code of a country as a list prints it (English or Japanese), or null when it cannot be told. */
export function countryCode(printed: string): string | null {
  const name = fold(printed)
  if (name.length === 2 && printed !== printed.toUpperCase()) return null
  return codeByName.get(name) ?? codeByName.get(name.replace(JAPANESE_ENDINGS, '')) ?? null
}

/** The country's code where it could be told, else the text as printed. */
export function countryCodeOrText(printed: string): string {
  return countryCode(printed) ?? printed.trim()
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
}

function lines(table: string): [string, string, string][] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [first = '', second = '', third = ''] = line.split('|')
      return [first, second, third]
    })
}
