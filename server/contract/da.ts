import type { ProblemCode } from './problem.ts'

/** What the server says in Danish, to people with and without our own screen. */
export const problemTexts: Readonly<Record<ProblemCode, string>> = {
  'invalid-request': 'Noget i forespørgslen er ikke udfyldt rigtigt.',
  'invalid-json': 'Beskeden kan ikke læses: den er ikke gyldig JSON.',
  'unknown-message': 'Straks kender ikke den slags besked.',
  'too-large': 'Beskeden er for stor. Den må højst fylde 64 KB.',
  'wrong-content-type': 'Forespørgslen skal sendes som JSON (content-type: application/json).',
  'forged-origin': 'Forespørgslen kommer fra en anden hjemmeside og er afvist.',
  'not-signed-in': 'Du er ikke logget på. Log på, og prøv igen.',
  'not-allowed': 'Din rolle giver ikke adgang til det.',
  'wrong-password': 'Brugernavnet eller adgangskoden er forkert.',
  'too-many-attempts': 'Der er prøvet for mange gange. Vent et kvarter, og prøv igen.',
  'too-busy': 'Der er sendt for meget på én gang. Vent et øjeblik, og prøv igen.',
  superseded: 'Der er skrevet videre: det nyeste opslag besvares i stedet.',
  'setup-closed': 'Adressen til opsætning er brugt eller forkert. Genstart Straks for at få en ny.',
  'not-found': 'Der er ikke noget på den adresse.',
  'article-missing': 'Artiklen findes ikke.',
  'contact-missing': 'Henvendelsen findes ikke.',
  'question-missing': 'Spørgsmålet findes ikke.',
  'unknown-code': 'Koden er ikke sat op i Straks.',
  'record-conflict': 'Der er allerede gemt noget andet med samme id. Det gemte er ikke ændret.',
  'already-taken': 'En kollega har allerede taget den.',
  'already-over': 'Den er allerede afsluttet.',
  'inbox-missing': 'Den findes ikke i køen.',
  'no-key': 'Navn og nummer kan ikke gemmes: driften har ikke sat STRAKS_CALLBACK_KEY.',
  'counting-missing': 'Tælleperioden findes ikke.',
  'count-missing': 'Tællingen findes ikke, eller den er ikke din.',
  'import-overlaps': 'Der er allerede indlæst tal fra samme system for de dage. Vælg, om de skal erstattes.',
  internal: 'Der skete en fejl i Straks. Prøv igen; bliver den ved, så kontakt den, der driver Straks.',
}

export const unknownOutcome = (code: string): string => `Udfaldet "${code}" er ikke sat op.`
export const unknownChannel = (code: string): string => `Kanalen "${code}" er ikke sat op.`
export const unknownReason = (code: string): string => `Årsagen "${code}" er ikke sat op.`
export const missingReason = (label: string): string => `Udfaldet "${label}" skal have en årsag.`
export const missingBecause = 'Skriv, hvorfor udfaldet rettes: det er en kollegas spørgsmål.'
export const nothingToDraw = 'Der er ingen spørgsmål i perioden, som passer til filtrene.'
export const endsBeforeStart = 'Sluttidspunktet ligger før starttidspunktet.'
export const fromAfterTo = 'Perioden er vendt om: "fra" ligger efter "til".'
export const unknownDepartment = (code: string): string => `Afdelingen "${code}" findes ikke.`
export const callbackKept = 'Ringet tilbage'
export const noTopic = 'Uden emne'
export const noArticle = 'Uden artikel'
export const wholePeriod = 'I alt'
export const weekdays = ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'] as const
export const hourOfDay = (hour: number): string => `kl. ${hour}–${hour + 1}`
export const atMostSeconds = (seconds: number): string =>
  seconds === 99_999
    ? 'Over 20 minutter'
    : seconds < 60
      ? `Højst ${seconds} sekunder`
      : `Højst ${seconds / 60} minutter`

/** What the audit says of a page of the log; the filter's words may name somebody and are left out. */
export const listRead = (from: string, to: string, contacts: number): string =>
  `${from} til ${to}: ${contacts} ${contacts === 1 ? 'henvendelse' : 'henvendelser'}`

/** The names of worksheets in exported workbooks. */
export const sheetNames = { table: 'Tal', notes: 'Forklaring' } as const
export const sheetNotes = {
  apostrophe:
    'En apostrof forrest i en celle holder regnearket fra at lave teksten om til en formel, et tal eller en dato. I Excel-filen er den ikke nødvendig.',
} as const

