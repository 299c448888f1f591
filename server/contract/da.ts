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
  internal: 'Der skete en fejl i Straks. Prøv igen; bliver den ved, så kontakt den, der driver Straks.',
}

export const unknownOutcome = (code: string): string => `Udfaldet "${code}" er ikke sat op.`
export const unknownChannel = (code: string): string => `Kanalen "${code}" er ikke sat op.`
export const unknownReason = (code: string): string => `Årsagen "${code}" er ikke sat op.`
export const missingReason = (label: string): string => `Udfaldet "${label}" skal have en årsag.`
export const endsBeforeStart = 'Sluttidspunktet ligger før starttidspunktet.'
export const fromAfterTo = 'Perioden er vendt om: "fra" ligger efter "til".'
export const unknownDepartment = (code: string): string => `Afdelingen "${code}" findes ikke.`
export const callbackKept = 'Ringet tilbage'
export const noTopic = 'Uden emne'
export const noArticle = 'Uden artikel'
export const wholePeriod = 'I alt'

export const definitions = {
  strict:
    'Straksafklaringsgrad: afklarede ÷ (alle − ikke talte med). Henvist til anden myndighed og afklaret efter sparring tæller ikke som afklaret.',
  withHelpAndReferral:
    'Straksafklaringsgrad med sparring og henvisning: (afklarede + afklarede efter sparring + vejledt og henvist til anden myndighed) ÷ (alle − ikke talte med).',
  ofEligible:
    'Straksafklaringsgrad af det mulige: afklarede ÷ (alle − ikke talte med − spørgsmål, der skal til en sagsbehandler).',
  excluded: 'Ikke talte med: afbrudte samtaler og fejlhenvendelser.',
  contacts:
    'En henvendelse er afklaret, når alle dens spørgsmål er det. Kun afsluttede henvendelser tæller. En henvendelse hører til den dag, den begyndte.',
  interval: 'Usikkerheden er Wilsons 95 %-interval. Under 10 vises tallet ikke; under 30 er det usikkert.',
} as const
