import { z } from 'zod'

z.config({ ...z.locales.da(), customError: missingInDanish })

/** What is not there at all: "expected text, got undefined" says nothing to people. */
function missingInDanish({ code, input }: z.core.$ZodRawIssue): string | undefined {
  return code === 'invalid_type' && input === undefined ? 'Mangler' : undefined
}

/** What zod found wrong, as one Danish line a fault: the place, then what is the matter. Values are not repeated. */
export function explain(error: z.ZodError): string {
  return error.issues.map(explainIssue).join('; ')
}

export function explainIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.')
  return place === '' ? issue.message : `${place}: ${issue.message}`
}
