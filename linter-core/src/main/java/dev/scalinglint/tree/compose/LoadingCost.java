package dev.scalinglint.tree.compose;

import dev.scalinglint.source.Place;
import dev.scalinglint.tree.variable.VariableExpressions;

/**
 * What loading one project may cost. Files that include others twice over, and variables that are made of each other,
 * grow without end: small text, endless work.
 */
final class LoadingCost {
    private final ComposeFiles files;
    private int included;
    private long filled;
    private long read;
    private boolean tooMuch;

    LoadingCost(ComposeFiles files) {
        this.files = files;
    }

    /** Counts a value of a file, each as often as the file is read. */
    void read() {
        read++;
    }

    /** Counts values of another file. @return false, and said so, where the project has too many */
    boolean mayRead(int values, Place entry) {
        read += values;
        boolean may = read <= files.limits().maxNodes();
        if (!may && !tooMuch) {
            tooMuch = true;
            files.exceeded(entry, "is not read, nor is what follows: with its other files the project comes to"
                    + " more than the limit of " + files.limits().maxNodes() + " values (maxNodes)");
        }
        return may;
    }

    /** Counts a file that is included. @return false, and said so, where it is one too many */
    boolean mayInclude(Place entry) {
        if (!mayRead(0, entry)) {
            return false;
        }
        int most = files.limits().maxIncludes();
        if (++included == most + 1) {
            files.exceeded(entry, "is not read, nor is what follows: the project includes more than the limit of "
                    + most + " files (maxIncludes)");
        }
        return included <= most;
    }

    /** Counts characters that are filled in. @return false, and said so, where they are too many */
    boolean mayFill(int characters, Place place) {
        long most = files.limits().maxFileBytes();
        boolean before = filled <= most;
        filled += characters;
        if (before && filled > most) {
            files.exceeded(place, "is not filled in, nor is what follows: with its variables the project comes to more"
                    + " than the limit of "
                    + most + " characters (maxFileBytes)");
        }
        return filled <= most;
    }

    /** Says that one text nests too deeply or grows too long. */
    void beyond(Place place) {
        files.exceeded(place, "is not filled in: " + VariableExpressions.BEYOND);
    }
}
