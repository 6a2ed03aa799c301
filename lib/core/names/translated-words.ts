/**
 * THE TABLE of telling words that lists translate instead of spelling them in another script: quarters of the sky,
 * colours. One idea a line, a star for any ending. They meet each other and weigh as much as any other word.
 */
export const TRANSLATED_WORDS: Readonly<Record<string, string>> = {
  new: 'new neue nouveau nueva nuevo nuova новый novyy جديد yeni 新 nouvelle nuovo نوین ニュー',
  united: 'united المتحدة 統一 объединённ* объедин* obyedinyonn* ユナイテッド unified объединенн* 連合の',
  people:
    'people peoples народн* narodn* народ مردم خلق شعب الشعب 人民 民衆 ピープルズ folk 民 民間人 popular народа ' +
    'populaire مردمی 人民の ピープル',
  youth: 'youth молодеж* molodezh* جوانان شباب الشباب 青年 ユース',
  children: 'children childrens детск* detsk* дети کودکان اطفال 児童 子供 子ども',
  veterans: 'veterans veteran ветеран* veteran* ベテラン 退役軍人',
  volunteers:
    'volunteers volunteer доброволь* dobrovol* волонтер* volonter* بسیج متطوعين 義勇兵 義勇軍 ボランティア',
  islamic:
    'islamic islami ислам* islam* اسلامی اسلامي الاسلامي الاسلامية الإسلامي الإسلامية イスラム イスラーム イスラミック ' +
    'islamique islamico islamiya islamiyya islamiyah islamia islam イスラミーヤ イスラミア イスラミ イスラーム教 اسلام ' +
    'الاسلام',
  revolutionary:
    'revolutionary revolution революц* revolyuts* انقلاب انقلابی الثورة الثوري 革命 revolucionario ' +
    'revolucionarias 革命派 レボリューショナリー',
  resistance: 'resistance сопротивлен* مقاومت مقاومة المقاومة 抵抗',
  liberation:
    'liberation освобожден* آزادی تحرير التحرير 解放 liberacion liberer libération liberazione освободит* ' +
    'освобожд* リベレーション',
  justice: 'justice справедлив* عدالت العدل 正義 司法 司法省',
  first: 'first یکم الاول 第一 ファースト первый первая первое pervyy pervyi pervaya',
  second: 'second دوم الثاني 第二 セコンド セカンド второй вторая vtoroy vtoraya',
  great: 'great grand bolsh* велик* بزرگ كبير グレート greater 大 偉大 グランド',
  black: 'black черн* chern* سیاه اسود الاسود 黒 ブラック',
  sea: 'sea море دریا بحر البحر 海 シー 海洋性',
  ocean: 'ocean океан* okean* اقیانوس محيط 大洋 オーシャン',
  river: 'river речн* rechn* رود نهر 河川 リバー',
  port: 'port портов* بندر ميناء الميناء 港 港口 港湾 ポート ports порт морпорт',
  water: 'water آب مياه المياه 水 ウォーター вода водный водоканал',
  north: 'north northern север* sever* شمال شمالی الشمال الشمالية 北 北方 北部 ノース 北朝',
  south: 'south southern юж* yuzhn* جنوب جنوبی الجنوب الجنوبية 南 南方 南部 サウス 南朝',
  east:
    'east eastern восток* восточн* vostok* vostochn* شرق شرقی الشرق الشرقية 東 東方 東部 イースト 東洋 ' +
    'дальневосточн* orient oriental 東側 timur',
  west: 'west western запад* zapad* غرب غربی الغرب الغربية 西 西方 西部 ウェスト 西側 ouest louest западное',
  arctic: 'arctic аркти* arkti* 北極',
  red: 'red красн* krasn* قرمز احمر الاحمر 赤 レッド',
  peace: 'peace صلح سلام السلام 平和 ピース мир',
  victory: 'victory побед* pobed* پیروزی النصر 勝利 戦勝',
  freedom: 'freedom free свобод* svobod* 自由 フリー',
  tobacco: 'tobacco табак* табач* tabak* دخانیات تبغ タバコ たばこ 烟草',
  cotton: 'cotton хлоп* پنبه قطن القطن 綿花',
  powder: 'powder порох* porokh* 火薬',
  tank: 'tank tanks танк* تانک دبابات 戦車',
  bridge: 'bridge جسر 橋 橋梁 мост',
  diamond: 'diamond diamonds алмаз* almaz* الماس ダイヤモンド 钻石',
  gold: 'gold золот* zolot* ذهب الذهب ゴールド 黄金 طلا',
  silver: 'silver серебр* serebr* シルバー',
  star: 'star stars звезд* zvezd* ستاره نجم النجمة スター',
  sun: 'sun солнц* solnts* خورشید شمس 太陽 サン',
  moon: 'moon ماه قمر 月',
  light: 'light نور 光明 ライト',
  golden: 'golden طلایی ذهبي الذهبية ゴールデン',
  blue: 'blue голуб* آبی ازرق ブルー 青',
  green: 'green зелен* zelen* سبز خضراء グリーン 緑',
  white: 'white سفید ابيض ホワイト 白',
  jihad: 'jihad jihadi джихад* dzhikhad* جهاد الجهاد والجهاد ジハード ジハド 聖戦',
  southeast: 'southeast southeastern юговосточн* 南東 東南 南東部',
  northwest: 'northwest northwestern северозападн* 北西 北西部',
  northeast: 'northeast northeastern 北東 東北 北東部 северовосточн*',
  southwest: 'southwest southwestern 南西 南西部 西南 югозападн*',
  far: 'far дальн* dalnevost* 極東',
  guidance: 'guidance 指導 ガイダンス ارشاد الارشاد',
  lord: 'lord lords господ* رب ロード',
  peninsula: 'peninsula полуостров* 半島 جزيرة شبه ペニンシュラ',
  subcontinent: 'subcontinent 亜大陸 القارة',
  hope: 'hope надежд* nadezhd* امید الامل 希望 ホープ',
  future: 'future будущ* budushch* آینده المستقبل 未来 将来 フューチャー',
  friendship: 'friendship дружб* druzhb* دوستی الصداقة 友好 友誼 フレンドシップ',
  king: 'king kings король korol پادشاه الملك 王 キング',
  royal: 'royal королев* سلطنتی ملكي 王立 ロイヤル',
  mountain: 'mountain mountains гор کوه جبل 山 山岳 マウンテン',
  island: 'island islands остров* ostrov* جزایر 島 島嶼 アイランド',
  forest: 'forest лесн* lesn* جنگل غابة 森林 フォレスト',
}
