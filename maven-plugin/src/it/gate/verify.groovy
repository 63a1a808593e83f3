String log = new File(basedir, 'build.log').text
assert log.contains("1 new scaling finding at or above 'error'")
assert log.contains('5:19 error pdb/blocks-drain')
assert log.contains('api: disruption budget maxUnavailable 1')
assert !log.contains('traffic/sticky-sessions')
assert log.contains('Nothing has changed from HEAD')
assert log.contains("there is no revision 'no-such-branch' here")
assert log.contains('its settings cannot be used any more')
String page = new File(basedir, 'target/gate.md').text
assert page.startsWith('### Scaling gate: stopped by 1 new finding')
