/** THE TABLE of words for trades and their wares, in the manner of `institution-words.ts`. */
export const TRADE_WORDS: Readonly<Record<string, string>> = {
  trading:
    'trading trade traders trader handel handels handelsgesellschaft commerce torgovyy torgovy торговый ' +
    'торговая торговля تجارة التجارية للتجارة ticaret 貿易 boeki 商事 shoji 物産 bussan 商社 shokai トレーディング ' +
    'торгов* torgov* بازرگانی بازرگاني تجارت تجاری 贸易 通商 取引 交易 トレード トレイディング trejding трейдинг* treyding ' +
    '商務 商貿 товар*',
  industries:
    'industries industry industrial industriel industriale industria industrie промышленный ' +
    'промышленная промышленность promyshlennaya promyshlennyy sanayi صناعة صناعية الصناعية sanat 工業 ' +
    'kogyo 産業 sangyo 興業 インダストリーズ インダストリー промышлен* promyshlen* індустр* индустр* صنایع صنعتي صنعتی ' +
    'صنائع الصناعات للصناعات 产业 產業 工业 industrijska インダストリアル indústria промышленност* promyshlennost* 実業 ' +
    '工業団地',
  technology:
    'technology technologies tech tecnologia technologie technologien технологии технологический ' +
    'tekhnologii tekhnologiy teknoloji تكنولوجيا テクノロジー テクノロジーズ 技術 技术 технолог* tekhnolog* tehnolog* ' +
    'technological فناوری التكنولوجيا تقنية التقنية 科技 テック tekhnologi* тек technic technika テクノロジ ' +
    'технолоджис',
  bank:
    'bank banque banco banca banka банк بنك مصرف bankasi 銀行 ginko バンク 银行 банк* banking بانک البنك バンキング ' +
    'banks bankas bankası בנק ธนาคาร',
  insurance:
    'insurance assurance seguros assicurazioni versicherung страховая страхование strakhovaya تامين ' +
    'التامين 保険 hoken страхов* strakhov* بیمه 保险 インシュアランス reinsurance перестрахов* 再保険',
  finance:
    'finance financial finances finanz finanzas финансы финансовая finansovaya مالية المالية 金融 ファイナンス ' +
    'финанс* finans* مالی 财务 融資 ファイナンシャル financier فينانس 財務 фин',
  investment:
    'investment investments invest inversiones investimenti инвестиции инвестиционная инвест ' +
    'investitsii استثمار الاستثمار للاستثمار yatirim 投資 インベストメント инвест* invest* سرمایه گذاری ' +
    'الاستثمارية 投资 出資 インヴェストメント investiční портфел* portfolio portfolios ポートフォリオ',
  transport:
    'transport transportation transporte trasporti транспорт транспортный транспортная transportnaya ' +
    'نقل النقل nakliyat 運輸 unyu 輸送 運送 unso transporta* транспорт* perevoz* перевоз* حمل ونقل ترابری ' +
    'للنقل 运输 トランスポート трансп*',
  shipping:
    'shipping maritime marine navigation morskoy морской морская судоходство судоходная شحن الملاحة ' +
    'بحرية denizcilik 海運 kaiun 船舶 マリン シッピング マリタイム судоход* sudokhod* пароход* морск* morsk* کشتیرانی ' +
    'بحري البحرية ملاحة 航运 航運 船务 船務 海事 シップ 海洋 flotilla флотил* 海上 船会社 ships ship vessels судно суда ' +
    'دریایی دریانوردی',
  airlines:
    'airlines airline airways aviation avia авиакомпания авиалинии aviakompaniya طيران الطيران ' +
    'havayollari 航空 авиацион* aviatsion* aviacion* авиа هوایی هواپیمایی الجوية エアラインズ エアライン エアウェイズ ' +
    'アビエーション авиалин* avialin* aero аэро aviakompan* авиакомпан* エアー 空輸',
  construction:
    'construction constructions building builders bau строительство строительный строительная ' +
    'stroitelstvo stroitelnaya بناء للمقاولات contracting insaat 建設 kensetsu 建築 工務店 komuten строит* ' +
    'stroit* строительн* будівел* ساختمانی ساختمان للبناء انشاء 建筑 コンストラクション построй* stroy строй* 建築物 ' +
    '建造',
  engineering:
    'engineering ingenieria ingenierie инжиниринг inzhiniring هندسة الهندسية muhendislik エンジニアリング 工程 ' +
    'инженер* inzhener* مهندسی mashinostroenie 工学 инжинир* inzhinir* エンジニア',
  production:
    'production produktion produccion производство производственный производственная proizvodstvo ' +
    'proizvodstvennaya manufacturing manufacture انتاج 製造 生産 製作所 seisakusho 鉄工所 tekkosho производ* ' +
    'proizvod* виробнич* manufacturer تولید تولیدی للانتاج 生产 生產 制造 プロダクション マニュファクチャリング proizvodstven* ' +
    'производствен* proizvodstvo* 製作 製造業 producer producers 生産者 making maker',
  plant:
    'plant factory works werk werke fabrik fabrica завод zavod фабрика fabrika مصنع 工場 プラント завод* ' +
    'zavod* фабрик* fabrik* комбинат* kombinat* mill mills کارخانه كارخانه 工厂 工廠 ファクトリー コンビナート usine ' +
    'フアクトリー zavodu',
  design:
    'design konstruktorskoe конструкторское проектный 設計 デザイン конструк* konstruk* проект* proekt* طراحی ' +
    'تصميم 设计 project designs проектн* proektn* dizajn 計画 planning konstructor* konstruktsi*',
  energy:
    'energy energia energie энергия энергетическая энерго طاقة الطاقة enerji エネルギー энерг* energ* انرژی ' +
    'энергетическ* energetichesk* energeticesk* ' +
    '能源 エナジー power 電力 発電 発電所 エナジ エネルギ',
  oil:
    'oil petroleum neft нефть нефтяная نفط النفط 石油 нефт* neft* نفت پتروشیمی petrochemical ' +
    'petrochemicals オイル ペトロリアム النفطية 油田 petrol петрол* oilfield petrokimia naft',
  gas: 'gas gaz газ газовая غاز الغاز ガス газов* gazov* گاز للغاز 天然气 天然ガス lng',
  electronics:
    'electronics electronic elektronik электроника электронный elektronika 電子 denshi エレクトロニクス электрон* ' +
    'elektron* radioelectronic radioelectron* радиоэлектрон* radioelektron* الکترونیک الكترونية 电子 ' +
    'エレクトロニック электрон elektronn* радиоэлектроник* エレクトロン',
  machinery:
    'machinery machine machines maschinen машиностроительный машиностроение mashinostroitelnyy 機械 kikai ' +
    '精機 seiki машин* mashin* механич* mekhanich* mechanical maschinenbau 机械 メカニカル マシナリー マシーナリー ماشین ' +
    'machinebuilding machinebuild* mechanic* механик* mashynostro* mashinostro* машиностро* machin* ' +
    'メカニック 工作機械 機械製造',
  chemical:
    'chemical chemicals chemie химический химическая khimicheskiy كيماويات 化学 kagaku himich* شیمیایی ' +
    'کیمیاوی 化工 ケミカル химич* khimich* химия химическ* khimichesk* chemisch',
  medical:
    'medical medico медицинский meditsinskiy طبية 医療 薬品 yakuhin 製薬 seiyaku メディカル медиц* medits* پزشکی ' +
    'الطبية 医疗 医药 pharmaceutical pharma دارو фармац* farmats* medicine medicines лекарств* hospital ' +
    'больниц* بیمارستان مستشفى 病院 医薬 薬',
  food:
    'food foods alimentos продукты пищевой اغذية gida 食品 shokuhin フーズ пищев* продовольств* غذایی غذائية ' +
    'الغذائية フード grain зерн* zern* 穀物 穀類 小麦 wheat',
  logistics:
    'logistics logistica logistik логистика logistika لوجستية lojistik 物流 ロジスティクス логистич* logistich* ' +
    'لجستیک پشتیبانی 供应链',
  security:
    'security безопасность охрана امن 保安 セキュリティ безопасн* bezopasn* охран* امنیت الامن الأمن 安全 安保 ' +
    'セキュリティー 治安 安全保障 секьюр* secur*',
  securities: 'securities 証券 shoken',
  properties: 'property properties estate estates immobilien immobiliare недвижимость عقارات 不動産 fudosan',
  export:
    'export exports экспорт eksport تصدير ihracat 輸出 eksport* экспорт* exporter exporting エクスポート صادرات',
  import: 'import imports импорт استيراد ithalat 輸入 импорт* インポート واردات',
  printing: 'printing 印刷 insatsu типография matbaa',
  media: 'media медиа メディア',
  technical:
    'technical technique технич* tekhnich* tehnich* فنی فنية الفنية テクニカル технического tekhnika',
  aircraft: 'aircraft aeroplane airplane самолет* samolet* авиастро* طائرات 航空機 飞机 飛行機',
  helicopter:
    'helicopter helicopters вертолет* vertolet* هلیکوپتر مروحيات ヘリコプター ヘリコプターズ 直升机',
  space:
    'space aerospace cosmic космич* kosmich* космос فضایی فضائي 宇宙 航天 スペース エアロスペース 宇宙機 cosmos ' +
    'космонавт* هوافضا فضا',
  products:
    'product products produkt* продукт* produkc* продукци* produktsi* محصولات منتجات 製品 产品 プロダクツ プロダクト ' +
    'produkty producto',
  shipyard:
    'shipyard shipyards dockyard verf верф* судостроительн* shipbuilding sudostroit* судострое* کشتی ' +
    'سازی 造船所 造船 造船工場 シップヤード 造船業 yard верфь shipbuilder shipbuilders',
  repair:
    'repair repairs ремонт* remont* судоремонт* sudoremont* shiprepair* shiprepairing авиаремонт* ' +
    'تعمیرات تعمیر صيانة 修理 维修 リペア 修繕 overhaul maintenance техобслуж* 整備 保守 авиаремонтн* aviaremont*',
  nuclear:
    'nuclear atomic атомн* atomn* ядерн* yadern* هسته ای نووية الذرية اتمی 原子力 核 ニュークリアー ニュークリア',
  electric:
    'electric electrical электрич* elektrich* электротех* elektrotekh* electrotechnical برق كهرباء ' +
    'الكهرباء 電気 电气 エレクトリック 電機 denki elektrotekhnich* электротехнич* elektro электро electro ' +
    'elektromekh* электромех* electromechanical electrotech*',
  radio: 'radio رادیو راديو اذاعة 無線 ラジオ радио radiotechnical radiotekh* радиотех* 電波',
  communication:
    'communication communications telecom telecommunication telecommunications связь связи svyazi ' +
    'коммуникац* телекоммуникац* مخابرات ارتباطات اتصالات الاتصالات 通信 通讯 电信 テレコム コミュニケーションズ ' +
    'связьинвест svyaz связьстрой telecommunic* телеком* коммуникаций радиосвяз* スヴャジ スビャジ',
  information:
    'information informational информац* informats* اطلاعات معلومات المعلومات 情報 信息 インフォメーション ' +
    'intelligence развед*',
  instrument:
    'instrument instruments приборо* priboro* instrumentation ابزار 機器 器具 計器 仪器 devices device приборы ' +
    'приборов pribory priborov 計測機器 测量仪 priborostro* приборостро* приборостроит* instrumentmaking',
  equipment:
    'equipment оборудован* oborudov* تجهیزات معدات المعدات 設備 设备 装置 機材 イクイップメント エクイップメント sredstva ' +
    'sredstv средств средства 用品',
  agricultural:
    'agricultural agriculture agro агро* сельскохоз* selskokhoz* کشاورزی زراعي الزراعية 農業 农业 農産 farm ' +
    'farms farming ферм* ferma مزرعة 農場 農園 كشاورزى сельхоз* selkhoz*',
  missile:
    'missile missiles rocket rockets ракет* raket* موشکی صواريخ ミサイル ロケット 火箭 导弹 rocketry ракетн* ' +
    'raketn*',
  mining:
    'mining mines mine горн* gorn* шахт* رудник معدن معدنی تعدين للتعدين 鉱業 鉱山 矿业 マイニング шахтёр 採掘 採鉱 ' +
    'extraction',
  metal:
    'metal metals metallurgical metallurgy металл* metall* فلز فلزات فولاد steel معادن 金属 鉄鋼 冶金 钢铁 メタル ' +
    'メタルズ スチール сталь stal metallurg* металлург* 製鉄 製鉄所 鉄鋼所 アルミニウム aluminium aluminum алюмин* alyumin* ' +
    'copper медн* medn* medeplavil* 銅 نحاس',
  coal: 'coal угол* ugol* уголь زغال فحم 石炭 コール',
  automobile: 'automobile automotive خودرو سيارات السيارات 自動車 汽车 автомоб* avtomob* автозавод',
  engine: 'engine engines двигател* dvigatel* エンジン 发动机',
  material: 'material materials материал* مواد 材料 マテリアル',
  physics: 'physics физик* fizik* فیزیک 物理 物理学 fizich* физич* physical',
  mathematics: 'mathematics математ* matemat* 数学',
  optical:
    'optical optics optic оптич* optich* оптик* نوری 光学 光 optiko оптико optico optichesk* オプチカル オプティカル',
  precision: 'precision точн* tochn* precise دقیق 精密 高精度 精度 presizion прецизион* presizion*',
  unmanned: 'unmanned drone drones беспилот* bespilot* uav 無人 无人机',
  digital: 'digital цифров* tsifrov* cifrov* دیجیتال رقمية 数字 デジタル ディジタル',
  credit: 'credit kredit кредит* kredit* اعتباری ائتمان 信用 クレジット',
  commercial: 'commercial коммерч* kommerch* 商業 商业 コマーシャル comercial commerciale',
  savings: 'savings сберегат* sberegat* 儲蓄 貯蓄',
  exchange:
    'exchange бирж* birzh* صرافی صرافة للصرافة بورس 取引所 交換 交易所 エクスチェンジ bourse 両替 両替所 обмен* obmen* ' +
    'صرافي مبادله 両替商 エクスチェンジズ',
  otc: 'otc',
  crypto: 'crypto cryptocurrency cryptocurrencies крипто* kripto* クリプト 暗号資産 仮想通貨 加密',
  market: 'market markets marketplace маркет маркетплейс マーケット 市場 سوق بازار',
  wallet: 'wallet wallets кошелек ウォレット 钱包',
  money: 'money деньг* hawala حوالة حواله マネー 金銭 العملات',
  currency: 'currency валют* valyut* ارز عملة 通貨 货币',
  payment: 'payment payments pay платеж* platezh* پرداخت مدفوعات 支払 決済 支付 settlement расчет* raschet*',
  leasing: 'leasing lease лизинг* lizing* リース リーシング 租赁',
  automation:
    'automation automatic автоматик* avtomatik* автоматизац* avtomatizats* automatics اتوماسیون 自動化 自动化 ' +
    'オートメーション オートマティック автоматика avtomatika avtomatich* автоматич* オートマチック',
  control:
    'control контрол* kontrol* کنترل 制御 管制 コントロール навигац* コントロールズ наблюдат* 監督 監視 inspection инспекц*',
  software: 'software программ* programm* برمجيات ソフトウェア 软件 ソフト',
  computer:
    'computer computers computing компьютер* kompyuter* вычислит* vychislit* رایانه حاسوب コンピュータ ' +
    'コンピューター 计算机 ЭВМ эвм evm 計算機 電算機 kompjuter* calculating',
  semiconductor: 'semiconductor semiconductors полупровод* poluprovod* 半導体 半导体',
  laser: 'laser lasers лазер* lazer* ليزر レーザー 激光',
  textile: 'textile textiles текстил* tekstil* نساجی نسيج النسيج 繊維 纺织',
  paper: 'paper бумаж* bumazh* کاغذ ورق 製紙 纸业',
  cement: 'cement цемент* tsement* سیمان اسمنت セメント 水泥',
  fishing: 'fishing fishery fisheries рыб* rybn* شیلات صيد 漁業 水産 渔业',
  tourism: 'tourism tourist travel турист* turist* گردشگری سياحة السياحة 観光 旅行 旅游 ツーリズム トラベル',
  hotel: 'hotel hotels отел* гостиниц* هتل فندق فنادق ホテル 酒店',
  broadcasting:
    'broadcasting broadcast television tv телевид* televid* телеканал* تلویزیون صدا سیما تلفزيون 放送 テレビ ' +
    '電視 电视',
  news: 'news новост* novost* خبر خبرگزاری اخبار ニュース 通信社 新聞',
  publishing: 'publishing publisher издат* izdat* انتشارات نشر 出版',
  labour:
    'labour labor труд* العمل 労働 worker workers рабоч* rabochi* trabajadores ouvriers arbeiter العمال ' +
    'عمال کارگران 労働者',
  biological: 'biological biology biotech биотех* زیستی بيولوجية 生物 バイオ биолог* biolog*',
  ammunition: 'ammunition munitions боеприпас* patron* патрон* مهمات ذخيرة 弾薬 弾丸',
  railway:
    'railway railways rail railroad железнодорож* zheleznodorozh* سكك 鉄道 铁路 railroads железн* ' +
    'zheleznodorozhn* راهآهن',
  road: 'road roads дорож* дорог* طريق الطرق 道路',
  wagon: 'wagon wagons вагон* vagon* 貨車',
  cable: 'cable cables кабел* kabel* کابل كابلات ケーブル 电缆',
  glass: 'glass стекл* stekl* شیشه زجاج ガラス 玻璃',
  plastic: 'plastic plastics پلاستیک بلاستيك プラスチック 塑料 пластмасс* пластик*',
  rubber: 'rubber резин* rezin* ゴム 橡胶',
  wood: 'wood timber деревообр* چوب خشب 木材',
  motor: 'motor motors моторн* motorn* モーター モータース موتور محرك',
  measuring: 'measuring measurement measurements измерит* izmerit* 計測 測定 測量 قیاس اندازه',
  foundry: 'foundry casting castings литей* litey* liteino 鋳造 鋳物 ریخته',
  spinning: 'spinning пряд* pryad* 紡績 غزل الغزل ریسندگی',
  relay: 'relay relays реле rele релейн* 継電器 リレー',
  marketing: 'marketing маркетинг* تسويق بازاریابی マーケティング',
  propaganda: 'propaganda agitation пропаганд* 宣伝 プロパガンダ',
  warfare: 'warfare борьб* borb* 戦 戦争 حرب الحرب جنگ 電子戦',
  artillery: 'artillery артиллер* artiller* توپخانه مدفعية 大砲 火砲 砲兵 アーティラリー',
  explosive: 'explosive explosives взрывчат* vzryvchat* 爆薬 火薬類',
  robotics: 'robot robots robotics робот* robot* ロボット ロボティクス ربات 机器人',
  bearing: 'bearing bearings подшипник* podshipnik* ベアリング 軸受 軸受け',
  turbine: 'turbine turbines турбин* turbin* タービン توربین',
  battery: 'battery batteries аккумулят* akkumulyat* باتری بطارية 電池 バッテリー',
  fertiliser: 'fertiliser fertilizer fertilizers удобрен* udobren* کود سماد 肥料',
  refinery: 'refinery refining нефтеперераб* neftepererab* پالایشگاه پالایش مصفاة 製油所 製油 精製',
  pipeline: 'pipeline pipelines трубопровод* truboprovod* 配管 パイプライン أنابيب',
  distribution:
    'distribution distributor distributors распределит* distrib* дистрибь* پخش توزيع 販売 卸売 流通 ' +
    'ディストリビューション',
  supply: 'supply supplies снабжен* snabzhen* تدارکات 供給 調達 procurement закуп* zakup* サプライ',
  storage: 'storage warehouse склад* sklad* انبار 倉庫 貯蔵 ウェアハウス',
  shop: 'shop store stores магазин* magazin* 店舗 ストア ショップ',
  fuel: 'fuel fuels топлив* topliv* سوخت وقود 燃料',
  jewellery: 'jewellery jewelry ювелир* yuvelir* 宝飾 宝石 ジュエリー مجوهرات',
  clothing: 'clothing garment garments fashion одежд* odezhd* 衣料 被服 アパレル',
  furniture: 'furniture мебел* mebel* 家具 مبل',
  legal: 'legal law юридич* yuridich* 法律 法務 قانون حقوقی',
  audit: 'audit аудит* audit* 監査',
  advertising: 'advertising реклам* reklam* 広告 تبلیغات',
  art: 'arts art искусств* iskusstv* 芸術 美術 هنر アート アーツ',
  museum: 'museum музе* muze* 博物館 موزه متحف',
  theatre: 'theatre theater театр* teatr* 劇場 シアター',
  sport: 'sport sports спорт* sport* スポーツ ورزش رياضة 体育',
  internet: 'internet интернет* internet* インターネット اینترنت 互联网',
  cyber: 'cyber cybernetic* кибер* kiber* سایبری سایبر サイバー 网络',
  crime: 'crime crimes criminal преступ* prestup* جرایم جرائم جريمة 犯罪',
  geographical: 'geographical geography географ* geograf* جغرافیایی 地理',
  geological: 'geological geology геолог* geolog* 地質',
  molecular: 'molecular молекуляр* molekulyar* 分子',
  thermal: 'thermal тепло* teplo* 熱 حرارتی',
  hydraulic: 'hydraulic hydro гидравл* gidravl* гидро* gidro* 水力 油圧',
  welding: 'welding свароч* svaroch* 溶接',
  assembly: 'assembling сборочн* sborochn* 組立 組み立て',
  lighting: 'lighting светотех* svetotekh* 照明',
  film: 'film films cinema кино* kino* 映画 シネマ',
  microelectronics:
    'microelectronic microelectronics микроэлектрон* mikroelektron* マイクロエレクトロニクス 微电子',
}
