package dev.scalinglint.gate.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit may ask of the machine. Left to itself it would run {@code git} to find the system's configuration, and
 * write files into the repository to measure how finely the disk tells time.
 */
final class QuietSystem extends SystemReader.Delegate {
    private QuietSystem(SystemReader all) {
        super(all);
    }

    /** For the whole JVM, once. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return new FileBasedConfig(parent, null, files) {
            @Override
            public void load() {
                // There is none.
            }

            @Override
            public boolean isOutdated() {
                return false;
            }
        };
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        FileBasedConfig users = super.openUserConfig(parent, files);
        return new FileBasedConfig(parent, users.getFile(), files) {
            @Override
            public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
                return section.equals("filesystem")
                        ? unit.convert(2, TimeUnit.SECONDS)
                        : super.getTimeUnit(section, subsection, name, otherwise, unit);
            }
        };
    }
}
