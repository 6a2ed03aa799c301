import type { ListBase } from '#lib/core/lists/formats/ofac-delta-xml.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { SampleFile } from './sample-file.ts'

const NULLS = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
const END = '\r\n\u001a'

/** The four files of OFAC's CSV set: a person with wallets, a body with an alias, a vessel. */
export const OFAC_CSV_SAMPLE: readonly SampleFile[] = [
  {
    name: 'sdn-2024-04-26.csv',
    content: `${[
      `25308,"YAN, Xiaobing","individual","SDNTK] [CYBER2",${NULLS},"DOB 25 Mar 1977; alt. DOB circa 1978; POB Wuhan City, Hubei, China; nationality China; Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. Digital Currency Address - USDT TNuA5CQ6LBTHTaqYzY8jPkJ5Wt5Cxs8Yop; Passport G1234567 (China) expires 01 Jan 2030; a.k.a. 'ZHOU, William'; Linked To: LAZARUS GROUP."`,
      `36,"AEROCARIBBEAN (The) AIRLINES",-0- ,"CUBA",${NULLS},-0- `,
      `15036,"ARTAVIL","vessel","IRAN",-0- ,"5IM316","Crude Oil Tanker","99,144","56,068","Malta","NITC","Vessel Registration Identification IMO 9187629."`,
      ...Array.from({ length: 12 }, (_, at) => `${100 + at},"BODY ${at}",-0- ,"SDGT",${NULLS},-0- `),
    ].join('\r\n')}${END}`,
  },
  {
    name: 'add.csv',
    content: `36,25,-0- ,"Havana","Cuba",-0- \r\n25308,26,"1 Road","Wuhan","China",-0- ${END}`,
  },
  {
    name: 'alt.csv',
    content: `36,12,"aka","AERO-CARIBBEAN",-0- \r\n36,13,"fka","AIR ""OLD"" CARIB",-0- ${END}`,
  },
  { name: 'sdn_comments.csv', content: `25308," and more of it."${END}` },
]

/** A person and a vessel in OFAC's standard XML. */
export const OFAC_XML_SAMPLE: readonly SampleFile[] = [
  {
    name: 'SDN.XML',
    content: `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
<publshInformation><Publish_Date>09/03/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation>
<sdnEntry><uid>25308</uid><firstName>Xiaobing</firstName><lastName>YAN</lastName><sdnType>Individual</sdnType><remarks>(Linked To: LAZARUS GROUP)</remarks>
<programList><program>SDNTK</program><program>CYBER2</program></programList>
<idList><id><uid>1</uid><idType>Passport</idType><idNumber>G1234567</idNumber><idCountry>China</idCountry><expirationDate>01 Jan 2030</expirationDate></id>
<id><uid>2</uid><idType>Digital Currency Address - XBT</idType><idNumber>12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h</idNumber></id></idList>
<akaList><aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>ZHOU</lastName><firstName>William</firstName></aka></akaList>
<addressList><address><uid>4</uid><address1>1 Road</address1><city>Wuhan</city><postalCode>430000</postalCode><country>China</country></address></addressList>
<nationalityList><nationality><uid>5</uid><country>China</country><mainEntry>true</mainEntry></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><uid>6</uid><dateOfBirth>25 Mar 1977</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
<placeOfBirthList><placeOfBirthItem><uid>7</uid><placeOfBirth>Wuhan City</placeOfBirth></placeOfBirthItem></placeOfBirthList></sdnEntry>
<sdnEntry><uid>15036</uid><lastName>ARTAVIL (OLD "TWO")</lastName><sdnType>Vessel</sdnType><programList><program>IRAN</program></programList>
<vesselInfo><callSign>5IM316</callSign><vesselType>Crude Oil Tanker</vesselType><vesselFlag>Malta</vesselFlag></vesselInfo></sdnEntry>
</sdnList>`,
  },
]

const namePart = (group: number, text: string): string =>
  `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ScriptID="215" ScriptStatusID="1" Acronym="false">${text}</NamePartValue></DocumentedNamePart>`
const alias = (attributes: string, ...parts: readonly string[]): string =>
  `<Alias FixedRef="1" ${attributes}><DocumentedName ID="1" FixedRef="1" DocNameStatusID="1">${parts.join('')}</DocumentedName></Alias>`
const day = (tag: string, [year, month, date]: readonly [number, number, number]): string =>
  `<${tag}><Year>${year}</Year><Month>${month}</Month><Day>${date}</Day></${tag}>`
const bound = (tag: string, on: readonly [number, number, number], more = ''): string =>
  `<${tag} ${more} YearFixed="false">${day('From', on)}${day('To', on)}</${tag}>`
