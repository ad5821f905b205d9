// Runs at CloudFront's edge, before the cache is asked: folders become their pages, and a folder without its slash is
// sent to the one with it. HEADERS, what is said with that, is put before this. CloudFront's JavaScript runtime 2.0, so no
// imports and no exports.
function handler(event) {
  var request = event.request
  var uri = request.uri
  if (uri.endsWith('/')) {
    request.uri = uri + 'index.html'
    return request
  }
  if (uri.slice(uri.lastIndexOf('/')).includes('.')) return request
  // Several slashes at the start would name another host.
  var path = '/' + uri.replace(/^[/\\]+/, '') + '/'
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: Object.assign({ location: { value: path } }, HEADERS),
  }
}
