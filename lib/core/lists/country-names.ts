/**
 * Country codes (ISO 3166-1 alpha-2, and XK for Kosovo) with the name in English and in Japanese, one country a
 * line: `code|English|日本語`. Other spellings that lists print are in `country-code.ts`.
 */
export const COUNTRY_NAMES = `
AF|Afghanistan|アフガニスタン
AX|Åland Islands|オーランド諸島
AL|Albania|アルバニア
DZ|Algeria|アルジェリア
AS|American Samoa|米領サモア
AD|Andorra|アンドラ
AO|Angola|アンゴラ
AI|Anguilla|アンギラ
AQ|Antarctica|南極
AG|Antigua and Barbuda|アンティグア・バーブーダ
AR|Argentina|アルゼンチン
AM|Armenia|アルメニア
AW|Aruba|アルバ
AU|Australia|オーストラリア
AT|Austria|オーストリア
AZ|Azerbaijan|アゼルバイジャン
BS|Bahamas|バハマ
BH|Bahrain|バーレーン
BD|Bangladesh|バングラデシュ
BB|Barbados|バルバドス
BY|Belarus|ベラルーシ
BE|Belgium|ベルギー
BZ|Belize|ベリーズ
BJ|Benin|ベナン
BM|Bermuda|バミューダ
BT|Bhutan|ブータン
BO|Bolivia|ボリビア
BQ|Caribbean Netherlands|オランダ領カリブ
BA|Bosnia and Herzegovina|ボスニア・ヘルツェゴビナ
BW|Botswana|ボツワナ
BV|Bouvet Island|ブーベ島
BR|Brazil|ブラジル
IO|British Indian Ocean Territory|英領インド洋地域
BN|Brunei|ブルネイ
BG|Bulgaria|ブルガリア
BF|Burkina Faso|ブルキナファソ
BI|Burundi|ブルンジ
CV|Cape Verde|カーボベルデ
KH|Cambodia|カンボジア
CM|Cameroon|カメルーン
CA|Canada|カナダ
KY|Cayman Islands|ケイマン諸島
CF|Central African Republic|中央アフリカ共和国
TD|Chad|チャド
CL|Chile|チリ
CN|China|中華人民共和国
CX|Christmas Island|クリスマス島
CC|Cocos (Keeling) Islands|ココス(キーリング)諸島
CO|Colombia|コロンビア
KM|Comoros|コモロ
CG|Congo|コンゴ共和国
CD|Democratic Republic of the Congo|コンゴ民主共和国
CK|Cook Islands|クック諸島
CR|Costa Rica|コスタリカ
CI|Cote d'Ivoire|コートジボワール
HR|Croatia|クロアチア
CU|Cuba|キューバ
CW|Curaçao|キュラソー
CY|Cyprus|キプロス
CZ|Czech Republic|チェコ
DK|Denmark|デンマーク
DJ|Djibouti|ジブチ
DM|Dominica|ドミニカ国
DO|Dominican Republic|ドミニカ共和国
EC|Ecuador|エクアドル
EG|Egypt|エジプト
SV|El Salvador|エルサルバドル
GQ|Equatorial Guinea|赤道ギニア
ER|Eritrea|エリトリア
EE|Estonia|エストニア
SZ|Eswatini|エスワティニ
ET|Ethiopia|エチオピア
FK|Falkland Islands|フォークランド諸島
FO|Faroe Islands|フェロー諸島
FJ|Fiji|フィジー
FI|Finland|フィンランド
FR|France|フランス
GF|French Guiana|仏領ギアナ
PF|French Polynesia|仏領ポリネシア
TF|French Southern Territories|仏領極南諸島
GA|Gabon|ガボン
GM|Gambia|ガンビア
GE|Georgia|ジョージア
DE|Germany|ドイツ
GH|Ghana|ガーナ
GI|Gibraltar|ジブラルタル
GR|Greece|ギリシャ
GL|Greenland|グリーンランド
GD|Grenada|グレナダ
GP|Guadeloupe|グアドループ
GU|Guam|グアム
GT|Guatemala|グアテマラ
GG|Guernsey|ガーンジー
GN|Guinea|ギニア
GW|Guinea-Bissau|ギニアビサウ
GY|Guyana|ガイアナ
HT|Haiti|ハイチ
HM|Heard and McDonald Islands|ハード島・マクドナルド諸島
VA|Vatican City|バチカン市国
HN|Honduras|ホンジュラス
HK|Hong Kong|香港
HU|Hungary|ハンガリー
IS|Iceland|アイスランド
IN|India|インド
ID|Indonesia|インドネシア
IR|Iran|イラン
IQ|Iraq|イラク
IE|Ireland|アイルランド
IM|Isle of Man|マン島
IL|Israel|イスラエル
IT|Italy|イタリア
JM|Jamaica|ジャマイカ
JP|Japan|日本
JE|Jersey|ジャージー
JO|Jordan|ヨルダン
KZ|Kazakhstan|カザフスタン
KE|Kenya|ケニア
KI|Kiribati|キリバス
KP|North Korea|北朝鮮
KR|South Korea|韓国
KW|Kuwait|クウェート
KG|Kyrgyzstan|キルギス
LA|Laos|ラオス
LV|Latvia|ラトビア
LB|Lebanon|レバノン
LS|Lesotho|レソト
LR|Liberia|リベリア
LY|Libya|リビア
LI|Liechtenstein|リヒテンシュタイン
LT|Lithuania|リトアニア
LU|Luxembourg|ルクセンブルク
MO|Macau|マカオ
MG|Madagascar|マダガスカル
MW|Malawi|マラウイ
MY|Malaysia|マレーシア
MV|Maldives|モルディブ
ML|Mali|マリ
MT|Malta|マルタ
MH|Marshall Islands|マーシャル諸島
MQ|Martinique|マルティニーク
MR|Mauritania|モーリタニア
MU|Mauritius|モーリシャス
YT|Mayotte|マヨット
MX|Mexico|メキシコ
FM|Micronesia|ミクロネシア連邦
MD|Moldova|モルドバ
MC|Monaco|モナコ
MN|Mongolia|モンゴル
ME|Montenegro|モンテネグロ
MS|Montserrat|モントセラト
MA|Morocco|モロッコ
MZ|Mozambique|モザンビーク
MM|Burma|ミャンマー
NA|Namibia|ナミビア
NR|Nauru|ナウル
NP|Nepal|ネパール
NL|Netherlands|オランダ
NC|New Caledonia|ニューカレドニア
NZ|New Zealand|ニュージーランド
NI|Nicaragua|ニカラグア
NE|Niger|ニジェール
NG|Nigeria|ナイジェリア
NU|Niue|ニウエ
NF|Norfolk Island|ノーフォーク島
MK|North Macedonia|北マケドニア
MP|Northern Mariana Islands|北マリアナ諸島
NO|Norway|ノルウェー
OM|Oman|オマーン
PK|Pakistan|パキスタン
PW|Palau|パラオ
PS|Palestinian|パレスチナ
PA|Panama|パナマ
PG|Papua New Guinea|パプアニューギニア
PY|Paraguay|パラグアイ
PE|Peru|ペルー
PH|Philippines|フィリピン
PN|Pitcairn Islands|ピトケアン諸島
PL|Poland|ポーランド
PT|Portugal|ポルトガル
PR|Puerto Rico|プエルトリコ
QA|Qatar|カタール
RE|Réunion|レユニオン
RO|Romania|ルーマニア
RU|Russia|ロシア
RW|Rwanda|ルワンダ
BL|St. Barthélemy|サン・バルテルミー
SH|St. Helena|セントヘレナ
KN|Saint Kitts and Nevis|セントクリストファー・ネーヴィス
LC|Saint Lucia|セントルシア
MF|St. Martin|サン・マルタン
PM|St. Pierre and Miquelon|サンピエール島・ミクロン島
VC|Saint Vincent and the Grenadines|セントビンセント及びグレナディーン諸島
WS|Samoa|サモア
SM|San Marino|サンマリノ
ST|Sao Tome and Principe|サントメ・プリンシペ
SA|Saudi Arabia|サウジアラビア
SN|Senegal|セネガル
RS|Serbia|セルビア
SC|Seychelles|セーシェル
SL|Sierra Leone|シエラレオネ
SG|Singapore|シンガポール
SX|Sint Maarten|シント・マールテン
SK|Slovakia|スロバキア
SI|Slovenia|スロベニア
SB|Solomon Islands|ソロモン諸島
SO|Somalia|ソマリア
ZA|South Africa|南アフリカ
GS|South Georgia and South Sandwich Islands|サウスジョージア・サウスサンドウィッチ諸島
SS|South Sudan|南スーダン
ES|Spain|スペイン
LK|Sri Lanka|スリランカ
SD|Sudan|スーダン
SR|Suriname|スリナム
SJ|Svalbard and Jan Mayen|スバールバル諸島・ヤンマイエン島
SE|Sweden|スウェーデン
CH|Switzerland|スイス
SY|Syria|シリア
TW|Taiwan|台湾
TJ|Tajikistan|タジキスタン
TZ|Tanzania|タンザニア
TH|Thailand|タイ
TL|Timor-Leste|東ティモール
TG|Togo|トーゴ
TK|Tokelau|トケラウ
TO|Tonga|トンガ
TT|Trinidad and Tobago|トリニダード・トバゴ
TN|Tunisia|チュニジア
TR|Turkey|トルコ
TM|Turkmenistan|トルクメニスタン
TC|Turks and Caicos Islands|タークス・カイコス諸島
TV|Tuvalu|ツバル
UG|Uganda|ウガンダ
UA|Ukraine|ウクライナ
AE|United Arab Emirates|アラブ首長国連邦
GB|United Kingdom|英国
US|United States|米国
UM|U.S. Outlying Islands|合衆国領有小離島
UY|Uruguay|ウルグアイ
UZ|Uzbekistan|ウズベキスタン
VU|Vanuatu|バヌアツ
VE|Venezuela|ベネズエラ
VN|Vietnam|ベトナム
VG|British Virgin Islands|英領ヴァージン諸島
VI|U.S. Virgin Islands|米領ヴァージン諸島
WF|Wallis and Futuna|ウォリス・フツナ
EH|Western Sahara|西サハラ
YE|Yemen|イエメン
ZM|Zambia|ザンビア
ZW|Zimbabwe|ジンバブエ
XK|Kosovo|コソボ
`
