String log = new File(basedir, 'build.log').text
assert log.contains('6:9 error input/schema-violation spec.size is a string, expected a whole number')
assert log =~ /8:1\s+error input\/schema-violation the object lacks 'spec'/
