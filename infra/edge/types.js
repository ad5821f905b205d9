// Runs at CloudFront's edge, on the way out: says what a file is. It is stored under a type that CloudFront compresses,
// which Atom's, JSON Feed's and OPML's own are not. TYPES, by file name, is put before this. CloudFront's JavaScript
// runtime 2.0, so no imports and no exports.
function handler(event) {
  var uri = event.request.uri
  var response = event.response
  var type = TYPES[uri.slice(uri.lastIndexOf('/') + 1)]
  // The page that is sent in place of a file that is not there is HTML.
  var isFile = [200, 206, 304].includes(response.statusCode)
  var headers = response.headers
  if (type && isFile && headers['content-type']) headers['content-type'] = { value: type }
  return response
}
