import type { Change } from './report.ts'

/** The names of shares as a sentence begins with them, and what they count. */
export const shareNames = {
  strict: { name: 'Straksafklaringsgraden', label: 'Straksafklaringsgrad' },
  withHelpAndReferral: {
    name: 'Straksafklaringsgraden med sparring og henvisning',
    label: 'Med sparring og henvisning',
  },
  ofEligible: { name: 'Straksafklaringsgraden af det mulige', label: 'Af det mulige' },
  confirmed: { name: 'Den bekræftede straksafklaringsgrad', label: 'Bekræftet' },
  contacts: {
    name: 'Andelen af henvendelser, hvor alle spørgsmål blev afklaret,',
    label: 'Hele henvendelsen afklaret',
  },
  linked: { name: 'Andelen af spørgsmål, der blev besvaret med en artikel,', label: 'Svar fra artikel' },
  repeats: { name: 'Andelen af henvendelser fra borgere, der havde henvendt sig før,', label: 'Gengangere' },
  offered: { name: 'Andelen af henvendelser, hvor den digitale løsning blev vist,', label: 'Digital løsning vist' },
  transferred: { name: 'Andelen af omstillede henvendelser', label: 'Omstillede' },
  kept: { name: 'Andelen af opkald, der blev holdt til tiden,', label: 'Opkald holdt til tiden' },
} as const

export const units = { questions: 'spørgsmål', contacts: 'henvendelser', callbacks: 'opkald' } as const

