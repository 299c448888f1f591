import { describe, expect, test } from 'vitest'
import { faultsOf, front, spoken, whole } from './compile-texts.ts'

describe('front matter', () => {
  // Seen: a list was merged into the article as the fields 0, 1, 2, and a text as its letters.
  test.each(['- title: Pas', 'bare tekst', '42', '[a, b]', '"title: Pas"'])('that is %j is a fault', (text) => {
    const message = 'øverst skal der stå felter som "title: …"'
    expect(faultsOf(`---\n${text}\n---\n${spoken}`)).toEqual([`S:2 ${message}`])
    expect(faultsOf(whole, `---\n${text}\n---\n`)).toEqual([`L:2 ${message}`])
  })

  // Seen: the file was shown as ordinary Markdown, with `title: Pas` for its text.
  test('that is never closed is a fault', () => {
    const message = 'oplysningerne øverst sluttes ikke med en linje med ---'
    expect(faultsOf(`---\n${front}\n${spoken}`)).toEqual([`S:1 ${message}`])
    expect(faultsOf('---')).toEqual([`S:1 ${message}`])
    expect(faultsOf(whole, `---\ntitle: Hos os\n## Husk\nx\n`)).toContain(`L:1 ${message}`)
  })

  // Seen: two misspelt fields were told as one fault, at the line of the first field of all.
  test('has each unknown field told at its own line, further in too', () => {
    const inner =
      'selfService:\n  name: x\n  url: https://borger.dk\n  ikon: y\nfacts:\n  - id: a\n    text: x\n    beløb: 1\n'
    expect(faultsOf(`---\n${front}emne: x\nfarve: y\n${inner}---\n${spoken}`).toSorted()).toEqual([
      'S:13 ukendt felt "beløb"',
      'S:4 ukendt felt "emne"',
      'S:5 ukendt felt "farve"',
      'S:9 ukendt felt "ikon"',
    ])
    expect(faultsOf(`---\n${front}emne: x\n---\n${spoken}`, '---\ntitle: Hos os\nfarve: y\n---\n')).toEqual([
      'S:4 ukendt felt "emne"',
      'L:3 ukendt felt "farve"',
    ])
  })

  // Seen: the department `constructor` was found, in what every object has.
  test.each(['constructor', 'tostring', 'valueof'])('has no department, authority or life event called %s', (name) => {
    const fields = `title: Pas\ndepartment: ${name}\nauthority: ${name}\nlifeEvents: [${name}]\n`
    expect(faultsOf(`---\n${fields}---\n${spoken}`)).toEqual([
      `S:3 ukendt afdeling "${name}"`,
      `S:4 ukendt myndighed "${name}"`,
      `S:5 ukendt livssituation "${name}"`,
    ])
  })
})

