import type { SampleFile } from './sample-file.ts'

/** Three designations in the form of the UK's official XML, with its traps. */
export const UK_XML = `<?xml version="1.0" encoding="utf-8"?>
<Designations>
<DateGenerated>08/10/2026</DateGenerated>
<Designation>
<LastUpdated>16/04/2026</LastUpdated><DateDesignated>25/01/2001</DateDesignated><UniqueID>AFG0006</UniqueID><OFSIGroupID>12703</OFSIGroupID><UNReferenceNumber>TAi.002</UNReferenceNumber>
<Names>
<Name><Name6>Mullah Probe</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
<Name><Name1>MOHAMMAD</Name1><Name2>HASSAN</Name2><Name6>PROBE</Name6><NameType>Primary Name</NameType></Name>
<Name><Name1>Muhammad</Name1><Name6>PROBE</Name6><NameType>Primary name variation</NameType></Name>
</Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>محمد حسن</NameNonLatinScript></NonLatinName></NonLatinNames>
<RegimeName>The Afghanistan (Sanctions) (EU Exit) Regulations 2020</RegimeName>
<IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UN</DesignationSource>
<SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>true</TravelBan><Deflag>false</Deflag></SanctionsImposedIndicators>
<OtherInformation>Uses the bitcoin wallet 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h.</OtherInformation>
<UKStatementofReasons>
</UKStatementofReasons>
<Addresses><Address><AddressLine1>1 Sample Road</AddressLine1><AddressLine6>Kabul</AddressLine6><AddressPostalCode>1001</AddressPostalCode><AddressCountry>Afghanistan</AddressCountry></Address></Addresses>
<IndividualDetails><Individual>
<DOBs><DOB>dd/mm/1950</DOB><DOB>dd/08/1951</DOB><DOB>27/08/1955</DOB><DOB>circa 1960</DOB></DOBs>
<Nationalities><Nationality>Afghanistan</Nationality></Nationalities>
<BirthDetails><Location><TownOfBirth>Kandahar</TownOfBirth><CountryOfBirth>Afghanistan</CountryOfBirth></Location></BirthDetails>
<Positions><Position>(1) Minister (2) Governor</Position></Positions>
</Individual></IndividualDetails>
</Designation>
<Designation>
<DateDesignated>01/03/2022</DateDesignated><UniqueID>RUS3064</UniqueID>
<Names><Name><Name6>Sample Oil Company (SOC)</Name6><NameType>Primary Name</NameType></Name></Names>
<RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
<IndividualEntityShip>Entity</IndividualEntityShip><SanctionsImposed>Trust Services Sanctions</SanctionsImposed>
<PhoneNumbers><PhoneNumber>+7 1</PhoneNumber></PhoneNumbers><EmailAddresses><EmailAddress>a@example.org</EmailAddress></EmailAddresses>
</Designation>
<Designation>
<DateDesignated>01/03/2024</DateDesignated><UniqueID>RUS9001</UniqueID>
<Names><Name><Name6>OCEAN PROBE</Name6><NameType>Primary name</NameType></Name></Names>
<RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
<IndividualEntityShip>Ship</IndividualEntityShip><SanctionsImposed>Prohibition of port entry|De-flag</SanctionsImposed>
<ShipDetails><Ship><IMONumbers><IMONumber>9187629</IMONumber></IMONumbers><TypeOfShipDetails><TypeOfShip>Crude oil tanker</TypeOfShip></TypeOfShipDetails><CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Gabon</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips></Ship></ShipDetails>
</Designation>
</Designations>`

const COLUMNS =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent Company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)'

function row(cells: Readonly<Record<string, string>>): string {
  return COLUMNS.split(',')
    .map((heading) => {
      const cell = cells[heading] ?? ''
      return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    })
    .join(',')
}

const PERSON = {
  'Last Updated': '16/04/2026',
  'Unique ID': 'AFG0006',
  'OFSI Group ID': '12703',
  'Regime Name': 'The Afghanistan (Sanctions) (EU Exit) Regulations 2020',
  'Designation Type': 'Individual',
  'Sanctions Imposed': 'Asset freeze|Travel Ban',
  'Other Information': 'First paragraph,\n\nsecond "paragraph".',
  'Date Designated': '25/01/2001',
  'D.O.B': 'dd/mm/1950',
  'Nationality(/ies)': 'Afghanistan',
  'Passport number': 'D000974',
}

/** Two designations over five rows in the form of the UK's official CSV. */
export const UK_CSV = `\ufeffReport Date: 23-Sep-2026\r\n${COLUMNS}\r\n${[
  {
    ...PERSON,
    'Name 6': 'PROBE',
    'Name 1': 'MOHAMMAD',
    'Name type': 'Primary Name',
    'Name non-latin script': 'محمد',
  },
  {
    ...PERSON,
    'Name 6': 'Mullah Probe',
    'Name type': 'Alias',
    'Address Line 1': '1 Sample Road',
    'Address Country': 'Afghanistan',
  },
  {
    ...PERSON,
    'Name 6': 'Mullah Probe',
    'Name type': 'Alias',
    'Address Line 1': '2 Sample Road',
    'Address Country': 'Afghanistan',
    'D.O.B': '27/08/1955',
  },
  {
    ...PERSON,
    'Unique ID': 'RUS9001',
    'Designation Type': 'Ship',
    'Name 6': 'OCEAN PROBE',
    'Name type': 'Primary Name',
    'Sanctions Imposed': 'De-flag',
    'IMO number': '9187629',
    'D.O.B': '',
    'Passport number': '',
    'Nationality(/ies)': '',
  },
]
  .map(row)
  .join('\r\n')}\r\n`

/** Two designations as others converted them. */
export const UK_CONVERTED = [
  {
    _file: 'afg0001.yaml',
    last_updated: '2026-04-16',
    date_designated: '2012-06-29',
    unique_id: 'AFG0001',
    ofsi_group_id: '12703',
    names: {
      names: [
        { name6: 'SAMPLE MONEY EXCHANGE', name_type: 'Primary Name' },
        { name6: 'Probe Hawala', name_type: 'ALias' },
      ],
    },
    non_latin_names: { names: [{ name_non_latin_script: 'صرافی' }] },
    regime_name: 'The Afghanistan (Sanctions) (EU Exit) Regulations 2020',
    individual_entity_ship: 'Entity',
    sanctions_imposed: 'Asset freeze',
    sanctions_imposed_indicators: { asset_freeze: true, travel_ban: false },
    uk_statement_of_reasons: '\n',
    addresses: { addresses: [{ address_line1: 'Market', address_country: 'Afghanistan' }] },
  },
  {
    unique_id: 'RUS9001',
    names: { names: [{ name6: 'OCEAN PROBE', name_type: 'Primary name' }] },
    individual_entity_ship: 'Ship',
    sanctions_imposed: 'Prohibition of port entry',
  },
]
  .map((line) => JSON.stringify(line))
  .join('\n')

export const UK_XML_SAMPLE: readonly SampleFile[] = [{ name: 'UK-Sanctions-List.xml', content: UK_XML }]
export const UK_CSV_SAMPLE: readonly SampleFile[] = [{ name: 'UK-Sanctions-List.csv', content: UK_CSV }]
export const UK_CONVERTED_SAMPLE: readonly SampleFile[] = [{ name: 'uk.ndjson', content: UK_CONVERTED }]
