// A function that does nothing: what it takes to start is the share of Node.js and of AWS's runtime.

export async function handler(): Promise<object> {
  return {}
}
