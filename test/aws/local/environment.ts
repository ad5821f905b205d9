/** What AWS tools need to know of the AWS on this machine. */
export type Environment = {
  readonly AWS_ENDPOINT_URL: string
  readonly AWS_REGION: string
  readonly AWS_ACCESS_KEY_ID: string
  readonly AWS_SECRET_ACCESS_KEY: string
}

export function environmentAt(endpoint: string): Environment {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  }
}

/** The same for a client of the SDK, whatever the environment of this process says. */
export function clientOptions(env: Environment) {
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY }
  return { endpoint: env.AWS_ENDPOINT_URL, region: env.AWS_REGION, credentials }
}