const values = (set: string, rows: readonly (readonly [number, string, string?])[]): string =>
  `<${set}Values>${rows.map(([id, text, more = '']) => `<${set} ID="${id}" ${more}>${text}</${set}>`).join('')}</${set}Values>`

const CODES_AND_PLACES = `<ReferenceValueSets>
${values('AliasType', [
  [1400, 'A.K.A.'],
  [1401, 'F.K.A.'],
  [1403, 'Name'],
])}
${values('Country', [
  [11029, 'China', 'ISO2="CN"'],
  [11060, 'Iran', 'ISO2="IR"'],
])}
${values('DetailReference', [[91526, 'Male']])}
${values('FeatureType', [
  [8, 'Birthdate'],
  [9, 'Place of Birth'],
  [10, 'Nationality Country'],
  [25, 'Location'],
  [26, 'Title'],
  [224, 'Gender'],
  [344, 'Digital Currency Address - XBT'],
])}
${values('IDRegDocType', [[1571, 'Passport']])}
${values('IDRegDocDateType', [
  [1480, 'Issue Date'],
  [1481, 'Expiration Date'],
])}
${values('LegalBasis', [[1822, 'Executive Order 13694', 'LegalBasisShortRef="Executive Order 13694 (Cyber)"']])}
${values('List', [
  [1550, 'SDN List'],
  [91512, 'Consolidated List'],
])}
${values('LocPartType', [
  [1451, 'ADDRESS1'],
  [1454, 'CITY'],
  [1456, 'POSTAL CODE'],
])}
${values('NamePartType', [
  [1520, 'Last Name'],
  [1521, 'First Name'],
  [1525, 'Entity Name'],
])}
${values('PartyType', [
  [1, 'Individual'],
  [2, 'Entity'],
])}
${values('PartySubType', [
  [3, 'Unknown', 'PartyTypeID="2"'],
  [4, 'Unknown', 'PartyTypeID="1"'],
])}
${values('RelationType', [[15003, 'Acting for or on behalf of']])}
${values('SanctionsType', [
  [1, 'Program'],
  [1705, 'Block'],
])}
</ReferenceValueSets>
<Locations>
<Location ID="1"><LocationCountry CountryID="11029"/><LocationPart LocPartTypeID="1451"><LocationPartValue Primary="true"><Value>1 Road</Value></LocationPartValue></LocationPart>
<LocationPart LocPartTypeID="1454"><LocationPartValue><Value>Wuhan</Value></LocationPartValue></LocationPart><LocationPart LocPartTypeID="1456"><LocationPartValue><Value>430000</Value></LocationPartValue></LocationPart></Location>
<Location ID="2"><LocationCountry CountryID="11029"/></Location>
</Locations>
<IDRegDocuments><IDRegDocument ID="5" IDRegDocTypeID="1571" IdentityID="77" IssuedBy-CountryID="11029" ValidityID="1"><IDRegistrationNo>G1234567</IDRegistrationNo>
<DocumentDate IDRegDocDateTypeID="1481"><DatePeriod CalendarTypeID="1">${bound('Start', [2030, 1, 1])}${bound('End', [2030, 1, 1])}</DatePeriod></DocumentDate></IDRegDocument></IDRegDocuments>
`

