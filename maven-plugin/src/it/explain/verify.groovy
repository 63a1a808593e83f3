String log = new File(basedir, 'build.log').text
assert log.contains('knative/annotation-on-service: ')
assert log.contains('scaling:lint')
assert log.contains('No findings in 1 file')
