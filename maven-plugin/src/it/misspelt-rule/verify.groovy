String log = new File(basedir, 'build.log').text
assert log.contains("there is no rule 'pdb/mising'; did you mean 'pdb/missing'?")
assert !log.contains('No findings'): 'a rule that nobody knows passes nothing'
