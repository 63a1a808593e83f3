String log = new File(basedir, 'build.log').text
assert log.contains('No findings in 1 file'): 'a clean project says so'
assert !log.contains('[ERROR]')
