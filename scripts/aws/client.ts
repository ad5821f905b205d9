/** How clients of AWS's are patient with it: a request that fails is made again, one that stands still is given up. */
export const PATIENCE = {
  maxAttempts: 6,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
}
