/**
 * THE TABLE of words for institutions and ranks that many organisations bear, one idea a line in the languages of the
 * lists (Cyrillic also as it is romanised). A star stands for any ending, for Russian bends its adjectives. Words of one
 * idea meet each other; they say less about who is meant than any other word.
 */
export const INSTITUTION_WORDS: Readonly<Record<string, string>> = {
  international:
    'international internacional internazionale internationale intl ' +
    'دولية الدولية uluslararasi 国際 インターナショナル internats* بينالمللي بین 国际 ' +
    'международн* mezhdunarodn*',
  general:
    'general generale universal ogolny общий عام العامة genel 総合 ゼネラル генеральн* generaln* 総 全般 ジェネラル ' +
    'jeneral генеральный',
  group:
    'group groupe grupo gruppo gruppe groep grup группа gruppa مجموعة グループ 集団 集团 групп* група ' +
    'gruppierung مجموعه گروه الجماعة جماعة جماعت جماعات',
  holding:
    'holding holdings холдинг kholding ホールディングス ホールディング 持株 ホールデング kholding* холдинг*',
  company:
    'company companies compania companhia firm enterprise enterprises entreprise empresa impresa ' +
    'unternehmen business предприятие predpriyatie predpriyatiye подприятие фирма 企業 事業 エンタープライズ ' +
    'エンタープライゼス компан* kompan* kompanii kompaniya 社 カンパニー обществ* شركات شرکت corporation corp ' +
    'корпорация korporatsiya コーポレーション 会社 корпорац* korporats* 公社 公団 商会 商店 公司 entreprises kompania ' +
    'şirketi sirket sirketi unternehmung korporacija korporacja kompaniia predpriiatie',
  services:
    'services service servicios servizi dienste услуги сервис servis uslugi خدمات الخدمات サービス услуг* ' +
    'обслуживан* 服务 服務 业务 サービシズ',
  solutions: 'solutions solution resheniya решения ソリューションズ ソリューション решени*',
  systems:
    'systems system systeme sistemas sistemy системы система sistema システムズ システム систем* sistem* سیستم ' +
    'منظومة 系统 系統',
  capital: 'capital kapital капитал キャピタル',
  fund: 'fund funds fonds fondo fond фонд صندوق 基金 ファンド 基金会',
  trust: 'trust траст 信託 トラスト',
  institute:
    'institute institut instituto istituto институт معهد 研究所 kenkyusho 研究院 институт* institut* انستیتو ' +
    'موسسه پژوهشگاه پژوهشکده インスティテュート インスティチュート laboratory laboratories labs lab laboratoire ' +
    'лаборатор* laborator* ラボ ラボラトリー مختبر آزمایشگاه 研究室',
  research:
    'research issledovatelskiy исследовательский исследовательская исследования recherche forschung ' +
    'بحوث ابحاث الابحاث 研究 リサーチ исследоват* issledovat* исслед* پژوهش تحقیقات پژوهشی تحقيقات 研究開発 調査 ' +
    'studies study scientific science sciences nauchnyy nauchno научный научно научная علوم العلوم 科学 ' +
    'научн* nauchn* наук* наука scientif* علمی العلمية 学術 サイエンス サイエンティフィック サイエンシズ naučno ' +
    'issledovatelsk* исследовательск*',
  centre:
    'center centre centro zentrum центр tsentr مركز merkezi 中心 センター центр* tsentr* مرکز المركز centers ' +
    'centres центра',
  central: 'central centrale центральн* tsentraln* مرکزی المركزي 中央 セントラル zentrale центральное',
  bureau:
    'bureau office buro бюро byuro 局 事務所 ビューロー офис* دفتر مكتب 办公室 事務局 bjuro biuro offices オフィス 室',
  state:
    'state government gosudarstvennyy gosudarstvennaya государственный государственная государственное ' +
    'держaвний державна حكومة devlet 国立 国営 госуд* gosud* держав* казен* kazen* казён* государств* دولتی ' +
    'دولت الدولة 国有 国家 governmental ステート государст* 政府 国',
  federal:
    'federal federalnoe federalnyy федеральный федеральное федеральная 連邦 федерал* federaln* федерац* ' +
    'federats* federation federacion フェデラル',
  national:
    'national nacional nazionale natsionalnyy национальный национальная وطنية الوطنية milli ulusal ' +
    'национал* natsional* ملی ملي الوطني 民族 国民 ナショナル',
  republic:
    'republic republica republique repubblica республика respublika جمهورية cumhuriyeti 共和国 республик* ' +
    'respublik* جمهوری جمهوري الجمهورية',
  ministry:
    'ministry ministerio ministere ministerium министерство ministerstvo міністерство وزارة bakanligi 省 ' +
    'министер* minister* وزارت الوزارة 部委 ミニストリー министерств* ministerstv* minoborony 内閣 ministries',
  department:
    'department departamento departement департамент departament управление دائرة 部 департамент* ' +
    'управлени* upravlen* directorate directorat* administration administrac* администрац* اداره إدارة ' +
    'مديرية 総局 管理局 部門 部局 司令部 デパートメント дирекц* division divisions headquarters command 総司令部 本部 課 ديوان ' +
    'قيادة القيادة فرماندهی ستاد 命令部 командован* дирекция 師団 コマンド ディビジョン',
  agency:
    'agency agencia agence agentur агентство agentstvo وكالة ajansi 庁 エージェンシー агентств* agentst* سازمان ' +
    'آژانس 代理 authority authorities 当局 公共機関 هیئت הרשות オーソリティ オーソリティー authorite autoridad',
  association:
    'association asociacion associazione verein ассоциация assotsiatsiya جمعية dernegi 協会 ассоциац* ' +
    'assotsiats* انجمن رابطة 协会 団体 連合会 アソシエーション объединение obedinenie obyedineniye obyedinenie ' +
    'associations associates assoc asociacija associacao verband associação アソシエイション アソシエイツ 協同組合 組合 同業会 ' +
    'cooperative кооператив* cooperativa تعاون تعاوني 連盟 federations société',
  organization:
    'organization organisation organizacion organizzazione организация organizatsiya منظمة 機構 組織 ' +
    'организац* organizats* التنظيم تنظيم هيئة 機関 组织 オーガニゼーション オーガナイゼーション institution institutions ' +
    'учрежден* uchrezhd* society ngo 非政府 organisations organizations organización organisatie ' +
    'organizacija institución تشکیلات 団',
  foundation:
    'foundation fundacion fondation fondazione stiftung مؤسسة vakfi 財団 بنیاد المؤسسة 财团 ファウンデーション ' +
    'fonden säätiö fundatia مؤسسات',
  university:
    'university universidad universite universita universitat университет universitet جامعة ' +
    'universitesi 大学 университет* universitet* دانشگاه الجامعة ユニバーシティ polytechnic политехнич* ' +
    'politekhnich* 工科大学 ポリテクニック',
  union: 'union союз soyuz اتحاد 連合 同盟 союз* soyuz* اتحادیه الاتحاد 聯合 联盟 ユニオン alliance league',
  committee:
    'committee comite komitee комитет komitet لجنة 委員会 комитет* komitet* کمیته اللجنة 委员会 コミッティー ' +
    'commission комисси* komissi* کمیسیون 委員 分科会 komission kommission comision commissions kommissiya ' +
    'комиссия',
  management:
    'management manajemen менеджмент управляющая ادارة 管理 マネジメント マネージメント управляющ* upravlyayushch* ' +
    'مدیریت マネージング managing manager',
  development:
    'development developments desarrollo развитие razvitie تطوير تنمية 開発 развит* razvit* توسعه للتنمية ' +
    'التنمية 発展 发展 デベロップメント ディベロップメント',
  consulting: 'consulting consultants consultancy консалтинг konsalting استشارات コンサルティング',
  global: 'global world worldwide welt mundial мировой العالمية dunya 世界 グローバル',
  partners: 'partners partner партнеры partnery パートナーズ',
  network: 'network networks сеть شبكة ネットワーク',
  academy:
    'academy academie academia akademie академи* akademi* فرهنگستان آکادمی اكاديمية 学院 アカデミー 科学院',
  school: 'school schools школ* shkol* مدرسه مدرسة 学校 スクール',
  education: 'education educational образова* obrazova* آموزش اموزشی تعليم التعليم 教育',
  higher: 'higher high высш* vyssh* العالي عالی 高等',
  public:
    'public publik* публичн* publichn* общественн* عمومی عامة 公共 公開 公営 パブリック публичное publichnoe ' +
    'publichnoye общество',
  private: 'private частн* chastn* خصوصی خاص الخاصة 民間 私営 プライベート',
  region:
    'region regional област* oblast* регион* منطقه منطقة اقليم 地域 地区 district krai okrug 州 край обл 地方 ' +
    '地帯 zone зон* zona مناطق ゾーン province provinces provincial провинц* provints* ولاية استان محافظة 省州 ' +
    'プロヴィンス',
  city: 'city municipal municipality город* gorod* municipaln* муниципал* شهر شهرداری بلدية مدينة 市 市立',
  council:
    'council совет sovet شورا شورای مجلس المجلس 評議会 会議 理事会 カウンシル board parliament assembly совета Rada ' +
    'رada 議会 评议会 委员 理事',
  defence: 'defence defense оборон* oboron* دفاع دفاعی الدفاع 国防 防衛 防御 ディフェンス',
  military:
    'military воен* voen* voyen* военн* نظامی عسكري العسكرية 軍事 军事 軍用 ミリタリー militaire militar',
  army:
    'army troops войск* арми* armi* ارتش جيش الجيش قوات 軍隊 陸軍 アーミー soldiers 軍 軍団 armee armée جیش لشکر ' +
    'lashkar ejercito esercito armija',
  armed: 'armed вооруж* vooruzh* مسلح المسلحة 武装 武器 兵器 armament armaments weapons arms оруж*',
  force:
    'force forces سپاه نیروی نيروي نیروهای القوات 部隊 フォース corps силы силами 軍部隊 forze fuerzas ' +
    'streitkräfte силовой',
  air: 'air воздушн* vozdushn* هوا جوية 空軍 エア',
  navy: 'navy naval морфлот флот* flot* 海軍 ネイビー fleet',
  guard: 'guard guards гвард* gvard* پاسداران حرس 警備 親衛 ガード guardians гвардия',
  police: 'police полици* politsi* پلیس شرطة الشرطة 警察',
  applied: 'applied приклад* priklad* کاربردی تطبيقية التطبيقية 应用 応用',
  special: 'special specialized specialised специал* spetsial* ویژه 特別 特殊 スペシャル',
  experimental: 'experimental эксперимент* eksperiment* опытн* opytn* آزمایشی 実験 試験',
  modern:
    'modern современ* sovremen* مدرن حديثة 現代 モダン advanced perspective перспектив* المتقدمة 先进 先端 ' +
    'アドバンスト',
  reconstruction: 'reconstruction реконструк* rekonstruk* rebuilding بازسازی 復興 再建',
  promotion: 'promotion содейств* sodeystv* ترویج 促進 振興 プロモーション',
  social: 'social социальн* sotsialn* اجتماعی اجتماعية الاجتماعية 社会 ソーシャル',
  cultural: 'cultural culture культур* kultur* فرهنگی ثقافية الثقافة 文化 カルチャー',
  movement:
    'movement движен* dvizhen* جنبش حركة الحركة 運動 运动 ムーブメント mouvement movimento movimiento bewegung ' +
    'движение движения نهضت',
  front: 'front фронт* جبهه جبهة الجبهة 戦線 フロント frente fronte cephesi cephe',
  party:
    'party партия partiya partii حزب الحزب 党 政党 parti partido partito partei партии partija パーティー',
  battalion:
    'battalion батальон* batalyon* batalon* گردان كتيبة لواء 大隊 brigade бригад* brigad* 旅団 bataillon ' +
    'batallon brigades 連隊 regiment полк* polk* 殉教者旅団 كتائب الوية',
  foreign: 'foreign внешн* vneshn* иностран* خارجی خارجية الخارجية 外国 外務 対外 フォーリン external',
  economic:
    'economic economy economical эконом* ekonom* اقتصادی اقتصاد الاقتصاد الاقتصادية 経済 经济 エコノミック',
  joint: 'joint совместн* sovmestn* مشترک المشترك 合弁 合同 共同 ジョイント joints',
  venture: 'venture ventures ベンチャー venturing',
  complex: 'complex комплекс* kompleks* مجتمع مجمع コンプレックス 複合体 複合',
  concern: 'concern концерн* kontsern* コンツェルン 康采恩',
  house: 'house خانه دار بيت 館 ハウス дом',
  main: 'main главн* glavn* chief اصلی الرئيسية 主要 メイン',
  court: 'court دادگاه محكمة 裁判所 суд tribunal',
  election: 'election electoral избират* izbirat* انتخابات 選挙',
  customs: 'customs таможен* tamozhen* گمرک جمارك 税関 関税',
  health: 'health здрав* zdrav* بهداشت صحة الصحة 健康 保健',
  prison: 'prison penal исправит* тюрьм* زندان سجن 刑務所 収容所 detention 拘置所 留置場',
  budget: 'budget budgetary financed бюджетн* byudzhetn* budzhetn* 予算',
  interior: 'interior internal внутренн* vnutrenn* داخلية الداخلية کشور 内務 内政 国内',
  political:
    'political politics politic politique politico politich* политич* سیاسی سياسي السياسي السياسية 政治 ' +
    'ポリティカル',
  militia: 'militia militias ополчен* opolchen* ميليشيا 民兵 義勇団 militärisch',
  commune: 'commune communal коммун*',
  combat:
    'combat combatant combatants fighting fighters fighter fight боев* boev* مقاتلة المقاتلة المقاتلين ' +
    'قتال القتال 闘争 戦闘 戦士 兵士 warrior warriors бойц*',
  martyr: 'martyr martyrs мученик* شهدا شهداء الشهداء شهید الشهيد 殉教者 殉教 殉難者',
  humanitarian:
    'humanitarian гуманитар* gumanitar* بشردوستانه انسانية الانسانية خيرية الخيرية charity charitable ' +
    'charities благотворит* blagotvorit* 人道 慈善 チャリティー',
  support:
    'support supporting поддержк* podderzhk* حمایت دعم الدعم 支援 支持 サポート aid assistance помощ* pomoshch* ' +
    '援助 救援 救済 relief aide 後援',
  society: 'societies',
  heritage: 'heritage наслед* nasled* patrimony تراث التراث میراث 遺産 文化財',
  revival: 'revival renaissance возрожд* vozrozhd* احیاء احياء احيا 復興運動 再生 復活',
  protection:
    'protection protecting protect защит* zashchit* حماية الحماية حفاظت 保護 擁護 防護 プロテクション',
  rights: 'rights права прав derechos droits حقوق الحقوق 権利 人権',
  value: 'values value ценност* tsennost* cennost* 価値 価値観',
  strategic: 'strategic strategy стратегич* strategich* استراتيجية راهبردی 戦略 ストラテジック',
  tactical: 'tactical тактич* taktich* تکتیکی 戦術 タクティカル',
  allied: 'allied alliees',
  democratic:
    'democratic democratique democratica демократ* demokrat* ديمقراطية الديمقراطية 民主 デモクラティック',
  headquarters: 'штаб* shtab* 参謀 参謀本部',
  propulsion: 'propulsion 推進 پیشران',
  affairs: 'affairs дел внешнеполитич*',
  training: 'training обучен* uchebn* учебн* آموزشی تدريب 訓練 研修 トレーニング',
  branch:
    'branch филиал* filial* 支店 支部 支社 شعبة فرع شعبه ブランチ branches sucursal filiale niederlassung',
  subsidiary: 'subsidiary 子会社 дочерн*',
  border: 'border границ* pogranich* погранич* مرز الحدود حدود 国境',
  emigrants: 'emigrants emigrant migrants muhajireen مهاجرین المهاجرين المھاجرین 移民 移住者',
  monotheism: 'monotheism monotheistic tawhid التوحيد توحيد 一神教',
  unification: 'unification unity единств* edinstv* وحدت الوحدة 統合 団結 ユニティ',
  salafist: 'salafist salafi salafiste سلفية السلفية サラフィ サラフィスト',
  caliphate: 'caliphate khilafah khilafa خلافت الخلافة خلافة カリフ',
  emirate: 'emarat emirat emirate امارت 首長国',
  range: 'range полигон* poligon* 演習場 射撃場 試験場',
}
