/**
 * THE TABLE of foreign names that Japanese writes by custom, in kana that no rule leads back to the spelling: by language, katakana
 * and the spellings it stands for. Names that the rules and the learnt table read by themselves are left out.
 */
const CUSTOMS: Readonly<Record<string, string>> = {
  english:
    'キャサリン=catherine,katherine,kathryn キャスリーン=kathleen ヒューズ=hughes ヒュー=hugh ショーン=sean,shaun,shawn スティーブン=stephen,steven ' +
    'スティーヴン=stephen,steven スティーブンソン=stephenson,stevenson マイケル=michael チャールズ=charles クリストファー=christopher クリスティーナ=christina ' +
    'アーサー=arthur ジェフリー=geoffrey,jeffrey グレアム=graham グラハム=graham ヴォーン=vaughan ボーン=vaughan,bourne リー=leigh,lee レイ=ray,leigh ' +
    'ジョージ=george ジョアンナ=joanna レイチェル=rachel レーガン=reagan,regan マクドナルド=macdonald,mcdonald マッケンジー=mackenzie,mckenzie ' +
    'マクレーン=mclean,maclean ライト=wright ナイト=knight ロウ=lowe,rowe ライアン=ryan ブライアン=brian,bryan アイザック=isaac イーサン=ethan ' +
    'ジュリア=julia ジュリアン=julian スーザン=susan ルイス=lewis,louis ジョーンズ=jones フィリップス=phillips,philips トムソン=thomson,thompson',
  spanish:
    'フアン=juan ホアン=juan ホセ=jose ホルヘ=jorge ヘスス=jesus ハビエル=javier ヒメネス=jimenez エルナンデス=hernandez エルナン=hernan ウゴ=hugo ' +
    'エクトル=hector オラシオ=horacio ギジェルモ=guillermo ギリェルモ=guillermo グティエレス=gutierrez ゲバラ=guevara ゲレロ=guerrero エレラ=herrera ' +
    'ペニャ=pena ペーニャ=pena ムニョス=munoz ヌニェス=nunez イバニェス=ibanez ビジャ=villa カスティージョ=castillo トルヒーヨ=trujillo バレホ=vallejo ' +
    'フリオ=julio フリア=julia ホアキン=joaquin アレハンドロ=alejandro セルヒオ=sergio ヘラルド=gerardo ヒル=gil グスマン=guzman キロガ=quiroga',
  portuguese:
    'ジョアン=joao ジョゼ=jose ゴンサルベス=goncalves カルバリョ=carvalho カルヴァーリョ=carvalho コエーリョ=coelho マガリャンエス=magalhaes ' +
    'ギマランイス=guimaraes アラウージョ=araujo セバスティアン=sebastiao',
  french:
    'ジャン=jean ジャック=jacques ピエール=pierre フランソワ=francois フランソワーズ=francoise ルイ=louis アンリ=henri ギヨーム=guillaume ' +
    'ジョルジュ=georges ルノー=renaud,renault ジェラール=gerard ベルナール=bernard エティエンヌ=etienne ユーグ=hugues ミシェル=michel,michelle ' +
    'ルフェーブル=lefebvre ボードワン=baudouin クロード=claude マルソー=marceau モロー=moreau ルソー=rousseau ジロー=giraud',
  german:
    'ヨハン=johann ヨハネス=johannes ユルゲン=jurgen,juergen ミュラー=muller,mueller ギュンター=gunter,guenther ヨアヒム=joachim ハインリヒ=heinrich ' +
    'ルートヴィヒ=ludwig ケーラー=kohler,koehler シュレーダー=schroder,schroeder ツィンマーマン=zimmermann ヴォイチェフ=wojciech レフ=lech',
  vietnamese:
    'グエン=nguyen グェン=nguyen チャン=tran ファム=pham ホアン=hoang フイン=huynh ファン=phan ヴー=vu ブー=vu ダン=dang ブイ=bui ドー=do ゴー=ngo ' +
    'ズオン=duong レ=le レー=le チュオン=truong ディン=dinh ズン=dung フオン=huong フォン=phuong トゥアン=tuan クオン=cuong ミン=minh アイン=anh ティ=thi ' +
    'タイン=thanh タン=thanh,tan ハイン=hanh ニュン=nhung ビン=binh,vinh ヴィン=vinh カイン=khanh リン=linh クアン=quang',
  chinese:
    'シー=xi ワン=wang チャン=zhang,chang リウ=liu リュウ=liu チェン=chen,cheng ヤン=yang ホアン=huang ファン=huang,fang チャオ=zhao ウー=wu チョウ=zhou,chou ' +
    'シュー=xu,hsu チュー=zhu,chu フー=hu,fu クオ=guo,kuo グオ=guo カオ=gao,kao ガオ=gao ルオ=luo ジャン=jiang,zhang ツァイ=cai,tsai ツァオ=cao,tsao ' +
    'シエ=xie,hsieh ジンピン=jinping ジー=ji,zhi チー=qi,chi チン=qin,qing シャオ=xiao ジュン=jun,zhong ホン=hong ユエ=yue シュエ=xue,hsueh',
  korean:
    'パク=park,pak イ=lee,yi,rhee チェ=choi,choe チョン=jung,chung,jeong,jong カン=kang チョ=cho,jo ユン=yoon,yun チャン=jang,chang イム=lim,im リム=lim,rim ' +
    'オ=oh ソ=seo,suh シン=shin,sin クォン=kwon ファン=hwang アン=ahn,an ソン=song,son,sung リュ=ryu,ryoo ユ=yoo,yu チュ=joo,ju コ=ko,koh ペ=bae ' +
    'ペク=baek,paek ホ=heo,hur ノ=noh,roh クァク=kwak ミン=min ジョンウン=jongun,jeongeun ジョンイル=jongil ヨジョン=yojong,yeojeong ジュン=jun,joon ' +
    'ヨン=yong,young,yeong ジヨン=jiyoung,jiyeong スヨン=suyeong,sooyoung ヒョン=hyun,hyon,hyeon ジュンホ=junho,joonho ソンミン=sungmin,seongmin',
}

const BY_KANA: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, readonly string[]>()
  for (const entry of Object.values(CUSTOMS).flatMap((names) => names.split(' '))) {
    const [kana = '', spellings = ''] = entry.split('=')
    table.set(kana, [...new Set([...(table.get(kana) ?? []), ...spellings.split(',')])])
  }
  return table
})()

/** The spellings of a foreign name that is written so by custom, the katakana folded; none for most words. */
export function customarySpellings(katakana: string): readonly string[] {
  return BY_KANA.get(katakana) ?? []
}
