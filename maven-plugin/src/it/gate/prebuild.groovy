// A repository of its own, whose working tree brings one fault beside the one that it has.
def git = { List words ->
    def started = (['git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com'] + words).execute(null, basedir)
    assert started.waitFor() == 0: started.errorStream.text
}
git(['init', '-q'])
git(['add', '-A'])
git(['commit', '-qm', 'Add manifests'])
git(['checkout', '-qb', 'broken'])
new File(basedir, '.scaling-lint.yaml').text = 'rules: none\n'
git(['add', '-A'])
git(['commit', '-qm', 'Break the settings'])
git(['checkout', '-q', '-'])
def budget = new File(basedir, 'k8s/budget.yaml')
budget.text = budget.text.replace('maxUnavailable: 1', 'maxUnavailable: 0')
return true
