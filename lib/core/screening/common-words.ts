// Written by scripts/count-listed-words.ts; not edited by hand.

/**
 * Words that many listed names bear: under `n` those that 2ⁿ to 2ⁿ⁺¹-1 of the counted names have. Counted were 36,884 names,
 * every distinct spelling of the shipped lists (OFAC SDN, UN, MOF; see prisma/starter/lists).
 */
export const COMMON_WORDS: Readonly<Record<number, string>> = {
  9: 'aru liability',
  8: 'abdul ahmad ahmed ali bank cv hassan ibrahim mohammad muhammad plant trading',
  7:
    'abdallah abdullah abuduru aktsionernoe aleksandr alexander center development engineering enterprise ep ' +
    'fu general hasan institute international islamic kampani kim korea mohamed mohammed muhammado ' +
    'obshchestvo omar production rahman research scientific sergey shipping state technology tikriti vladimir ' +
    'yu yuan محمد',
  6:
    'abudo after afumado afumedo aleksandrovich alexey amin andrei andrey ansar arekusandoru ari army ' +
    'association aziz bashir building bureau chol design dmitry energy exchange federal foundation gurupu ' +
    'hamid hussein iburahimu igor industrial industries industry investment iran jan jihad jose koporeshon ' +
    'koria ltda machine management mikhail mohamedo mohammado mullah mustafa named national nikolay obu ' +
    'ogranichennoi oil oleg organization otvetstvennostyu petrochemical ra rafuman ri russian said saleh ' +
    'salim sergei serugei services sirketi technologies toredingu trade umar viktor vladimirovich zavod عبد',
  5:
    'abbas abdurrahman abubakar abudarra abudurra academy adam agha aircraft akhund alberto aleksei aleksey ' +
    'allah aman amir ando andorei anton antonio aqsa arekusei asia aviation bakr banku bashiru bi boris ' +
    'borisovich branch ca capital carlos central chang chun commercial complex concern construction credit ' +
    'dahir defense denis din dmitrii dmitriy domitori east electronic electronics elena eru evgeny export ' +
    'factory flores forces fuad garcia global gonzalez grupo gul habib hadi hafiz hakim hamza hani haqqani ' +
    'haramain hernandez ho hong hossein husayn igori il import indasutorizu institution intanashonaru ' +
    'investments iranian iraq irina islam ismail ivan ivanovich jamaat jamal jesus jin juan karim khaled ' +
    'khalid khalil khan kimu kompaniya konstantin levant liberation lopez luis machinery mafumudo mahdi ' +
    'mahmoud mahmud majid maria marine mechanical military min mining ministry mohamad mohammedo money ' +
    'movement mujahidin musa nam natalya nauchno new nikolaevich nikolai nikolayevich noorzai npo ocean ' +
    'office olga omaru ould pak pars pavel peoples qari radio rahim rehman repair republic reza rimiteddo rl ' +
    'rodriguez roman sabawi saido sal salah salam salih sanayi sayed sciences sea security sergeyevich ' +
    'service shah shahid shaykh ship shippingu song special star steel su sultan svetlana syrian systems taha ' +
    'technical ticaret tikuriti transport trust umaru unitary united ur urajimiru ve victor viktorovich walid ' +
    'yahya yk yong yuri yuriy yuryevich yusuf za ابراهيم احمد التكريتي الله بن حسن',
  4:
    '39 abdel abdi abdoulaye abdur abid aboud abudu abudururafuman adamu adel adil adnan advanced aero africa ' +
    'afundo aga agency ai aiman air airlines akbar akhtar akram alabuga aleksandrovna alekseyevich ' +
    'alexandrovich alfa alfonso alfredo all almaz alvarez amer ami aminullah amiru anatolievich anatoly ' +
    'anatolyevich anna anonim ansaru anwar arab arif armed arsenal artem arturo artyom ashraf asiri aung ' +
    'aweys ayman azzam baasyir barzan basir battalion bicentenario bikutoru bilal brigade business byuro ' +
    'castro cement centre chan chechen chemical cho choe chon chong chosun cia club colonel comercializadora ' +
    'committee daesong dandong daniel dari darya daudo david dawa dawood deberoppumento department digital ' +
    'directorate dis division djamel don drug ebugeni economic eduardo education ekaterina emu enaji enrique ' +
    'eood equipment estate evgenii faiz federation felix fernando fi finance financial first fo force foreign ' +
    'francisco front fund fusein gang gas gennady ghadir gold golden gomez green guru hajj hakkani hamad ' +
    'hamido hamuza han hanafi haq harakat haredo harido hariru harith hashim hawala hk house hyok hyon ' +
    'igorevich ii ilya imad imam iman imeni indasutori indasutoriaru indonesia information inmobiliaria ' +
    'institut insurance intelligence inversiones invest iqbal irkut isa isil isis islami issa isumairu ' +
    'isuramikku ivanov jaber jamaru jang javad javier jeneraru ji jihado jo john jointo jong jorge joseph ' +
    'jund kamel kan kang kari kawa khairullah khalaf khamis khorasan kish ko kong konstantinovich kony korean ' +
    'koryo kovalchuk kuznetsov kwang kyong land lashkar latif leasing leonid leonidovich li logistics long ' +
    'los luqman madani maher mahmood makki maksim malik man manan mansour mansur mansuru manuel manufacturing ' +
    'marina mario maritime mariya martin martinez masri materials media mehdi miguel mihairu mikhailovich ' +
    'mikhaylovich milad mohsen moscow mostafa mubarak muhammed muhsin mun mura murad musab muslim musutafa ' +
    'muthana muthanna myong na nabil naim nasr nasser natalia natariya natural nii nikita nikolayevna nikorai ' +
    'nkunda no noor north novosibirsk npp nuclear obschestvo odk offshore olegovich oleksandr oman ood oregu ' +
    'origa osama oscar othman pakistan paku party pavlovich perez peter petroleum petrov petrovich physics pi ' +
    'pola port precision progress proizvodstvennoe project properties province publichnoe puranto pvt qadhafi ' +
    'qaida qasim rabi rafael ramirez ramon ramzi ras rashid rawi real reconnaissance resistance resources ' +
    'revolutionary rim rivera rocket rogo rotenberg ruslan ryonha saad sad saddam saeed sahib saif salem ' +
    'salman samad san sanchez santos sarimu sattar sayyed sberbank sc science seif senta sergeevich servicios ' +
    'seyyed shabaab shahido shaiku sham shami shanghai sharia sheiku shi shipbuilding shipyard shishani shore ' +
    'simon society sok soldiers solutions son south space stanislav strategic strela sulaiman sulayman sun ' +
    'supporters syria system tahir taliban tariq tatiana tatyana tech tekhnologii ti to tong torres ' +
    'trafficking trans transportation tsentr tunisia turki ud uk ullah union unit ural uru usama uthman vadim ' +
    'valentinovich valery valeryevich vasilyevich venture viktorovna vitaly vladimirovna vladislav vtb ' +
    'vyacheslav vyacheslavovich vympel wa wafa wal wali west wilayat won xing yashin yasin yasser yassin ' +
    'yazid yemen yevgeniy yevgenyevich youssef youth yun yunis yurievich yurii yury yusefu zafir zahrani ابو ' +
    'الدين الرحمن صالح علي عمر مصطفى',
  3:
    '10 33 356 3d 7th aa abbasu abdal abdellah abdelrahman abderahmane abderrahmane abdirahman abdo abdu ' +
    'abdulla abdullahi abdulrahman absi abubakaru abubaker abuderu abuderurafuman abuduraie abukar ' +
    'academician adan additive aden adib administration adnani adolfo aerospace affairs afghan afutaru agat ' +
    'agricola agricultural aguirre ah ahdal ahle ahmadi ahrar aid ajizu ajmi akhmat akhmed aktsionernoye ' +
    'akusa ala alejandro alekseevich alexei alfred algeria alireza alizai alla alonso alpha alvaro amadou ' +
    'amar ameen aminurra ammar ammunition amor amr amriki ana anas anatolevich anatolii anatoliy anatolyevna ' +
    'anatori andori andreevich andreyevich andriy angel angga anis ansan ansari ansharut antey anwari ara ' +
    'arabian araujo arctic arellano arifu aris armando armored arra art artur aruchomu arz arzamas asad asem ' +
    'ashurafu asian asim assad atlas atomic aulaqi auto automation automobile autonomous avangard avia avila ' +
    'avrora aw awad aweisu awes ayeras ayyub azam azhar baashiru baba badr badri baghdadi bakar bakuru banco ' +
    'banking baqi barakzai bareri barrera barrikady baruzan base baseer bashar bassam batarion bathali ' +
    'battery baynah beijing belarus belousov beltran bencha beograd biladis bitari black blue bong borisovna ' +
    'borisu borodimiru bosco bridge brigades brokerage budgetary bulgakov buyachesurafu cali caliphate cargo ' +
    'cartridge castillo castle cc cesar cha cham changgwang charia charity chaudhry che chemezov chemicals ' +
    'chen cheng chi chin china choson chouman chu city civil comercial command commander commission ' +
    'communication compania companies components computer constructora consulting contreras control ' +
    'cooperation corporativo corps council currency dad dahiru dalian dandon darassa dario darnawi daud day ' +
    'dcb decisions defence democratic deng denisu depatomento deson devices diamond diaz diego difensu dimas ' +
    'distribuidora dmitrievich doctor dong dual duarte dubaysi dubna duri eastern ebrahim echelon educational ' +
    'electric electricity electro electromechanical emigrants empresa en enerji engine enterprises epk era ' +
    'erena eric ernesto esmatullah essaido esu eu eugene europe evgeniy experimental exploration external ' +
    'fadi faisal faisaru faizu faizullah faraj farc farhad faris fathi fatih faundeshon fawaz fawwaz faysal ' +
    'fazl felipe fernandez figueroa financed firma flight floribert fort franco frank free freight fsue fuado ' +
    'fuel furqan gabriel galina gan gao garibu gastelum gaxiola generation gennadiy gennadyevich georgy ' +
    'german ghafur ghalib ghamdi ghani gharib ghassan gholamreza gidar gil gilberto gleb god gordo gostar ' +
    'grand granit greater groupe grupp gruppa gtlk guadalupe guard guerrero guillermo gulf gun gustavo ' +
    'gutierrez ha habibu hadith hafez hafizu hai hairurra hakimu hala halim hamdan hamdi hamed hammud hamzah ' +
    'hamzi hanifa haqani haramayn harb harbi hashimu hawara hayan hayat hector helicopter heritage ' +
    'hidayatullah higher hijazi hilal hishan holy hongkong horizont hosein hotel hs hua hun hussain hwan ' +
    'hwang ibun ic ignacio igorj ihracat iii ikubaru ilyushin im imbesutomento imperial infrastructure ' +
    'ingushi innocent innovation innovative instrument internacional inzhiniring iraqi irhayyim is isidro ' +
    'iskra islamia islamiya islamiyah islamiyya ismael isnilon issene istok isuramiya isuramu it1 ithalat ' +
    'iwan iwanofu iyad iyado jaberu jabir jafar jafari jahani jaime jairo jalal jalil jama jamaah jamaatu ' +
    'james jamiat jamil jasim jemaah jibril jimenez jon jr juaythini juhani jules julio juma jundo jv kabi ' +
    'kadafi kader kaderu kadyrov kadyrova kalad kamal kamaz kameru karate kareem karimi karimu kashimu kaskar ' +
    'kaveh kawari kawthar kazan kb ke khair khalfan khalifa khaliq khattab khilafah kirill koang kobarichuku ' +
    'kompurekkusu konstruktorskoe konsutanchin kontsern korian kozlov krdv kseniya ku kubaysi kurchenko kurdi ' +
    'kurdistan kurejitto kuwaiti kvant kyu laden lady lalobo larisa laurent lavilla law leader lebedev lee ' +
    'leon leonov libi libyan light limitada line lines logistic lojistik lorenzana luhansk luna ma maalim ' +
    'mabanza maghribi magomedovich mahad mahamat maheru maimaiti main majeed majido makarov makenga making ' +
    'makushimu malek mandro mansoor mansudae marial marie mariku marin marquetalia marquez martyrs maruf ' +
    'marwan maryam mashinari masuri mati maulawi maung mauritanian maxamed maxim medical medina medvedev mehr ' +
    'mejia memon mendoza merai metal metallurgical metallurgy meza middle mike mikron milan milosevic mineral ' +
    'mire miritari mishustin missile mochtar mohamado mohammadi mohamud mohd morales moreno morgan morteza ' +
    'mosutafa mounir msn muammar muhajir muhamad muhindo mujahideen mukhtar munir munoz murat murillo musanna ' +
    'muslimina mustapha mutassim myint nacional naeem naimi naimu naser naseru nasir nataljya navigation ' +
    'nazar nazmi network ngabu nik nikitin nikolaevna non nord novgorod novin npk ns nuaymi nur nuri nurjaman ' +
    'nuru nuruzai obaid obaida obedinenie obeida obyedineniye off ogranichennoy oksana oleh oljga omari omid ' +
    'omran on one oo operadora operation orekusandoru ortega orudo osman ostec osuman otkritie otkrytoe ou ' +
    'oumar overseas ozean pa paasban paberu paek palestine panama pang panga papa para pareja park parra ' +
    'partners partnership patek patricia patriot paul peacekeeping pedro peninsula persian peshawari ' +
    'petersburg petr petro pheap pinchuk plaza plus pmc po polyus pong popov popular pour power predpriyatie ' +
    'press prison pro products projects protection psb pyong pyotr qadir qardash qasmani qassim quintero radi ' +
    'radulan rafi rage rahimu raja ramadan ramuji rana ratifu rauf raul rayhanah razavi razuki red reda ' +
    'refinery refuman regiment region regional relief reonido revival reyes rf riak ricardo ricky rida riduan ' +
    'rimi rincon rios risachi rivers riyadh riyadus roberto romero rosario roshan royal rsb rt ruben rudi ' +
    'ruelas ruiz rukan rusich russia rustam ryong saab saadi saado sabotage sac sadiq sahara sahel sahrawi ' +
    'saifuddin saifudin saifullah saiido saimon saint salazar salihin salikhin sam sami samir sanad sanat ' +
    'sanaye sang santino saqr sara sarafi saramu sarefu sareha saremu sarihin saruman sasu satar saturn saudi ' +
    'sayf scs se second segunda self sepahan sepehr sergeyevna sergio serhiy sever severnaya shababu shaban ' +
    'shaer shafi shafu shahab shamil shammari shams sharif shariff sharifu sheik shekau shen sher shevchenko ' +
    'shihab shoigu sholeh shpg shuman siberian sidi sierra sik sina sindhi sistemy sky sl smart social sokol ' +
    'solaiman sorujazu soyuz sp specialized spr sro srz st subetorana subhi sudan sudostroitelny suleiman ' +
    'sung sunna supply support sureiman surutan ta tachiyana tadbir taesong taher tai taiba taibah talha tali ' +
    'talib tarek tariku tarkhan tauhid tauhido tawhid td team technological tehran tehrik tejarat tekhniki ' +
    'tekunoroji terra tian tilfah timur tir tiru titan tmk tochmash tourism tractor travel trinidad try tsang ' +
    'ttp tula tun tunisi turkistan tv two ubaidah ubaidi ubaydah udin umpo un unity university usa usamah usm ' +
    'ustad usuman va valencia valentina valerievich valerii valeriy valle vargas vasiliy vasily vasilyevna ' +
    'ventures vera vi victoria vitalii vitaliy volodymyr vp waleed walter wang wari warido wei welfare win ' +
    'world wu ya yahia yahiya yakovlevich yan yasir yelena yevgeny yon youcef young younous yousef yulia ' +
    'yunisu yunos yunus yurevich yuryevna yusef yusif yusufu zabin zafar zafiru zafurani zakariya zaki zakir ' +
    'zawahiri zawahry zawaya zenit zhang zia zinc zone اخوند اغا الاسلامي الاسلامية الجماعة السيد الشريعة ' +
    'انصار برزان جان جمال حسين حقانی خان سبعاوي طارق في محمود نور ولد يوسف',
}
