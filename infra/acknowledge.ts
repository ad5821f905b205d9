import { Stack, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Lets stand what a rule of cdk-nag's AwsSolutions pack finds at this construct and below it, and says why. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason })
}

/** Lets stand what a construct of CDK's warns of, and says why. */
export function acknowledgeWarning(construct: IConstruct, warning: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `Annotation::@aws-cdk/${warning}`, reason })
}

/** Lets stand that a policy at this construct names resources by a pattern: this very one, and no other. */
export function acknowledgePattern(construct: IConstruct, resource: string, reason: string): void {
  acknowledge(construct, `IAM5[Resource::${written(Stack.of(construct).resolve(resource))}]`, reason)
}

/** As cdk-nag writes a resource: of other resources' attributes <Resource.Attribute>. */
function written(resolved: string | Intrinsic): string {
  if (typeof resolved === 'string') return resolved
  if ('Fn::GetAtt' in resolved) return `<${resolved['Fn::GetAtt'].join('.')}>`
  return resolved['Fn::Join'][1].map(written).join(resolved['Fn::Join'][0])
}

type Intrinsic =
  | { readonly 'Fn::GetAtt': readonly string[] }
  | { readonly 'Fn::Join': readonly [string, readonly (string | Intrinsic)[]] }