describe('a faulty article', () => {
  // Seen: each save told the next kind of fault only.
  test('has faults of every kind told at once', () => {
    const fields =
      'title: Pas\ndepartment: nej\nstatus: udgivet\nemne: x\nfarve: y\nlifeEvents: [rejse, orlov]\nfacts: []\n'
    const text = 'indledning\n## Husk\n\n{{municipality.fax}}\n{{fact:gebyr}}\n## Husk\ny\n## Priser\nz\n'
    expect(faultsOf(`---\n${fields}---\n${text}`).toSorted()).toEqual(
      [
        'S:1 afsnittet "Sig til borgeren" mangler',
        'S:3 ukendt afdeling "nej"',
        'S:4 status: Ugyldigt valg: forventede en af følgende "draft"|"published"|"archived"',
        'S:5 ukendt felt "emne"',
        'S:6 ukendt felt "farve"',
        'S:7 ukendt livssituation "orlov"',
        'S:10 tekst før det første afsnit',
        'S:13 værdien {{municipality.fax}} mangler',
        'S:14 værdien {{fact:gebyr}} mangler',
        'S:15 afsnittet "Husk" står to gange',
        'S:17 ukendt afsnit "Priser"',
      ].toSorted(),
    )
  })

  test('has nothing said of the facts its text asks for when they cannot be read', () => {
    const faults = faultsOf(`---\n${front}facts: ingen\n---\n${spoken}{{fact:gebyr}}\n{{municipality.fax}}\n`)
    expect(faults).toEqual([expect.stringMatching(/^S:4 facts: /), 'S:9 værdien {{municipality.fax}} mangler'])
  })

  test('has every unknown department, authority and life event told, each with its line', () => {
    const unknown =
      'title: A\ndepartment: nej\nauthority: [kommunen, told]\nlifeEvents:\n  - rejse\n  - orlov\n  - pause\n'
    expect(faultsOf(`---\n${unknown}---\n${spoken}`)).toEqual([
      'S:3 ukendt afdeling "nej"',
      'S:4 ukendt myndighed "told"',
      'S:7 ukendt livssituation "orlov"',
      'S:8 ukendt livssituation "pause"',
    ])
  })

  test('has two facts of one name told at the second', () => {
    const facts = 'facts:\n  - { id: a, text: x }\n  - { id: b, text: y }\n  - { id: a, text: z }\n'
    expect(faultsOf(`---\n${front}${facts}---\n${spoken}`)).toEqual(['S:7 to fakta hedder "a"'])
  })

  test('has every field that is wrong told, each with its line', () => {
    const wrong =
      'reviewed: 2026-02-30\nlifeEvents: rejse\nstatus: udgivet\nfacts:\n  - id: Gebyr\n    text: x\nemne: pas\n'
    const places = faultsOf(`---\n${front}${wrong}---\n${spoken}`).map((fault) => fault.split(' ')[0])
    expect(places).toHaveLength(5)
    expect(new Set(places)).toEqual(new Set(['S:4', 'S:5', 'S:6', 'S:8', 'S:10']))
  })

  test.each(['title', 'department'])('has a missing %s told', (name) => {
    const rest = front.replace(new RegExp(`^${name}:.*\n`, 'm'), '')
    expect(faultsOf(`---\n${rest}---\n${spoken}`)).toEqual([expect.stringMatching(`^S:2 ${name}: `)])
  })

  test.each(['23', '23.9.2', '23.09.02.01', 'pas'])('has the KLE number %s told', (kle) => {
    expect(faultsOf(`---\n${front}kle: "${kle}"\n---\n${spoken}`)).toEqual([expect.stringMatching(/^S:4 kle: /)])
  })

  test('has a self-service that is no web address told', () => {
    const selfService = 'selfService: { name: x, url: "javascript:alert(1)" }\n'
    expect(faultsOf(`---\n${front}${selfService}---\n${spoken}`)).toEqual([
      expect.stringMatching(/^S:4 selfService\.url: /),
    ])
  })

  test('has each missing value told with the line where it stands', () => {
    const text = `---\n${front}---\n## Sig til borgeren\n\nRing {{municipality.phone}}\n{{fact:gebyr}}\n## Husk\n{{municipality.fax}}\n`
    expect(faultsOf(text)).toEqual(['S:8 værdien {{fact:gebyr}} mangler', 'S:10 værdien {{municipality.fax}} mangler'])
  })

  // Seen: empty lines under a heading were not counted, and the same value on two lines was told once.
  test('has each missing value told with its line, below empty lines and in a file of Windows too', () => {
    const text = `---\n${front}---\n\n## Sig til borgeren\n\n  \nRing {{fact:a}}\n{{fact:a}} {{fact:b}}\n\n## Husk\n\n\n{{fact:c}}`
    const faults = [
      'S:9 værdien {{fact:a}} mangler',
      'S:10 værdien {{fact:a}} mangler',
      'S:10 værdien {{fact:b}} mangler',
      'S:15 værdien {{fact:c}} mangler',
    ]
    expect(faultsOf(text)).toEqual(faults)
    expect(faultsOf(text.replaceAll('\n', '\r\n'))).toEqual(faults)
  })

  test('has a value that is missing in two sections told in both', () => {
    const text = `---\n${front}---\n${spoken}{{ fact:x }}\n## Husk\n\n{{fact:x}}\n`
    expect(faultsOf(text)).toEqual(['S:7 værdien {{fact:x}} mangler', 'S:10 værdien {{fact:x}} mangler'])
  })

  test('has text before the first section and an unknown section told together', () => {
    expect(faultsOf(`---\n${front}---\nindledning\n${spoken}## Priser\nx\n`)).toEqual([
      'S:5 tekst før det første afsnit',
      'S:8 ukendt afsnit "Priser"',
    ])
  })

  test('has it told when there is nothing to say to the citizen', () => {
    const missing = ['S:1 afsnittet "Sig til borgeren" mangler']
    expect(faultsOf(`---\n${front}---\n## Husk\nFoto.\n`)).toEqual(missing)
    expect(faultsOf(`---\n${front}---\n## Sig til borgeren\n\n## Husk\nFoto.\n`)).toEqual(missing)
  })
})
