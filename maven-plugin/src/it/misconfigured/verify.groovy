String log = new File(basedir, 'build.log').text
assert log.contains("scaling.yaml:4:1: unknown key 'exclud'; expected one of ")
assert !log.contains('at dev.scalinglint'): 'no stack trace'