const PARTIES = `<DistinctParties>
<DistinctParty FixedRef="25308"><Comment>Known trader</Comment><Profile ID="25308" PartySubTypeID="4"><Identity ID="77" FixedRef="25308" Primary="true" False="false">
${alias('AliasTypeID="1403" Primary="true" LowQuality="false"', namePart(1, 'YAN'), namePart(2, 'Xiaobing'))}
${alias('AliasTypeID="1400" Primary="false" LowQuality="true"', namePart(1, 'ZHOU'), namePart(2, 'William'))}
${alias('AliasTypeID="1401" Primary="false" LowQuality="false"', namePart(1, 'OLD YAN'))}
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1" ReliabilityID="1560"><DatePeriod CalendarTypeID="1">${bound('Start', [1977, 3, 25], 'Approximate="false"')}${bound('End', [1977, 3, 25])}</DatePeriod></FeatureVersion></Feature>
<Feature ID="2" FeatureTypeID="8"><FeatureVersion ID="2"><DatePeriod CalendarTypeID="1">${bound('Start', [1978, 1, 1], 'Approximate="true"')}${bound('End', [1978, 12, 31])}</DatePeriod></FeatureVersion></Feature>
<Feature ID="3" FeatureTypeID="9"><FeatureVersion ID="3"><VersionDetail DetailTypeID="1432">Wuhan City</VersionDetail></FeatureVersion></Feature>
<Feature ID="4" FeatureTypeID="10"><FeatureVersion ID="4"><VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="2"/></FeatureVersion></Feature>
<Feature ID="5" FeatureTypeID="25"><FeatureVersion ID="5"><VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="1"/></FeatureVersion></Feature>
<Feature ID="6" FeatureTypeID="26"><FeatureVersion ID="6"><VersionDetail DetailTypeID="1432">Dr.</VersionDetail></FeatureVersion></Feature>
<Feature ID="7" FeatureTypeID="224"><FeatureVersion ID="7"><VersionDetail DetailTypeID="1431" DetailReferenceID="91526"/></FeatureVersion></Feature>
<Feature ID="8" FeatureTypeID="344"><FeatureVersion ID="8"><VersionDetail DetailTypeID="1432">12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h</VersionDetail></FeatureVersion><IdentityReference IdentityID="77" IdentityFeatureLinkTypeID="1"/></Feature>
</Profile></DistinctParty>
<DistinctParty FixedRef="36"><Profile ID="36" PartySubTypeID="3"><Identity ID="78" FixedRef="36" Primary="true">
${alias('AliasTypeID="1403" Primary="true" LowQuality="false"', namePart(3, 'LAZARUS GROUP'))}
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups></Identity></Profile></DistinctParty>
</DistinctParties>
`

const RELATIONS_AND_ENTRIES = `<ProfileRelationships><ProfileRelationship ID="1" From-ProfileID="25308" To-ProfileID="36" RelationTypeID="15003" Former="false"/></ProfileRelationships>
<SanctionsEntries>
<SanctionsEntry ID="1" ProfileID="25308" ListID="1550"><EntryEvent ID="1" EntryEventTypeID="1" LegalBasisID="1822"><Date CalendarTypeID="1"><Year>2019</Year><Month>8</Month><Day>21</Day></Date></EntryEvent>
<SanctionsMeasure ID="1" SanctionsTypeID="1705"/><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>SDNTK</Comment></SanctionsMeasure><SanctionsMeasure ID="3" SanctionsTypeID="1"><Comment>CYBER2</Comment></SanctionsMeasure></SanctionsEntry>
<SanctionsEntry ID="2" ProfileID="36" ListID="1550"><EntryEvent ID="2" EntryEventTypeID="1"><Date><Year>2019</Year><Month>9</Month><Day>13</Day></Date></EntryEvent><SanctionsMeasure ID="4" SanctionsTypeID="1"><Comment>DPRK3</Comment></SanctionsMeasure></SanctionsEntry>
</SanctionsEntries>
`

/** The same person and a body that he belongs to, in OFAC's advanced XML, with the namespace given. */
export const ofacAdvancedText = (namespace: string): string => `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="${namespace}" Version="3">
${day('DateOfIssue', [2026, 9, 3])}
${CODES_AND_PLACES}${PARTIES}${RELATIONS_AND_ENTRIES}</Sanctions>`

const ADVANCED_NAMESPACE =
  'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML'

export const OFAC_ADVANCED_SAMPLE: readonly SampleFile[] = [
  { name: 'SDN_ADVANCED.XML', content: ofacAdvancedText(ADVANCED_NAMESPACE) },
]

const enhancedName = (id: number, head: string, full: string): string =>
  `<name id="${id}">${head}<translations><translation id="${id}1"><isPrimary>true</isPrimary><script refId="20122">Latin</script><formattedFullName>${full}</formattedFullName></translation></translations></name>`
const SDN_LIST =
  '<sanctionsLists><sanctionsList id="1" refId="1550" datePublished="2019-08-21">SDN List</sanctionsList></sanctionsLists>'
const PLC_LIST =
  '<sanctionsLists><sanctionsList id="2" refId="91243" datePublished="2006-04-12">Non-SDN Palestinian Legislative Council List</sanctionsList></sanctionsLists>'
const entity = (id: number, attributes: string, inner: string): string =>
  `<entity id="${id}" ${attributes}>${inner}</entity>`
const individual =
  '<generalInfo><identityId>1</identityId><entityType refId="600">Individual</entityType></generalInfo>'