export const callbackDefinitions = {
  made: 'Lovede opkald: opkald, som borgere blev lovet i perioden. Et opkald hører til den dag, det blev lovet, og til den afdeling, der skal ringe.',
  open: 'Åbne: opkald, der ikke er afsluttet endnu, også dem, der er over fristen.',
  kept: 'Holdt til tiden: opkald, der blev afsluttet senest ved fristen ÷ (afsluttede + åbne over fristen). Fristen er 24 timer, regnet i kommunens arbejdstid. Et forsøg uden svar afslutter ikke opkaldet. Åbne opkald, hvis frist ikke er udløbet, tæller endnu ikke med.',
  interval: 'Usikkerheden er Wilsons 95 %-interval. Under 10 vises tallet ikke; under 30 er det usikkert.',
} as const

export const definitions = {
  strict:
    'Straksafklaringsgrad: afklarede ÷ (alle − ikke talte med). Henvist til anden myndighed og afklaret efter sparring tæller ikke som afklaret.',
  withHelpAndReferral:
    'Straksafklaringsgrad med sparring og henvisning: (afklarede + afklarede efter sparring + vejledt og henvist til anden myndighed) ÷ (alle − ikke talte med).',
  ofEligible:
    'Straksafklaringsgrad af det mulige: afklarede ÷ (alle − ikke talte med − spørgsmål, der skal til en sagsbehandler).',
  confirmed:
    'Bekræftet straksafklaringsgrad: de afklarede uden dem, borgeren kom tilbage med. Hvert talt spørgsmål i en henvendelse mærket »har henvendt sig før« trækker én afklaring fra: den seneste om samme emne i samme afdeling inden for de 7 foregående dage. Tallet er foreløbigt, til der er gået 7 dage.',
  linked: 'Svar fra artikel: spørgsmål, der blev besvaret med en artikel ÷ alle spørgsmål.',
  repeats: 'Gengangere: henvendelser mærket »har henvendt sig før« ÷ alle henvendelser.',
  offered: 'Digital løsning tilbudt: henvendelser, hvor borgeren blev vist den digitale løsning ÷ alle henvendelser.',
  transferred: 'Omstillede: henvendelser, der blev givet videre til en anden afdeling ÷ alle henvendelser.',
  excluded: 'Ikke talte med: afbrudte samtaler og fejlhenvendelser.',
  contacts:
    'En henvendelse er afklaret, når alle dens spørgsmål er det. Kun afsluttede og omstillede henvendelser tæller. En henvendelse hører til den dag, den begyndte.',
  interval: 'Usikkerheden er Wilsons 95 %-interval. Under 10 vises tallet ikke; under 30 er det usikkert.',
} as const

export const funnelDefinition =
  'Grænserne viser, hvor en gruppe af den størrelse ligger, når den kun afviger fra det hele ved tilfældighed: 95 af 100 ligger inden for de inderste grænser, 998 af 1.000 inden for de yderste. Regnet eksakt af binomialfordelingen (Spiegelhalter, Statistics in Medicine 2005).'
export const goalTexts = {
  strict: { label: 'Straksafklaringsgrad, spørgsmål', definition: definitions.strict },
  digital: {
    label: 'Digital andel',
    definition: 'Digital andel: henvendelser ad de digitale kanaler ÷ alle henvendelser i loggen.',
  },
  'self-service': {
    label: 'Vist digital selvbetjening',
    definition:
      'Vist digital selvbetjening: henvendelser, hvor borgeren blev vist den digitale løsning ÷ alle henvendelser. Loggen kender ikke dem, der selv klarede det på nettet. Selvbetjeningsandelen vises for hele kommunen, når der er indlæst tal fra selvbetjeningsløsningerne for alle dage i perioden.',
  },
} as const
export const selfServiceShareTexts = {
  label: 'Selvbetjeningsandel',
  definition: (sources: string, to: string): string =>
    `Selvbetjeningsandel: ekspeditioner i selvbetjeningsløsningerne ÷ (ekspeditionerne + alle henvendelser), til og med ${to}. Ekspeditionerne er talt af ${sources}. Henvendelserne er for hver kanal det højeste af to tal: dem i Straks og tælleuger, og dem, kanalens eget system har talt.`,
} as const
export const needTexts = {
  knowledge: 'Viden',
  mandate: 'Mandat',
  system: 'System',
  documents: 'Dokumenter',
  none: 'Ligger uden for kommunen selv',
} as const
export const causeDefinitions = {
  unsettled:
    'Ikke afklaret med det samme: alle spørgsmål, der talte med, undtagen de straksafklarede. Henvist til anden myndighed og afklaret efter sparring er med.',
  without:
    'Graden uden årsagen: (afklarede + spørgsmål med årsagen) ÷ (alle − ikke talte med). Det er det højeste, graden kan nå, hvis netop den årsag forsvinder.',
  gaps: 'Videnshuller: spørgsmål, der ikke blev besvaret med en artikel og ikke blev straksafklaret, samlet efter de ord, de deler. Kun det, der er spurgt om i mindst 3 henvendelser, vises.',
  articles: 'Artikler: spørgsmål, der blev besvaret med artiklen, men ikke straksafklaret.',
  transfers:
    'Omstillinger: spørgsmål i henvendelser, der blev omstillet til afdelingen, og som ikke blev straksafklaret. Kun det, der gjaldt mindst 3 henvendelser, vises.',
} as const