export const reportTexts = {
  title: 'Status på straksafklaring',
  name: (from: string, to: string, department: string | undefined): string =>
    `straks-rapport-${department === undefined ? '' : `${department}-`}${from}-${to}`,
  halfYear: (half: number, year: string): string => `${half}. halvår ${year}`,
  span: (from: string, to: string): string => (from === to ? `dagen ${from}` : `perioden ${from} til ${to}`),
  sections: {
    whole: 'Samlet',
    channels: 'Kanaler',
    departments: 'Afdelinger',
    causes: 'Det, der ikke blev afklaret straks',
    callbacks: 'Opkald, som borgere blev lovet',
    goals: 'Mål',
  },
  asOf: (moment: string): string => `Opgjort ${moment}.`,
  comparedWith: (before: string): string => `Sammenlignet med ${before}.`,
  nothing: 'Der er ikke registreret henvendelser i perioden.',
  notOver: 'Perioden er ikke slut, så tallene kan nå at ændre sig.',
  volume: (contacts: string, questions: string): string => `Der er registreret ${contacts} med ${questions}.`,
  volumeBefore: (contacts: string, questions: string, before: string): string =>
    `I ${before} var det ${contacts} med ${questions}.`,
  nothingBefore: (before: string): string => `Der er ikke registreret henvendelser i ${before}.`,
  contacts: (n: string, isOne: boolean): string => `${n} ${isOne ? 'henvendelse' : 'henvendelser'}`,
  questions: (n: string): string => `${n} spørgsmål`,
  hidden: (name: string, unit: string): string =>
    `${name} er skjult: enten er der talt færre end 10 ${unit}, eller også kunne et tal på under 10 regnes ud af det.`,
  alone: (name: string, share: string, counted: string): string => `${name} er ${share} procent (${counted}).`,
  counted: (interval: string, n: string): string => `usikkerhed ${interval} procent, n = ${n}`,
  countedBoth: (first: string, second: string): string => `n = ${first} og ${second}`,
  hiddenBefore: (before: string): string => `Tallet for ${before} er skjult, så de to kan ikke sammenlignes.`,
  changed: (name: string, kind: 'rise' | 'fall', from: string, to: string, counted: string): string =>
    `${name} ${kind === 'rise' ? 'steg' : 'faldt'} fra ${from} til ${to} procent (${counted}); forskellen er større end den statistiske usikkerhed.`,
  undecided: (name: string, now: string, was: string, before: string, counted: string): string =>
    `${name} er ${now} procent og var ${was} procent i ${before} (${counted}); om den har ændret sig, kan ikke afgøres.`,
  uncertain: (n: string, unit: string): string => `Tallet er usikkert, fordi der kun er talt ${n} ${unit}.`,
  provisional:
    'Den bekræftede grad er foreløbig: den kan falde, til der er gået 7 dage efter periodens sidste henvendelse.',
  groupChanged: (name: string, kind: 'rise' | 'fall', from: string, to: string): string =>
    `${name} ${kind === 'rise' ? 'steg' : 'faldt'} fra ${from} til ${to} procent.`,
  someChanged: (n: string, of: string, before: string): string =>
    `For ${n} af ${of} er forskellen fra ${before} større end den statistiske usikkerhed.`,
  noneChanged: (before: string): string =>
    `For ingen af dem kan det afgøres, om tallet har ændret sig siden ${before}.`,
  noneComparable: (before: string): string => `Ingen af dem kan sammenlignes med ${before}.`,
  hiddenGroups: (n: string, isOne: boolean): string =>
    isOne ? 'Tallet for 1 af dem er skjult.' : `Tallene for ${n} af dem er skjult.`,
  manyTests:
    'Hver sammenligning står for sig: ser man på tyve tal, der ikke har ændret sig, vil cirka ét alligevel ligne en ændring.',
  causesHidden: 'Færre end 10 spørgsmål blev ikke straksafklaret, så årsagerne er skjult.',
  causesNone: 'Alle spørgsmål, der tæller med, blev straksafklaret.',
  causes: (n: string): string => `${n} spørgsmål blev ikke straksafklaret.`,
  commonCauses: (list: string): string => `Hyppigst var ${list}.`,
  cause: (label: string, n: string): string => `»${label}« (${n})`,
  noCommonCause: 'Ingen enkelt årsag gælder 10 spørgsmål eller flere.',
  callbacksNone: 'Der er ikke lovet opkald i perioden.',
  callbacksHidden: 'Der er lovet færre end 10 opkald, så tallene er skjult.',
  callbacksMade: (n: string): string => `Der er lovet ${n} opkald.`,
  callbacksOpen: (n: string, isOne: boolean): string =>
    isOne ? '1 opkald er ikke afsluttet endnu.' : `${n} opkald er ikke afsluttet endnu.`,
  goalOf: (label: string): string => `»${label}«`,
  goalOfShare: (label: string, share: string, counted: string): string =>
    `»${label}«, der er ${share} procent (${counted})`,
  goalReached: (what: string, goal: string): string =>
    `Målet på ${goal} procent er nået for ${what}: hele usikkerhedsintervallet ligger på eller over målet.`,
  goalMissed: (what: string, goal: string): string =>
    `Målet på ${goal} procent er ikke nået for ${what}: hele usikkerhedsintervallet ligger under målet.`,
  goalUndecided: (what: string, goal: string, interval: string): string =>
    `Om målet på ${goal} procent er nået for ${what}, kan ikke afgøres: målet ligger inden for usikkerheden, ${interval} procent.`,
  goalUnknown: (what: string, goal: string): string =>
    `Om målet på ${goal} procent er nået for ${what}, kan ikke siges: tallet er skjult.`,
  noGoals: 'Der er ikke sat mål, der gælder ved periodens slutning.',
  newcombe:
    'En forskel regnes for større end usikkerheden, når Newcombes 95 %-interval for forskellen ikke rummer nul (Newcombe 1998, metode 10).',
  table: {
    label: 'Mål',
    section: 'Afsnit',
    unit: 'Opgjort på',
    now: 'Andel',
    nowN: 'n',
    interval: '95 %-interval',
    lower: 'Nedre grænse',
    upper: 'Øvre grænse',
    before: 'Andel før',
    beforeN: 'n før',
    difference: 'Forskel, procentpoint',
    differenceLower: 'Forskel, nedre grænse, procentpoint',
    differenceUpper: 'Forskel, øvre grænse, procentpoint',
    verdict: 'Vurdering',
  },
  verdicts: { rise: 'steget', fall: 'faldet', undecided: 'kan ikke afgøres', hidden: 'skjult' } satisfies Record<
    Change['kind'],
    string
  >,
  and: ' og ',
} as const
