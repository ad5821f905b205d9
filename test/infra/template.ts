import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { afterAll } from 'vitest'
import { checkedApp } from '../../infra/checks.ts'
import { WirefeedStack } from '../../infra/stack.ts'
import type { SiteConfig } from '../../src/config/config.ts'
import { deploymentFrom } from '../../src/config/schema.ts'

/** The stack of a configuration, in an app of its own, whose function does nothing. */
export function stackOf(config: SiteConfig): WirefeedStack {
  const folder = mkdtempSync(join(tmpdir(), 'wirefeed-stack-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const code = Code.fromInline('export const handler = () => {}')
  return new WirefeedStack(checkedApp(folder), deploymentFrom(config), code)
}

/** What of a template is looked at here. */
export interface Resource {
  readonly Type: string
  // biome-ignore lint/suspicious/noExplicitAny: as CloudFormation documents each type
  readonly Properties: any
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}

/** The template of a configuration. */
export class Deployed {
  readonly template: Template

  constructor(config: SiteConfig) {
    this.template = Template.fromStack(stackOf(config))
  }

  /** All resources of a type, by id. */
  all(type: string): Readonly<Record<string, Resource>> {
    return this.template.findResources(type) as Record<string, Resource>
  }

  /** The one of this type whose id begins so; throws where there is another number of them. */
  one(type: string, begins = ''): Resource {
    const found = Object.entries(this.all(type)).filter(([id]) => id.startsWith(begins))
    if (found.length !== 1) throw new Error(`${found.length} of ${type} ${begins}`)
    return found[0]![1]
  }
}
