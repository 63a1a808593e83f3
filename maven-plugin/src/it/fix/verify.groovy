String log = new File(basedir, 'build.log').text
assert log =~ /Fixed \d+ findings in 1 file/
String fixed = new File(basedir, 'k8s/service.yaml').text
assert fixed.contains('    metadata:\n      annotations:\n        autoscaling.knative.dev/max-scale: "1"\n')
assert fixed.contains('  labels:\n    networking.knative.dev/visibility: cluster-local\n')
assert !fixed.contains('\n  annotations:')
