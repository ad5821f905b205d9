// Stands in for the native client of aws-lambda-ric, which must be compiled: it posts answers over HTTP. Asking for the
// next invocation over HTTP is the runtime's own (AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1).
const Module = require('node:module')
const { request } = require('node:http')

function post(id, what, body) {
  const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':')
  const path = `/2018-06-01/runtime/invocation/${id}/${what}`
  request({ host, port, path, method: 'POST', agent: false }).end(body)
}

const client = {
  done: (id, body) => post(id, 'response', body),
  error: (id, body) => post(id, 'error', body),
}

const load = Module._load
Module._load = (name, ...rest) => (name === './rapid-client.node' ? client : load(name, ...rest))