export const searchDefinitions = {
  asked:
    'Søgninger: spørgsmål, der er søgt på og har fået et udfald. Valgte forslag, mens der skrives, tæller ikke med.',
  unanswered: 'Intet sikkert svar: Straks fandt ingen artikel, der var sikker nok ÷ alle søgninger.',
  poor: 'Svagt svar: Straks svarede, men medarbejderen brugte ikke det første forslag, eller sikkerheden var under 40 % ÷ alle søgninger.',
  reformulated:
    'Spurgt igen: lige før i samme henvendelse var der et spørgsmål, som blev fjernet uden udfald eller stod uden svar ÷ alle søgninger.',
  chosenFirst: 'Første forslag brugt ÷ de søgninger, som Straks svarede på.',
  chosenOther: 'Et andet forslag brugt ÷ de søgninger, som Straks svarede på.',
  topic: 'Emnet er den brugte artikels. Spørgsmål uden artikel står under »Uden emne«.',
  interval: 'Usikkerheden er Wilsons 95 %-interval. Under 10 vises tallet ikke; under 30 er det usikkert.',
} as const

export const countTypeTexts = {
  transaction: 'Transaktion',
  general: 'Generel information',
  case: 'Information om en sag',
  misdirected: 'Fejlhenvendelse',
} as const
export const countingTexts = {
  outsidePeriod: 'Tidspunktet ligger uden for tælleperioden.',
  otherDepartment: 'Din afdeling er ikke med i tælleperioden.',
  unknownTask: (code: string): string => `Opgaven "${code}" er ikke med i tælleperioden.`,
  unknownKle: (code: string): string =>
    `KLE-nummeret ${code} findes ikke. Skriv et navn efter nummeret, eller ret det.`,
  sameTask: (label: string): string => `Opgaven "${label}" står der to gange.`,
  definitions: [
    'Talte henvendelser: tryk på tællesiden i perioden uden dem, der er fortrudt. Henvendelser i Straks er ikke med.',
    'Afsluttet: henvendelser, der blev afsluttet i samtalen ÷ (talte − fejlhenvendelser).',
    'Usikkerheden er Wilsons 95 %-interval. Under 10 vises andelen ikke; under 30 er den usikker.',
    'Typerne følger KL’s tælleuger (KOMHEN): transaktion, information (generel eller om en sag) og fejlhenvendelse.',
  ],
} as const
export const importTexts = {
  selfService: 'Digital selvbetjening',
  unreadable: 'Filen kan ikke læses som en tabel. Gem den som CSV, og prøv igen.',
  empty: 'Filen er tom.',
  noRows: 'Filen har en overskrift, men ingen rækker.',
  doubleColumn: (name: string): string => `To kolonner hedder "${name}". Giv dem hver sit navn.`,
  noColumn: (name: string): string => `Filen har ingen kolonne, der hedder "${name}".`,
  cells: (found: number, wanted: number): string => `Rækken har ${found} felter, men overskriften har ${wanted}.`,
  noDay: (text: string): string => `"${text}" er ikke en dato. Skriv fx 16-11-2026.`,
  futureDay: (text: string): string => `Datoen ${text} ligger i fremtiden.`,
  noNumber: (text: string): string => `"${text}" er ikke et helt antal. Skriv fx 1.250.`,
  unmapped: (text: string): string => `Kanalen "${text}" er ikke knyttet til en af kommunens kanaler.`,
  faulty: (n: number): string =>
    n === 1 ? 'Én række kan ikke bruges. Intet er indlæst.' : `${n} rækker kan ikke bruges. Intet er indlæst.`,
  atLine: (line: number, reason: string): string => `Linje ${line}: ${reason}`,
  sameFile: 'Den samme fil er allerede indlæst og tæller med. Intet er indlæst.',
  nothing: 'Ingen rækker hører til en af kommunens kanaler. Intet er indlæst.',
  tooLarge: 'Filen er for stor. Den må højst fylde 1 MB; del den op i kortere perioder.',
} as const
export const coverageDefinition =
  'Registreringsdækning: henvendelser i Straks ÷ henvendelser talt af telefon-, kø-, post- eller websystemet på de samme dage. n er systemets tal. Er der flere i Straks, end systemet har talt, vises ingen andel: de to tæller ikke det samme. Usikkerheden er Wilsons 95 %-interval; under 10 vises andelen ikke, under 30 er den usikker.'
