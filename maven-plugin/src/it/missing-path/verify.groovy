String log = new File(basedir, 'build.log').text
assert log.contains("'nowhere' does not exist"): 'as the command says it'
assert !log.contains('input/unreadable')
