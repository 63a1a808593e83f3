String log = new File(basedir, 'build.log').text
assert log =~ /Would fix \d+ findings in 1 file/
assert log.contains('+++ b/')
assert log.contains('[INFO] +        autoscaling.knative.dev/max-scale: "1"')
assert new File(basedir, 'k8s/service.yaml').text.contains('  annotations:\n    autoscaling.knative.dev/max-scale: "1"\n')
