String log = new File(basedir, 'build.log').text
assert log.contains("there is no policy 'recomended'; did you mean 'recommended'? Expected a file or one of ")
assert !log.contains('.scaling-lint.yaml:1:1'): 'no place in a file that is not there'
