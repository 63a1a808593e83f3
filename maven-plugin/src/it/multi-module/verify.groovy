String log = new File(basedir, 'build.log').text
assert log.count('knative/annotation-on-service') == 1: 'each manifest is linted once'
assert log.contains('app/k8s/service.yaml')
assert log.count('Linted already') == 2
