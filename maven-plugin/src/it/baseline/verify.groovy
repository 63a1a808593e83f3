String log = new File(basedir, 'build.log').text
assert log =~ /, \d+ in the baseline/
assert new File(basedir, 'old.yaml').text.contains('- {rule: knative/annotation-on-service, file: ')
