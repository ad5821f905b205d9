// Runs at CloudFront's edge, on the way out: says what a file is. It is stored under a type that CloudFront compresses,
// which Atom's and JSON Feed's own are not. TYPES, by file name, is put before this. CloudFront's JavaScript runtime
// 2.0, so no imports and no exports.
function handler(event) {
  var uri = event.request.uri
  var type = TYPES[uri.slice(uri.lastIndexOf('/') + 1)]
  var headers = event.response.headers
  if (type && headers['content-type']) headers['content-type'] = { value: type }
  return event.response
}
