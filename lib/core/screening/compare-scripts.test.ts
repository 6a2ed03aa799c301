import { expect, test } from 'vitest'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'

const { alert } = POLICY.thresholds
const score = (a: string, b: string) => compareNames(prepareName(a, 'person'), prepareName(b, 'person')).score

// names of public life as their own press and English write them
const PEOPLE = [
  ['नरेन्द्र मोदी', 'Narendra Modi'],
  ['द्रौपदी मुर्मू', 'Droupadi Murmu'],
  ['শেখ হাসিনা', 'Sheikh Hasina'],
  ['মুহাম্মদ ইউনূস', 'Muhammad Yunus'],
  ['ਮਨਮੋਹਨ ਸਿੰਘ', 'Manmohan Singh'],
  ['અમિત શાહ', 'Amit Shah'],
  ['வேலுப்பிள்ளை பிரபாகரன்', 'Velupillai Prabhakaran'],
  ['వ్లాదిమిర్ పుతిన్', 'Vladimir Putin'],
  ['ವ್ಲಾಡಿಮಿರ್ ಪುಟಿನ್', 'Vladimir Putin'],
  ['വ്ലാദിമിർ പുടിൻ', 'Vladimir Putin'],
  ['රනිල් වික්‍රමසිංහ', 'Ranil Wickremesinghe'],
  ['ทักษิณ ชินวัตร', 'Thaksin Shinawatra'],
  ['เศรษฐา ทวีสิน', 'Srettha Thavisin'],
  ['ທອງລຸນ ສີສຸລິດ', 'Thongloun Sisoulith'],
  ['ហ៊ុន ម៉ាណែត', 'Hun Manet'],
  ['မင်းအောင်လှိုင်', 'Min Aung Hlaing'],
  ['ဗလာဒီမာ ပူတင်', 'Vladimir Putin'],
  ['አቢይ አህመድ', 'Abiy Ahmed'],
  ['მიხეილ სააკაშვილი', 'Mikheil Saakashvili'],
  ['Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
  ['އިބްރާހީމް މުޙައްމަދު ޞާލިޙު', 'Ibrahim Mohamed Solih'],
] as const

test.each(PEOPLE)('%s is %s', (native, latin) => {
  expect(score(native, latin)).toBeGreaterThan(alert)
})

test('none of them is another of them', () => {
  const others = PEOPLE.flatMap(([native, own]) =>
    PEOPLE.filter(([, latin]) => latin !== own && score(native, latin) >= alert).map(([, latin]) => [
      native,
      latin,
    ]),
  )
  expect(others).toEqual([])
})