/** An entity of OFAC's enhanced form as a whole: a person with a wallet. */
const ENHANCED_PERSON = `${individual}${SDN_LIST}
<sanctionsPrograms><sanctionsProgram id="3" refId="9">CYBER2</sanctionsProgram></sanctionsPrograms>
<names>${enhancedName(4, '<isPrimary>true</isPrimary><isLowQuality>false</isLowQuality>', 'YAN, Xiaobing')}${enhancedName(5, '<isPrimary>false</isPrimary><aliasType refId="1400">A.K.A.</aliasType><isLowQuality>true</isLowQuality>', 'ZHOU, William')}</names>
<addresses><address id="6"><country refId="11029">China</country><translations><translation id="61"><isPrimary>true</isPrimary><addressParts><addressPart id="62"><type refId="1451">ADDRESS1</type><value>1 Road</value></addressPart><addressPart id="63"><type refId="1454">CITY</type><value>Wuhan</value></addressPart></addressParts></translation></translations></address></addresses>
<features><feature id="7"><type featureTypeId="8">Birthdate</type><value>25 Mar 1977</value></feature><feature id="8"><type featureTypeId="344">Digital Currency Address - XBT</type><value>12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h</value></feature></features>
<identityDocuments><identityDocument id="9"><type refId="1571">Passport</type><documentNumber>G1234567</documentNumber><isValid>true</isValid><issuingCountry>China</issuingCountry></identityDocument></identityDocuments>`

export const OFAC_ENHANCED_SAMPLE: readonly SampleFile[] = [
  {
    name: 'SDN_ENHANCED.XML',
    content: `<?xml version="1.0" encoding="utf-8"?>
<sanctionsData xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML">
<publicationInfo><dataAsOf>2026-09-03T00:00:00</dataAsOf></publicationInfo>
<entities>${entity(25308, '', ENHANCED_PERSON)}</entities></sanctionsData>`,
  },
]

const listed = (key: string, full: string, more: Partial<ListedEntity> = {}): ListedEntity => ({
  key,
  kind: 'organisation',
  names: [{ full, kind: 'primary', script: 'latn' }],
  births: [],
  birthPlaces: [],
  nationalities: [],
  identifiers: [],
  addresses: [],
  wallets: [],
  programmes: ['SDGT'],
  measure: 'freeze',
  reference: key,
  listedOn: null,
  remarks: null,
  ...more,
})

/** The version that the delta below changes. */
export const OFAC_DELTA_BASE: ListBase = {
  publishedOn: '2026-09-03',
  entities: [
    listed('36', 'AEROCARIBBEAN AIRLINES'),
    listed('100', 'BODY 0', {
      wallets: [{ label: 'XBT', raw: '1Q9UMQjReZv8hBkz2dCgUf3M1jR4DT4zwd' }],
      remarks: 'old wording',
    }),
    listed('101', 'BODY 1'),
  ],
}

/** A delta: one party comes, one goes, one is changed; and one of the other list. */
export const OFAC_DELTA_SAMPLE: readonly SampleFile[] = [
  {
    name: '2026-09-04_delta.xml',
    content: `<?xml version="1.0" encoding="utf-8"?>
<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0">
<publicationInfo><datePublished>2026-09-04T00:00:00-04:00</datePublished><publicationType>Standard Action</publicationType></publicationInfo>
<entities>
${entity(25308, 'action="add"', ENHANCED_PERSON)}
${entity(36, 'action="remove"', `<generalInfo><entityType refId="601">Entity</entityType></generalInfo>${SDN_LIST}<names>${enhancedName(1, '<isPrimary>true</isPrimary>', 'AEROCARIBBEAN AIRLINES')}</names>`)}
${entity(
  100,
  '',
  `<generalInfo><remarks action="update" oldValue="old wording">new wording</remarks></generalInfo>
<sanctionsPrograms><sanctionsProgram id="1" action="add">RUSSIA-EO14024</sanctionsProgram></sanctionsPrograms>
<names><name id="2"><isPrimary>true</isPrimary><translations><translation id="3"><isPrimary>true</isPrimary><formattedFullName action="update" oldValue="BODY 0">BODY NOUGHT</formattedFullName></translation></translations></name><name id="4" action="add"><isPrimary>false</isPrimary><aliasType>F.K.A.</aliasType><translations><translation id="5"><formattedFullName>BODY 0</formattedFullName></translation></translations></name></names>
<addresses><address id="6" action="add"><country>Cuba</country></address></addresses>
<features><feature id="7" action="add"><type>Digital Currency Address - ETH</type><value>0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c</value></feature><feature id="8" action="remove"><type>Digital Currency Address - XBT</type><value>1Q9UMQjReZv8hBkz2dCgUf3M1jR4DT4zwd</value></feature></features>`,
)}
${entity(9640, 'action="add"', `${individual}${PLC_LIST}<names>${enhancedName(9, '<isPrimary>true</isPrimary>', 'ABU TEIR, Mohammed')}</names>`)}
</entities></sanctionsData>`,
  },
]
