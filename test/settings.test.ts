import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseSettings } from '../server/settings.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const knowledge = { STRAKS_KNOWLEDGE: `${project}knowledge` }

describe('parseSettings', () => {
  test('has a default for everything', () => {
    expect(parseSettings({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      knowledgeFolder: resolve('knowledge'),
      publicOrigin: null,
      learns: true,
      callbackKey: null,
      callbackDays: 30,
      textDays: 0,
    })
  })

  test('takes what the operator decides', () => {
    const chosen = {
      ...knowledge,
      PORT: '9000',
      HOST: '0.0.0.0',
      STRAKS_DATA: '/var/lib/straks',
      STRAKS_PUBLIC_URL: 'https://straks.kommune.example:8443/',
      STRAKS_LEARN: 'off',
      STRAKS_CALLBACK_KEY: Buffer.alloc(32, 5).toString('base64'),
      STRAKS_CALLBACK_DAYS: '7',
      STRAKS_TEXT_DAYS: '730',
    }
    expect(parseSettings(chosen)).toEqual({
      port: 9000,
      host: '0.0.0.0',
      dataFolder: '/var/lib/straks',
      knowledgeFolder: resolve(project, 'knowledge'),
      publicOrigin: 'https://straks.kommune.example:8443',
      learns: false,
      callbackKey: Buffer.alloc(32, 5),
      callbackDays: 7,
      textDays: 730,
    })
  })

  test('makes folders absolute', () => {
    expect(parseSettings({ STRAKS_DATA: 'her' })).toMatchObject({ dataFolder: resolve('her') })
  })

  test('passes over variables that are not its own, and those without a value', () => {
    const foreign = { PATH: '/bin', straks_data: '/x', MY_STRAKS_DATA: '/y', STRAKS_DATA: undefined }
    expect(parseSettings({ ...foreign, DATABASE_URL: undefined })).toEqual(parseSettings({}))
  })

  // Seen: `HOST=` in an env file kept the server from starting.
  test.each([
    'PORT',
    'HOST',
    'STRAKS_DATA',
    'STRAKS_KNOWLEDGE',
    'STRAKS_PUBLIC_URL',
    'STRAKS_LEARN',
    'STRAKS_CALLBACK_KEY',
    'STRAKS_CALLBACK_DAYS',
    'STRAKS_TEXT_DAYS',
    'DATABASE_URL',
    'STRAKS_COLOUR',
  ])('counts an empty %s as unset', (name) => {
    expect(parseSettings({ [name]: '' })).toEqual(parseSettings({}))
  })

  // Seen: a variable called `constructor` was taken for a setting of ours and refused.
  test('passes over variables named like what every object has', () => {
    const names = Object.getOwnPropertyNames(Object.prototype)
    const environment = Object.fromEntries(names.map((name) => [name, 'x']))
    expect(Object.keys(environment)).toContain('constructor')
    expect(parseSettings(environment)).toEqual(parseSettings({}))
  })

  test('names every unknown STRAKS_ setting', () => {
    expect(parseSettings({ STRAKS_PORT: '80', STRAKS_KNOWLEGDE: '/x' })).toEqual([
      'STRAKS_PORT: den indstilling findes ikke',
      'STRAKS_KNOWLEGDE: den indstilling findes ikke',
    ])
  })

  test('names all that is wrong at once', () => {
    const faults = parseSettings({
      PORT: 'otte',
      HOST: ' ',
      STRAKS_KNOWLEDGE: '/findes/ikke',
      STRAKS_PUBLIC_URL: 'ftp://straks.example',
      STRAKS_COLOUR: 'blue',
      DATABASE_URL: 'postgres://straks:hemmelig@db/straks',
    })
    const names = Array.isArray(faults) ? faults.map((fault) => fault.split(':')[0]) : []
    expect(new Set(names)).toEqual(
      new Set(['PORT', 'HOST', 'STRAKS_KNOWLEDGE', 'STRAKS_PUBLIC_URL', 'STRAKS_COLOUR', 'DATABASE_URL']),
    )
    expect(names).toHaveLength(6)
  })

  test('refuses DATABASE_URL and does not repeat it', () => {
    const faults = parseSettings({ DATABASE_URL: 'postgres://straks:hemmelig@db/straks' })
    expect(faults).toEqual(['DATABASE_URL: PostgreSQL kan ikke bruges endnu; fjern indstillingen'])
  })

  test.each(['kort', 'AAAA', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64')])(
    'refuses the key %j for callbacks and does not repeat it',
    (STRAKS_CALLBACK_KEY) => {
      const fault = 'STRAKS_CALLBACK_KEY: skal være 32 bytes i base64 (lav en med: openssl rand -base64 32)'
      expect(parseSettings({ STRAKS_CALLBACK_KEY })).toEqual([fault])
    },
  )

  test.each(['29', '1', '3661', '-1', '1.5', 'ti'])('refuses to keep free text for %j days', (STRAKS_TEXT_DAYS) => {
    expect(parseSettings({ STRAKS_TEXT_DAYS })).toEqual([
      'STRAKS_TEXT_DAYS: skal være 0 (slet aldrig) eller et helt antal dage fra 30 til 3660',
    ])
  })

  test.each(['0', '366', '-1', '1.5', 'ti', ' 7'])('refuses to keep callbacks for %j days', (STRAKS_CALLBACK_DAYS) => {
    expect(parseSettings({ STRAKS_CALLBACK_DAYS })).toEqual([
      'STRAKS_CALLBACK_DAYS: skal være et helt antal dage fra 1 til 365',
    ])
  })

  test.each(['0', '65535'])('takes port %s', (PORT) => {
    expect(parseSettings({ PORT })).toMatchObject({ port: Number(PORT) })
  })

  // Seen: `0x50`, `8e3` and a lone space were taken for numbers, the last for port 0.
  test.each(['-1', '65536', '80.5', 'NaN', 'Infinity', '80 81', '0x50', '8e3', ' ', ' 80', '80\n', '+80', '٨٠'])(
    'refuses port %j',
    (PORT) => {
      expect(parseSettings({ PORT })).toEqual(['PORT: skal være et tal fra 0 til 65535'])
    },
  )

  // Seen: the server listened on the host " ".
  test.each([' ', '   ', '\t'])('refuses the host %j', (HOST) => {
    expect(parseSettings({ HOST })).toEqual([expect.stringMatching(/^HOST: /)])
  })

  test('takes a host without the spaces around it', () => {
    expect(parseSettings({ HOST: ' 0.0.0.0 ' })).toMatchObject({ host: '0.0.0.0' })
  })

  test('refuses a knowledge folder that is missing, or a file', () => {
    const missing = ['STRAKS_KNOWLEDGE: mappen findes ikke']
    expect(parseSettings({ STRAKS_KNOWLEDGE: `${project}ikke-her` })).toEqual(missing)
    expect(parseSettings({ STRAKS_KNOWLEDGE: `${project}package.json` })).toEqual(missing)
  })

  test.each([
    ['https://straks.example', 'https://straks.example'],
    ['https://straks.example:443/', 'https://straks.example'],
    ['http://straks.example:80', 'http://straks.example'],
    ['HTTPS://Straks.Example:8443', 'https://straks.example:8443'],
  ])('takes %s for the origin %s', (STRAKS_PUBLIC_URL, publicOrigin) => {
    expect(parseSettings({ STRAKS_PUBLIC_URL })).toMatchObject({ publicOrigin })
  })

  test.each(['straks.example', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://straks.example'])(
    'refuses the public address %j',
    (STRAKS_PUBLIC_URL) => {
      expect(parseSettings({ STRAKS_PUBLIC_URL })).toContain('STRAKS_PUBLIC_URL: Ugyldig URL')
    },
  )

  // Seen: the path was dropped without a word.
  test.each(['https://straks.example/desk', 'https://straks.example/desk/', 'http://straks.example:8080//'])(
    'refuses the public address %s, which has a path',
    (STRAKS_PUBLIC_URL) => {
      expect(parseSettings({ STRAKS_PUBLIC_URL })).toEqual(['STRAKS_PUBLIC_URL: må ikke have en sti'])
    },
  )
})
