import { describe, expect, test } from 'vitest'
import { fold } from '../../server/danish/fold.ts'
import { danishGrammar } from '../../server/danish/grammar-words.ts'
import { actionOf, beginningTerm, isWord, termOf } from '../../server/danish/lexicon.ts'

/** The terms of the forms of one word: a single one when they meet. */
const termsOf = (...forms: string[]): string[] => [...new Set(forms.map((form) => termOf(fold(form))))]

describe('termOf', () => {
  test.each([
    ['borger', 'borgeren', 'borgere', 'borgernes'],
    ['bolig', 'boligen', 'boliger', 'boligens'],
    ['rotte', 'rotten', 'rotter', 'rotterne'],
    ['vindue', 'vinduet', 'vinduer', 'vinduerne'],
    ['flytte', 'flytter', 'flyttede', 'flyttet', 'flyttes'],
    ['billig', 'billige', 'billigt', 'billigere'],
    ['ansøgning', 'ansøgningen', 'ansøgninger', 'ansøgningerne'],
  ])('brings the regular forms of %s together', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test.each([
    ['bog', 'bogen', 'bøger', 'bøgerne', 'bogens', 'bøgernes'],
    ['barn', 'barnet', 'barnets', 'børn', 'børnene', 'børnenes'],
    ['mand', 'manden', 'mænd', 'mændene'],
    ['hånd', 'hånden', 'hænder', 'hænderne'],
    ['nat', 'natten', 'nætter', 'nætterne'],
    ['far', 'faren', 'fædre'],
    ['øje', 'øjet', 'øjne'],
  ])('brings the plural of another vowel to %s', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test.each([
    ['regel', 'reglen', 'regler', 'reglerne'],
    ['cykel', 'cyklen', 'cykler', 'cyklerne'],
    ['artikel', 'artiklen', 'artikler', 'artiklerne'],
    ['gammel', 'gamle', 'gammelt'],
    ['aften', 'aftenen', 'aftner'],
    ['by', 'byen', 'byer', 'byerne'],
    ['ven', 'vennen', 'venner'],
  ])('brings the forms of %s that lose or double a letter together', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test.each([
    ['gå', 'gik', 'gået'],
    ['skrive', 'skriver', 'skrev', 'skrevet'],
    ['sælge', 'sælger', 'solgte', 'solgt'],
    ['vælge', 'vælger', 'valgte', 'valgt'],
    ['give', 'giver', 'gav', 'givet'],
    ['hjælpe', 'hjælper', 'hjalp', 'hjulpet'],
    ['miste', 'mister', 'mistede', 'mistet'],
  ])('brings the past of a verb to %s', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test('names the lemma by its stem', () => {
    expect(termsOf('bøgerne')).toEqual(['bog'])
    expect(termsOf('børn')).toEqual(['barn'])
    expect(termsOf('reglerne')).toEqual(['regel'])
    expect(termsOf('gik')).toEqual(['gå'])
  })

  test('leaves every word of grammar as it is', () => {
    expect([...danishGrammar].filter((word) => termOf(word) !== word)).toEqual([])
  })

  test.each(['sommer', 'herre', 'varen', 'siger', 'kommer', 'modet', 'helte', 'ender', 'menighed', 'demens'])(
    'makes no word of grammar of another word: %s',
    (word) => {
      expect(danishGrammar.has(termOf(word)) && termOf(word) !== word).toBe(false)
    },
  )

  // Seen: the stemmer takes `sommer` for `som`.
  test('keeps sommer apart from som', () => {
    expect(termOf('sommer')).not.toBe('som')
    expect(termOf('som')).toBe('som')
  })

  test.each([
    ['nabo', 'naboen', 'naboens', 'naboer', 'naboerne'],
    ['konto', 'kontoen', 'kontoer', 'kontoerne'],
    ['lønkonto', 'lønkontoen', 'lønkontoer'],
    ['firma', 'firmaet', 'firmaer', 'firmaerne'],
    ['skema', 'skemaet', 'skemaer'],
    ['villa', 'villaen', 'villaer'],
  ])('finds %s where an ending melted with its last vowel', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test('knows a melted ending in a compound, too', () => {
    expect(fold('husnaboen')).toBe('husnabøn')
    expect(termOf('husnabøn')).toBe(termOf('husnabo'))
  })

  test.each(['køn', 'bøn', 'søn', 'skøn', 'grøn', 'frø', 'skør', 'værn', 'mæt'])(
    'takes no letter of %s for a melted ending',
    (word) => {
      expect(termOf(word)).toBe(word)
    },
  )

  test.each(['', 'x', '2026', 'mitid', 'constructor', 'toString', 'ø', 'øn', 'xyzøn', 'xyzær'])(
    'leaves %j as it is',
    (word) => {
      expect(termOf(word)).toBe(word)
    },
  )

  // Seen: what is no word of grammar only because it was not cut keeps its ending, and its forms do not meet.
  test.each([
    ['sommer', 'sommeren'],
    ['vare', 'varer', 'varen'],
    ['tage', 'tager', 'taget'],
    ['sige', 'siger', 'siges'],
    ['herre', 'herren', 'herrer'],
  ])('brings the forms of %s together although its stem is a word of grammar', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  // Seen: `genbrugsplads` did not find an article that says `genbrugspladsen`, except by its parts.
  test.each([
    ['genbrugsplads', 'genbrugspladsen', 'genbrugspladser'],
    ['hjælpemiddel', 'hjælpemidler'],
    ['jobcenter', 'jobcentret', 'jobcentre'],
    ['lønseddel', 'lønsedler'],
    ['folkeregister', 'folkeregistret'],
  ])('brings the forms of the compound %s together as those of its last word', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test('takes no word for such a compound whose beginning is no word', () => {
    expect(termsOf('xyzhænder')).not.toEqual(termsOf('xyzhånd'))
  })

  // Seen: all before the last word was looked up as one word.
  test.each([
    ['vuggestueplads', 'vuggestuepladsen'],
    ['børnehaveplads', 'børnehavepladser'],
    ['folkepensionsregel', 'folkepensionsregler'],
  ])('brings the forms of %s together, which has three words', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  test.each([
    ['øjne', 'øjnene'],
    ['brødre', 'brødrene'],
    ['døtre', 'døtrene'],
    ['mødre', 'mødrene'],
  ])('brings %s and %s together', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })

  // Seen: what begins with no known word, as `nem-`, is not looked at.
  test('finds the melted ending of nemkontoen', () => {
    expect(termsOf('nemkonto', 'nemkontoen')).toHaveLength(1)
  })

  // Seen: `de står i kø` did not meet `køer`, which was taken for cows.
  test.each([
    ['ny', 'nye', 'nyt'],
    ['kø', 'køer'],
    ['gå', 'går'],
    ['stå', 'stod'],
    ['lægge', 'lagt'],
    ['søge', 'søgt'],
    ['kursus', 'kurset', 'kurser'],
  ])('brings the forms of %s together', (...forms) => {
    expect(termsOf(...forms)).toHaveLength(1)
  })
})

describe('actionOf', () => {
  test.each([
    ['flytning', 'flytte'],
    ['ansøgninger', 'ansøge'],
    ['betalingen', 'betale'],
    ['tilmelding', 'tilmelde'],
    ['lukningerne', 'lukke'],
  ])('brings %s to %s', (name, verb) => {
    expect(actionOf(termOf(name))).toBe(termOf(verb))
  })

  test.each(['kommune', 'bolig', 'regn', 'xyzzyning', 'xyzzying'])('knows no action in %j', (word) => {
    expect(actionOf(termOf(word))).toBeUndefined()
  })

  // Seen: the n that belongs to the verb was dropped, too, so that `træning` was found by `træ` and `ordning` by `ord`.
  test.each([
    ['træning', 'træne'],
    ['ordning', 'ordne'],
    ['åbning', 'åbne'],
    ['tegning', 'tegne'],
  ])('brings %s to %s, whose stem ends in n', (name, verb) => {
    expect(actionOf(termOf(name))).toBe(termOf(verb))
  })
})

describe('isWord', () => {
  test.each(['bog', 'bøgerne', 'regler', 'kommunen', 'ansøgninger', 'naboen', 'børns'])('knows %s', (word) => {
    expect(isWord(fold(word))).toBe(true)
  })

  test.each(['sommer', 'varer', 'herren', 'føreren'])('knows %s, whose stem is a word of grammar', (word) => {
    expect(isWord(fold(word))).toBe(true)
  })

  test.each(['xyzzy', 'mitid', 'affaldsordning', 'pas2', 'constructor', '', ' '])('does not know %j', (word) => {
    expect(isWord(word)).toBe(false)
  })

  test.each(['by', 'ø', 'å', 'er'])('counts no word of less than three letters: %s', (word) => {
    expect(isWord(word)).toBe(false)
  })
})

describe('beginningTerm', () => {
  test.each([
    ['affalds', 'affald'],
    ['børne', 'barn'],
    ['hunde', 'hund'],
    ['skole', 'skole'],
    ['ældre', 'ældre'],
    ['førtids', undefined],
    ['affaldet', undefined],
    ['ordninger', undefined],
    ['constructor', undefined],
  ])('takes %s for the beginning made of %s', (form, lemma) => {
    expect(beginningTerm(form)).toBe(lemma === undefined ? undefined : termOf(lemma))
  })

  test.each(['for', 'under', 'over', 'ind', 'til', 'fra', 'mod', 'med', 'bort', 'ned'])(
    'takes no prefix for a beginning: %s',
    (prefix) => {
      expect(beginningTerm(prefix)).toBeUndefined()
    },
  )
})
