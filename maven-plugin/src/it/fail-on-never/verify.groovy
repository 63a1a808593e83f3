assert new File(basedir, 'build.log').text.contains('knative/annotation-on-service')
