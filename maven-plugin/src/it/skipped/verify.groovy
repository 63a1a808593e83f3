assert new File(basedir, 'build.log').text.contains('skipped (scaling.skip)')
