/** Danish words of grammar, folded. They are never cut, and no other word is cut down to one. */
export const danishGrammar: ReadonlySet<string> = new Set(
  (
    'ad af alle alt anden andet andre at bare blev blive bliver da de dem den denne der deres det dette dig din dit dog ' +
    'du efter eller en end er et for fordi fra få får før gennem har hele helt hen hendes her hos hun hvad hvem ' +
    'hver hvis hvor hvordan hvorfor hvornår i igen ikke ind ingen ja jeg jer jeres jo kan kom kun kunne lige lidt ' +
    'man mange med meget men mere mig min mit mod må ned nej nok nu nå når og også om op os over på samme selv sig ' +
    'sin sit skal skulle som så sådan til ud uden under vi vil ville vor var ved være været'
  ).split(' '),
)

/** English ones: newcomers ask in English, and a few articles are found by English sentences. */
export const englishGrammar: ReadonlySet<string> = new Set(
  (
    'a about after all already also am an and any are as at be because been before but by can could did do does down for ' +
    'from get got had has have he her here him his how if im in into is it its just may me must my need no not now of ' +
    'off on only or our out over please she should so some still than that the their them there these they this those ' +
    'to up us want was we were what when where which who why will with would you your'
  ).split(' '),
)

/** After one of these a word is mentioned to say that it is not meant. */
export const negations: ReadonlySet<string> = new Set(['ikke', 'ingen', 'hverken', 'not'])
