/** Kanji that family names write in several shapes, left the older or rarer shape. */
export const SHAPES =
  '渡邊:渡辺 渡邉:渡辺 髙橋:高橋 齋藤:斎藤 齊藤:斉藤 山﨑:山崎 濵田:浜田 濱田:浜田 廣田:広田 櫻井:桜井 澤田:沢田 黒澤:黒沢 國分:国分 瀨戸:瀬戸 邊見:辺見 德永:徳永 眞鍋:真鍋 關口:関口 長嶋:長島 嶋田:島田 廣瀬:広瀬 藏本:蔵本 龍田:竜田 惠谷:恵谷 寶田:宝田'

/** What enterprises do, as Japanese firms write it and as they romanise it. */
export const TRADES =
  '商事:Shoji 工業:Kogyo 製作所:Seisakusho 建設:Kensetsu 運輸:Unyu 電機:Denki 食品:Shokuhin 不動産:Fudosan 産業:Sangyo 印刷:Insatsu 鉄工所:Tekkosho 薬品:Yakuhin 化学:Kagaku 物産:Bussan 興業:Kogyo 精機:Seiki'

/** Foreign names as Japanese writes them; each line one person, made up of frequent names, then other spellings of the same. */
export const FOREIGN = `
ジョン・スミス|John Smith
マイケル・ジョンソン|Michael Johnson
デイヴィッド・ブラウン|David Brown
デビッド・ブラウン|David Brown
ウィリアム・ミラー|William Miller
ロバート・テイラー|Robert Taylor
エリザベス・ウォーカー|Elizabeth Walker
クリストファー・ホワイト|Christopher White
ジェニファー・クラーク|Jennifer Clark
キャサリン・ヒューズ|Catherine Hughes
ウラジーミル・イワノフ|Vladimir Ivanov
ヴラジーミル・イヴァノフ|Vladimir Ivanov
セルゲイ・クズネツォフ|Sergey Kuznetsov
アレクサンドル・スミルノフ|Aleksandr Smirnov
ドミトリー・ポポフ|Dmitry Popov
ナターリヤ・ヴォルコワ|Natalya Volkova
エカテリーナ・ペトロワ|Ekaterina Petrova
ユーリー・ソコロフ|Yuri Sokolov
ムハンマド・アリ|Muhammad Ali
モハメド・アリー|Mohamed Ali
アフマド・ハッサン|Ahmad Hassan
アブドゥル・ラフマン・サレハ|Abdul Rahman Saleh
フセイン・マフムード|Hussein Mahmoud
イブラヒム・ユスフ|Ibrahim Yusuf
ハンス・ミュラー|Hans Müller
ハンス・ミューラー|Hans Mueller
ヴォルフガング・シュナイダー|Wolfgang Schneider
ウルフガング・シュナイダー|Wolfgang Schneider
ユルゲン・フィッシャー|Jürgen Fischer
ジャン・ピエール・デュポン|Jean-Pierre Dupont
フランソワ・ルフェーヴル|François Lefèvre
カルロス・ロドリゲス|Carlos Rodríguez
ホセ・ガルシア|José García
フアン・エルナンデス|Juan Hernández
マリア・フェルナンデス|María Fernández
ジョアン・シルヴァ|João Silva
ジュゼッペ・ロッシ|Giuseppe Rossi
マルコ・ビアンキ|Marco Bianchi
グエン・ヴァン・ミン|Nguyen Van Minh
グェン・バン・ミン|Nguyen Van Minh
キム・ヨンチョル|Kim Yong-chol
パク・ソンミン|Park Sung-min
イ・ミンホ|Lee Min-ho
ワン・シャオミン|Wang Xiaoming
チャン・ウェイ|Zhang Wei
リー・ナ|Li Na
アンドリー・シェフチェンコ|Andriy Shevchenko
ミハイル・ゴンチャレンコ|Mykhailo Honcharenko
ペーター・ヴァン・デン・ベルグ|Peter van den Berg
ラース・アンデション|Lars Andersson
エリック・ヨハンソン|Erik Johansson
アンナ・コヴァルスカ|Anna Kowalska
レフ・ワレサ|Lev Walesa
ジョゼフ・コナー|Joseph Connor
スティーブン・キングズリー|Stephen Kingsley
スティーヴン・キングスレー|Stephen Kingsley
フィリップ・ベネット|Philip Bennett
ジェフリー・オコナー|Geoffrey O'Connor
パトリック・オブライエン|Patrick O'Brien
ラジェシュ・クマール|Rajesh Kumar
スレシュ・シャルマ|Suresh Sharma
オルハン・ユルマズ|Orhan Yilmaz
メフメト・デミル|Mehmet Demir
`
