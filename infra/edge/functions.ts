import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { HEADERS_OF_REDIRECT, TYPES_TO_TELL } from '../../src/publish/headers.ts'

/** Leads from folders to their pages. `name`: what everything of this site's CDN is called after. */
export function pagesFunction(scope: Construct, name: string): EdgeFunction {
  const headers = Object.entries(HEADERS_OF_REDIRECT).map(([name, value]) => [name.toLowerCase(), { value }])
  return edgeFunction(
    scope,
    'Pages',
    `${name}-pages`,
    code('pages.js', 'HEADERS', Object.fromEntries(headers)),
  )
}

/** Says what files are. */
export function typesFunction(scope: Construct, name: string): EdgeFunction {
  return edgeFunction(scope, 'Types', `${name}-types`, code('types.js', 'TYPES', TYPES_TO_TELL))
}

function edgeFunction(scope: Construct, id: string, functionName: string, code: string): EdgeFunction {
  return new EdgeFunction(scope, id, {
    functionName,
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code),
  })
}

/** A function's code, after what it has to know, by the name that it knows it by. */
function code(file: string, known: string, value: Readonly<Record<string, unknown>>): string {
  const text = readFileSync(resolve(import.meta.dirname, file), 'utf8')
  return `var ${known} = ${JSON.stringify(value)}\n${text}`
}
