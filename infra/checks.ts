import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'

/**
 * An app whose synthesis ends in an error where a template breaks a rule of CDK's own validator or of cdk-nag's
 * AwsSolutions pack, and nobody has said why that may be.
 */
export function checkedApp(outdir?: string): App {
  const app = new App({
    ...(outdir && { outdir }),
    // Without statistics about us in the template.
    analyticsReporting: false,
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
  })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
