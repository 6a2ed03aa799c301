import type { SampleFile } from './sample-file.ts'

const ACT =
  'regulationType="amendment" publicationDate="2018-02-16" numberTitle="2018/223 (OJ L43)" publicationUrl="http://eur-lex.europa.eu/x?uri=1&amp;from=EN"'
const SUMMARY = `<regulationSummary ${ACT}/>`

/** Two persons and a body in the form of the EU's official XML, with its traps. */
export const EU_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="184961">
<sanctionEntity designationDate="2002-02-21" designationDetails="" unitedNationId="QDi.001" euReferenceNumber="EU.36.64" logicalId="1">
<remark>First remark</remark><remark>Wallet 0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c was used.</remark>
<regulation ${ACT} organisationType="council" entryIntoForceDate="2018-02-16" programme="ZWE" logicalId="110201"><publicationUrl>http://eur-lex.europa.eu/x</publicationUrl></regulation>
<subjectType code="person" classificationCode="P"/>
<nameAlias firstName="" middleName="" lastName="" wholeName="Иван Образцов" function="" gender="M" title="" nameLanguage="BG" strong="true" regulationLanguage="en" logicalId="9">${SUMMARY}</nameAlias>
<nameAlias wholeName="The Sample" nameLanguage="" strong="false" logicalId="7">${SUMMARY}</nameAlias>
<nameAlias firstName="Ivan" middleName="K." lastName="OBRAZTSOV" wholeName="Ivan K. OBRAZTSOV" function="Former President" gender="M" title="Dr" nameLanguage="EN" strong="true" logicalId="8"><remark>main spelling</remark>${SUMMARY}</nameAlias>
<citizenship region="" countryIso2Code="ZW" countryDescription="ZIMBABWE" regulationLanguage="en" logicalId="3">${SUMMARY}</citizenship>
<birthdate circa="false" calendarType="GREGORIAN" city="Kutama" zipCode="" birthdate="1924-02-21" dayOfMonth="21" monthOfYear="2" year="1924" region="" place="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="4">${SUMMARY}</birthdate>
<birthdate circa="true" calendarType="GREGORIAN" yearRangeFrom="1920" yearRangeTo="1925" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="5"/>
<birthdate circa="false" calendarType="ISLAMIC" year="1340" city="Arak" countryIso2Code="IR" countryDescription="IRAN (ISLAMIC REPUBLIC OF)" logicalId="6"/>
<address city="Harare" street="1 Main Road" poBox="12" zipCode="" region="" place="" asAtListingTime="false" countryIso2Code="ZW" countryDescription="ZIMBABWE" logicalId="10"><contactInfo key="EMAIL" value="a@example.org"/>${SUMMARY}</address>
<identification diplomatic="false" knownExpired="true" knownFalse="false" reportedLost="false" revokedByIssuer="false" issuedBy="" latinNumber="" nameOnDocument="" number="AD001095" region="" countryIso2Code="00" countryDescription="UNKNOWN" identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="315"><remark>(passport)</remark>${SUMMARY}</identification>
</sanctionEntity>
<sanctionEntity designationDetails="" unitedNationId="" logicalId="2">
<regulation ${ACT} programme="UKR" logicalId="110202"/><subjectType code="person" classificationCode="P"/>
<nameAlias firstName="Anna" middleName="" lastName="PROBE" wholeName="" strong="true" logicalId="20"/>
<birthdate circa="false" calendarType="GREGORIAN" city="Minsk" countryIso2Code="BY" countryDescription="BELARUS" logicalId="21"/>
</sanctionEntity>
<sanctionEntity euReferenceNumber="EU.3523.13" logicalId="207">
<regulation ${ACT} programme="TERR" logicalId="111226"/><subjectType code="enterprise" classificationCode="E"/>
<nameAlias wholeName="Sample &amp; Sons (SAS)" strong="true" logicalId="30"/>
</sanctionEntity>
</export>`

const COLUMNS_OF_2018 =
  'Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Leba_url;Programme;Entity_remark;Naal_logical_id;Entity_logical_id;Naal_leba_numtitle;Naal_leba_publication_date;Naal_leba_url;Naal_programme;Naal_lastname;Naal_firstname;Naal_middlename;Naal_wholename;Naal_gender;Naal_title;Naal_function;Naal_language;Addr_logical_id;Entity_logical_id;Addr_leba_numtitle;Addr_leba_publication_date;Addr_leba_url;Addr_programme;Addr_number;Addr_street;Addr_zipcode;Addr_city;Addr_country;Addr_other;Birt_logical_id;Entity_logical_id;Birt_leba_numtitle;Birt_leba_publication_date;Birt_leba_url;Birt_programme;Birt_date;Birt_place;Birt_country;Iden_logical_id;Entity_logical_id;Iden_leba_numtitle;Iden_leba_publication_date;Iden_leba_url;Iden_programme;Iden_number;Iden_country;Citi_logical_id;Entity_logical_id;Citi_leba_numtitle;Citi_leba_publication_date;Citi_leba_url;Citi_programme;Citi_country;EU_ref_num'
const COLUMNS_OF_1_1 =
  'fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_DesignationDetails;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Type;Entity_Regulation_OrganisationType;Entity_Regulation_PublicationDate;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Gender;NameAlias_Title;NameAlias_Function;NameAlias_LogicalId;NameAlias_RegulationLanguage;NameAlias_Remark;BirthDate_BirthDate;BirthDate_Year;BirthDate_Circa;Citizenship_CountryIso2Code'

/** Rows by heading; of headings that come again the first is meant. */
function rows(columns: string, lines: readonly Readonly<Record<string, string>>[]): string {
  const headings = columns.split(';')
  const cells = lines.map((line) =>
    headings.map((heading, at) => (headings.indexOf(heading) === at ? (line[heading] ?? '') : '')).join(';'),
  )
  return `\ufeff${[columns, ...cells].join('\r\n')}\r\n`
}

const FIRST = {
  Date_file: '04/07/2018',
  Entity_logical_id: '1',
  Subject_type: 'P',
  Leba_numtitle: '2018/223 (OJ L43)',
  Leba_publication_date: '2018-02-16',
  Leba_url: 'http://eur-lex.europa.eu/x',
  Programme: 'ZWE',
  EU_ref_num: 'EU.36.64',
}

/** A person and a body in the CSV layout of 2018. */
export const EU_CSV_2018 = rows(COLUMNS_OF_2018, [
  {
    ...FIRST,
    Naal_logical_id: '8',
    Naal_lastname: 'OBRAZTSOV',
    Naal_firstname: 'Ivan',
    Naal_wholename: 'Ivan OBRAZTSOV',
    Naal_gender: 'M',
  },
  {
    ...FIRST,
    Entity_remark: 'A remark',
    Naal_logical_id: '9',
    Naal_wholename: 'Иван Образцов',
    Naal_language: 'BG',
  },
  { ...FIRST, Birt_logical_id: '4', Birt_date: '1924-02-21', Birt_place: 'Kutama' },
  { ...FIRST, Birt_logical_id: '5', Birt_date: 'N/A', Birt_place: 'Harare', Birt_country: 'ZWE' },
  { ...FIRST, Iden_logical_id: '315', Iden_number: 'AD001095 (passport-National passport) ((passport))' },
  { ...FIRST, Citi_logical_id: '3', Citi_country: 'ZWE' },
  {
    ...FIRST,
    Entity_logical_id: '364',
    Subject_type: 'E',
    Programme: 'TAQA',
    EU_ref_num: 'EU.527.44',
    Naal_logical_id: '1893',
    Naal_wholename: 'Sample & Sons',
  },
])

const SECOND = {
  fileGenerationDate: '26/08/2026',
  Entity_LogicalId: '13',
  Entity_EU_ReferenceNumber: 'EU.27.28',
  Entity_DesignationDate: '2022-02-25',
  Entity_SubjectType: 'P',
  Entity_SubjectType_ClassificationCode: 'person',
  Entity_Regulation_NumberTitle: '"2022/261 (OJ L42I); amending"',
  Entity_Regulation_Programme: 'UKR',
}

/** A person in the CSV layout of version 1.1. */
export const EU_CSV_1_1 = rows(COLUMNS_OF_1_1, [
  {
    ...SECOND,
    NameAlias_WholeName: 'Ivan PROBE',
    NameAlias_LastName: 'PROBE',
    NameAlias_FirstName: 'Ivan',
    NameAlias_LogicalId: '17',
  },
  { ...SECOND, NameAlias_WholeName: '"Probe; ""the Sample"""', NameAlias_LogicalId: '18' },
  { ...SECOND, BirthDate_Year: '1960', BirthDate_Circa: 'true' },
  { ...SECOND, Citizenship_CountryIso2Code: 'RU' },
])

/** The same kind of entries as others converted them. */
export const EU_CONVERTED = [
  {
    _file: 'eu-1.yaml',
    eu_reference_number: 'EU.1.1',
    logical_id: '1069',
    regulations: [{ programme: 'TAQA', number_title: '2019/555 (OJ L97)', publication_date: '2019-04-08' }],
    subject_type: { code: 'person', classification_code: 'P' },
    name_aliases: [
      { whole_name: 'Salim Probe', strong: true, logical_id: '2318' },
      {
        first_name: 'Yassin',
        last_name: 'Probe',
        whole_name: 'Yassin Probe',
        strong: true,
        logical_id: '2317',
      },
    ],
    citizenships: [{ country_iso2_code: 'ID', country_description: 'INDONESIA' }],
    birthdates: [
      { birthdate: '1962-09-03', circa: false, city: 'Makassar', country_description: 'INDONESIA' },
    ],
  },
  {
    eu_reference_number: 'EU.2.2',
    logical_id: '1070',
    subject_type: { code: 'enterprise' },
    name_aliases: [{ whole_name: 'Sample Works', strong: true, logical_id: '1' }],
  },
]
  .map((line) => JSON.stringify(line))
  .join('\n')

export const EU_XML_SAMPLE: readonly SampleFile[] = [{ name: 'full.xml', content: EU_XML }]
export const EU_CSV_SAMPLE: readonly SampleFile[] = [{ name: 'full.csv', content: EU_CSV_2018 }]
export const EU_CONVERTED_SAMPLE: readonly SampleFile[] = [{ name: 'eu.ndjson', content: EU_CONVERTED }]
