import type { Reading } from '#lib/core/names/reading.ts'
import { romaniseHangul } from '#lib/core/names/romanise-hangul.ts'

/** THE TABLE of Korean surnames as their bearers write them, most usual first; the Revised Romanisation stands beside. */
const SURNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    '김=kim 이=lee,yi,rhee,ri 박=park,pak,bak 최=choi,choe 정=jung,jeong,chung,chong 강=kang 조=cho,jo 윤=yoon,yun 장=jang,chang 임=lim,im,rim ' +
    '한=han 오=oh,o 서=seo,suh 신=shin,sin 권=kwon,gwon 황=hwang 안=ahn,an 송=song 류=ryu,ryoo 유=yoo,yu 전=jeon,jun,chun 홍=hong 고=ko,go,koh ' +
    '문=moon,mun 양=yang 손=son,sohn 배=bae,pae 백=baek,paek,paik 허=huh,heo,hur 남=nam 심=shim,sim 노=noh,roh,no 하=ha 곽=kwak 성=sung,seong ' +
    '차=cha 주=joo,ju,chu 우=woo,wu,u 구=koo,ku,gu 민=min 나=na,ra 진=jin,chin 지=ji,chi 엄=um,eom 변=byun,byeon 원=won 천=chun,cheon 방=bang,pang ' +
    '공=kong,gong 현=hyun,hyeon 함=ham 여=yeo,yuh 추=choo,chu 도=do,toh 소=so 석=seok,suk 선=sun,seon 설=seol,sul 마=ma 길=gil,kil 연=yeon,yun ' +
    '위=wi 표=pyo 명=myung,myeong 기=ki,gi 반=ban,pan 왕=wang 금=keum,geum 옥=ok 육=yook,yuk 인=in 맹=maeng 제=je,che 모=mo 탁=tak 국=kook,kuk 어=eo,uh ' +
    '은=eun 편=pyun 용=yong 리=ri,lee 림=rim,lim 로=ro,roh 독고=dokgo 남궁=namgung,namkung 황보=hwangbo 제갈=jegal 선우=sunwoo,seonu 사공=sagong'
  )
    .split(' ')
    .map((entry): [string, readonly string[]] => {
      const [hangul = '', latin = ''] = entry.split('=')
      return [hangul, latin.split(',')]
    }),
)

/**
 * Spellings by ear that given names prefer to the Revised Romanisation: 영 young, but 명 myung and 현 hyun; 석 suk, but 열
 * yeol; 희 hee, 준 joon.
 */
const AS_GIVEN: readonly (readonly [RegExp, string])[] = [
  [/(?<=[bcghjkmnpr])yeo(?=[nk])/g, 'yu'],
  [/yeong/g, 'young'],
  [/(?<!y)eo/g, 'u'],
  [/ui/g, 'ee'],
  [/u(?=n$|n(?=[^g]))/g, 'oo'],
]
/** McCune–Reischauer letters without its marks, where they part from the Revised Romanisation. */
const MCCUNE: readonly (readonly [RegExp, string])[] = [
  [/^g/g, 'k'],
  [/^d/g, 't'],
  [/^b/g, 'p'],
  [/^j/g, 'ch'],
  [/eo/g, 'o'],
  [/eu/g, 'u'],
]

/** The custom of the North and of older passports: o for ㅓ, u for ㅡ, first consonants as in the Revised Romanisation. */
const NORTHERN: readonly (readonly [RegExp, string])[] = [
  [/eo/g, 'o'],
  [/eu/g, 'u'],
]

/** Korean syllables in Latin letters: surnames as usual, RR, McCune–Reischauer without marks, given names by ear. */
export function hangulReadings(word: string): readonly Reading[] {
  const rr = romaniseHangul(word).replace(/[^a-z0-9]/g, '')
  const usual = (SURNAMES.get(word) ?? []).map(
    (text, at): Reading => ({ text, how: 'usual-korean', weight: 1 - at / 100 }),
  )
  const respelt = (rules: readonly (readonly [RegExp, string])[]) =>
    rules.reduce((seen, [from, to]) => seen.replace(from, to), rr)
  return [
    ...usual,
    { text: rr, how: 'rr', weight: usual.length > 0 ? 0.97 : 1 },
    { text: respelt(NORTHERN), how: 'usual-korean', weight: 0.96 },
    { text: respelt(MCCUNE), how: 'mccune', weight: 0.96 },
    { text: respelt(AS_GIVEN), how: 'usual-korean', weight: 0.96 },
  ]
}
