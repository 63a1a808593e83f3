String log = new File(basedir, 'build.log').text
assert log.contains('knative/annotation-on-service')
assert log =~ /7:5\s+error/
assert log.contains('mvn scaling:explain -Dscaling.rule=knative/annotation-on-service')
assert new File(basedir, 'target/scaling.sarif').text.contains('"knative/annotation-on-service"')
assert !log.contains('at dev.scalinglint'): 'no stack trace'
assert log =~ /mvn scaling:fix puts \d+ of them right/