export const countingSheetTexts = {
  name: (from: string, to: string): string => `henvendelser-kle-kanal-${from}-${to}`,
  columns: {
    source: 'Kilde',
    kle: 'KLE-nummer',
    topic: 'Emne',
    channel: 'Kanal',
    n: 'Antal',
    counted: 'Talte med (n)',
    settled: 'Afklaret',
    share: 'Andel afklaret',
    low: '95 %-interval, fra',
    high: '95 %-interval, til',
  },
  noTopic,
  straks: 'Straks, spørgsmål',
  counting: (name: string): string => `${name}, henvendelser`,
  period: (from: string, to: string): string => `Periode: ${from} til ${to}, begge dage med.`,
  asOf: (moment: string): string => `Opgjort ${moment}.`,
  straksNote: 'Straks: spørgsmål efter emne og kanal. "Afklaret" er straksafklaret.',
  countingNote: 'Tælleuge: henvendelser talt i hånden efter opgave og kanal. "Afklaret" er afsluttet i samtalen.',
  noSum: 'Spørgsmål og henvendelser kan ikke lægges sammen: én henvendelse kan rumme flere spørgsmål.',
} as const
export const pricePresetTexts = {
  'kl-2011': {
    name: 'KL 2011 (eksempel)',
    source:
      'KL og Devoteam Consulting: Kanalpriser i danske kommuner 2011 (juni 2011); 75 kr. for fremmøde også i KL’s Kommunebenchmark, digitaliser.dk, 22.02.2012.',
    caveat:
      'Priserne 5, 40, 55, 60 og 75 kr. er fra 2011 og ikke regnet om til nutidens priser. Kun 75 kr. for fremmøde er genfundet i en offentlig kilde; at 40 er telefon, 55 e-mail, 60 brev og 5 selvbetjening, er vores antagelse. KL nævnte selv i 2012 ca. 20 kr. for selvbetjening med automatisk dataoverførsel. Priserne er afrundet til 5 kr. og regnes her med ± 2,50 kr.',
  },
  norwegian: {
    name: 'Norsk eksempel',
    source: 'Norsk regneeksempel med 3, 40, 80 og 110 kr. Den oprindelige kilde er ikke fundet.',
    caveat:
      'At 3 er selvbetjening, 40 telefon, 80 fremmøde og 110 brev, er vores antagelse; årstal og valuta kendes ikke. Brug det kun til at forstå regnestykket.',
  },
} as const
export const costAssumptions = {
  list: (name: string, year: string): string => `Priserne er fra listen "${name}"${year}.`,
  contacts:
    'Antal henvendelser: mindst dem, der er registreret i Straks og talt i tælleuger; højst det, telefon-, kø-, post- eller websystemet har talt, hvis det er flere. Dækker de indlæste tal ikke hele perioden, kan det højeste tal være for lavt.',
  both: 'En henvendelse, der både er registreret i Straks og talt i hånden, tæller to gange.',
  intervals:
    'Alle tal er intervaller: det laveste er laveste antal gange laveste pris, det højeste er højeste antal gange højeste pris. Sandheden ligger imellem, hvis antagelserne holder.',
  moved: (share: string): string =>
    `Besparelsen er ${share} af hver kanals henvendelser gange (kanalens pris − prisen for selvbetjening).`,
  sameWork:
    'Det er forudsat, at en flyttet henvendelse bliver til én selvbetjening og ikke giver nye opkald, og at prisen pr. henvendelse er den samme, når der kommer færre. Udgifter til at udvikle og drive selvbetjeningen er kun med, så vidt prisen rummer dem.',
  notCash:
    'Besparelsen er frigjort tid og bliver først til penge, når bemandingen ændres. Priserne er ikke regnet om fra deres år til i dag.',
  unpriced: (channels: string): string => `Uden pris og derfor ikke med: ${channels}.`,
} as const
export const inYear = (year: number): string => ` (${year})`
